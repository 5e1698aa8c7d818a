import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { freePort } from '../../server/run/ports.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dll =
  process.env.WORKSHOP_SERVER_DLL ?? join(root, 'server/Workshop.Server/bin/Release/net10.0/Workshop.Server.dll');
const client = process.env.WORKSHOP_CLIENT ?? join(root, 'client/dist');

export const hostKey = 'key-of-the-host-under-test';

/** A real server: its own process, port and data folder. */
export class WorkshopServer {
  readonly url: string;
  readonly hostKey = hostKey;
  readonly #port: number;
  readonly #folder: string;
  readonly #settings: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #said = '';

  private constructor(port: number, folder: string, settings: NodeJS.ProcessEnv) {
    this.#port = port;
    this.#folder = folder;
    this.#settings = settings;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** A new one on a free port with an empty data folder, ready to serve. */
  static async begin(settings: NodeJS.ProcessEnv = {}): Promise<WorkshopServer> {
    const server = new WorkshopServer(await freePort(), await mkdtemp(join(tmpdir(), 'workshop-')), settings);
    await server.start();
    return server;
  }

  /** Starts it (again) on the same port and data. */
  async start(): Promise<void> {
    const own = {
      PORT: String(this.#port),
      WORKSHOP_DATA: this.#folder,
      WORKSHOP_HOST_KEY: this.hostKey,
      WORKSHOP_CLIENT: client,
      ...this.#settings,
    };
    const child = spawn('dotnet', [dll], { env: { ...process.env, ...own }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (this.#said += part));
    await this.#isReady(child);
  }

  /** Ends it as Ctrl-C would, or, with SIGKILL, as a power cut would. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(limit);
  }

  /** Ends it and takes its data away. */
  async end(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** What it has written to its terminal. */
  get said(): string {
    return this.#said;
  }

  async #isReady(child: ChildProcess): Promise<void> {
    const until = Date.now() + 30_000;
    while (Date.now() < until && child.exitCode === null) {
      const ready = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (ready?.ok) return;
      await new Promise((again) => setTimeout(again, 100));
    }
    await this.stop('SIGKILL');
    throw new Error(`The server did not become ready. It said:\n${this.#said}`);
  }
}

/** Tests with a server of their own, with these settings; `page.goto('/')` opens it. */
export const test = base.extend<{ server: WorkshopServer; settings: NodeJS.ProcessEnv }>({
  settings: {},
  server: async ({ settings }, use, info) => {
    const server = await WorkshopServer.begin(settings);
    await use(server);
    if (info.status !== info.expectedStatus)
      await info.attach('server', { body: server.said, contentType: 'text/plain' });
    await server.end();
  },
  baseURL: async ({ server }, use) => use(server.url),
});

export { expect } from '@playwright/test';
