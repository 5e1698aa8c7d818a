import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../server/run/ports.mjs';

/** A real Redis that writes through to the disk, and that can be made to hang: a store that is away for a while. */
export class RedisStore {
  readonly settings: NodeJS.ProcessEnv;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(port: number, process: ChildProcess, folder: string) {
    this.settings = { WORKSHOP_STORE: 'redis', WORKSHOP_STORE_CONNECTION: `127.0.0.1:${port}` };
    this.#process = process;
    this.#folder = folder;
  }

  static isHere(): boolean {
    return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
  }

  static async begin(): Promise<RedisStore> {
    const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'workshop-redis-'))];
    const settings = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    const child = spawn('redis-server', [...settings, ...durable], { stdio: 'ignore' });
    const store = new RedisStore(port, child, folder);
    for (const until = Date.now() + 20_000; !(await answers(port)); )
      if (Date.now() > until || child.exitCode !== null) throw new Error('Redis did not start.');
    return store;
  }

  hang(): void {
    this.#process.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process.kill('SIGCONT');
  }

  async end(): Promise<void> {
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await exited;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function answers(port: number): Promise<boolean> {
  const line = connect(port, '127.0.0.1');
  const there = await Promise.race([
    once(line, 'connect').then(() => true),
    once(line, 'error').then(() => false),
  ]).catch(() => false);
  line.destroy();
  if (!there) await new Promise((again) => setTimeout(again, 50));
  return there;
}
