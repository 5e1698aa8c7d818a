// The stores that several servers can share, as far as they are on this machine: where they are, and how to start one of our own.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { environment } from './environment.mjs';
import { freePort } from './ports.mjs';
import { root, runQuietly, Stopped } from './steps.mjs';

export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

export const findRedis = () => onPath('redis-server');

/** Debian keeps the server of each version in a folder of its own, off the PATH. */
export function findPostgres() {
  const versions = '/usr/lib/postgresql';
  const debian = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  return onPath('postgres') ?? debian.map((v) => join(versions, v, 'bin/postgres')).find((path) => existsSync(path));
}

/** A Redis of our own that writes every command through to the disk before it answers. */
export async function startRedis(folder) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, ...durable];
  const child = begin(findRedis(), args);
  await answers(child, port);
  return { kind: 'redis', connection: `127.0.0.1:${port}`, child };
}

/** A PostgreSQL of our own, with its defaults, which are durable. */
export async function startPostgres(folder) {
  const program = findPostgres();
  const cluster = join(folder, 'cluster');
  mkdirSync(folder, { recursive: true });
  const nobody = userForPostgres(folder);
  const run = ([first, ...rest]) => [
    nobody.length ? 'setpriv' : first,
    [...(nobody.length ? [...nobody, first] : []), ...rest],
  ];
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const make = [join(dirname(program), 'initdb'), '-D', cluster, '-U', 'workshop', '-A', 'trust', '-E', 'UTF8'];
    await runQuietly(...run(make));
  }
  const port = await freePort();
  const where = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
  const child = begin(...run([program, '-D', cluster, '-p', `${port}`, ...where]));
  await answers(child, port);
  await makeDatabase(dirname(program), port);
  return {
    kind: 'postgres',
    connection: `Host=127.0.0.1;Port=${port};Username=workshop;Database=workshop`,
    child,
  };
}

/** PostgreSQL refuses to run as root. */
function userForPostgres(folder) {
  if (process.getuid?.() !== 0) return [];
  const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    .split(':')
    .map(Number);
  chownSync(folder, uid, gid);
  return ['--reuid=nobody', '--clear-groups'];
}

/** It takes connections a moment before it serves them. */
async function makeDatabase(bin, port) {
  const where = ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'workshop'];
  for (let attempt = 0; attempt < 100; attempt++) {
    const made = spawnSync(join(bin, 'createdb'), [...where, 'workshop'], { encoding: 'utf8' });
    if (made.status === 0 || made.stderr.includes('already exists')) return;
    await pause(100);
  }
  throw new Stopped('PostgreSQL started but serves nothing.');
}

function begin(program, args) {
  // A group of its own: Ctrl-C in the terminal must not end the store before the servers have left.
  const child = spawn(program, args, {
    cwd: root,
    env: environment(root),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  child.said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      child.said = (child.said + part).slice(-4000);
    });
  return child;
}

async function answers(child, port) {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    if (await takesConnections(port)) return;
    await pause(50);
  }
  throw new Stopped(`The store did not start. It said:\n${child.said}`);
}

function takesConnections(port) {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1', () => resolve(true) || line.destroy()).on('error', () => resolve(false));
  });
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
