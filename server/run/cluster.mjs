// npm run cluster -- 3: several servers on this machine, a store of their own, and one front door, to try what a cluster does.
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { buildProduct, serverDll } from './builds.mjs';
import { onEnding } from './ending.mjs';
import { openFrontDoor } from './frontDoor.mjs';
import { freePort } from './ports.mjs';
import { serverEnvironment } from './server.mjs';
import { command, root, Stopped, tell } from './steps.mjs';
import { findPostgres, findRedis, startPostgres, startRedis } from './stores.mjs';

const usage = 'npm run cluster -- [how many servers, 2 to 9; 3 unless said] [redis | postgres]';
const port = Number(process.env.PORT ?? 5080);
const listen = process.env.WORKSHOP_LISTEN ?? '0.0.0.0';
const longestEnding = 20_000;

function readArguments(args) {
  const count = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 3);
  const store = args.find((arg) => arg === 'redis' || arg === 'postgres');
  const unknown = args.find((arg) => arg !== store && !/^\d+$/.test(arg));
  if (unknown !== undefined || count < 2 || count > 9) throw new Stopped(usage);
  return { count, store };
}

function startStore(asked) {
  const folder = join(process.env.WORKSHOP_DATA ?? join(root, 'data'), 'cluster');
  if (asked !== 'postgres' && findRedis()) return startRedis(join(folder, 'redis'));
  if (asked !== 'redis' && findPostgres()) return startPostgres(join(folder, 'postgres'));
  throw new Stopped(
    `Several servers share ${asked ?? 'Redis or PostgreSQL'}, and it is not on this machine. On Debian or Ubuntu: apt-get install ${asked === 'postgres' ? 'postgresql' : 'redis-server'}`,
  );
}

/** One server, started again whenever it ends by itself: what a supervisor such as systemd does in earnest. */
function keepServer(name, env) {
  const server = { name, port: Number(env.PORT), pid: undefined, said: '', ending: false, ended: undefined };
  const begin = () => {
    // A group of its own, where Ctrl-C does not reach it: they are asked to leave, and then the store ends.
    const child = spawn('dotnet', [serverDll], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    server.child = child;
    child.stdout.on('data', (part) => {
      server.said = (server.said + part).slice(-8000);
    });
    child.stderr.on('data', (part) => process.stderr.write(`${name}: ${part}`));
    server.ended = new Promise((done) => {
      child.on('error', () => done());
      child.on('close', (code, signal) => {
        done();
        if (server.ending) return;
        tell(`${name} ended (${signal ?? code}). It is started again in a second.`);
        setTimeout(() => !server.ending && begin(), 1000);
      });
    });
    if (server.said) tell(`${name} is back as process ${child.pid}.`);
  };
  begin();
  return server;
}

async function end(servers) {
  for (const server of servers) {
    server.ending = true;
    server.child.kill('SIGTERM');
    // One that was stopped by hand hears nothing else.
    server.child.kill('SIGCONT');
  }
  const late = setTimeout(() => {
    for (const server of servers) server.child.kill('SIGKILL');
  }, longestEnding);
  await Promise.all(servers.map((server) => server.ended));
  clearTimeout(late);
}

async function allReady(door, servers) {
  for (let attempt = 0; attempt < 600 && door.ready().length < servers.length; attempt++) {
    const failed = servers.find((server) => server.child.exitCode !== null && !server.said);
    if (failed) throw new Stopped(`${failed.name} can't start; it said why above.`);
    await new Promise((done) => setTimeout(done, 100));
  }
  if (door.ready().length < servers.length) throw new Stopped('Not all servers became ready within a minute.');
}

function inTheRoom() {
  if (listen !== '0.0.0.0') return `http://${listen}:${port}`;
  const [first] = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one.family === 'IPv4' && !one.internal);
  return `http://${first?.address ?? 'localhost'}:${port}`;
}

function welcome(servers, store) {
  const key = servers[0].said.match(/Host key\s+(\S+)/)?.[1];
  const [first] = servers;
  console.log(`
A cluster of ${servers.length} servers is ready, over ${store.kind} at ${store.connection}.
  On this machine   http://localhost:${port}
  In the room       ${inTheRoom()}
  Host key          ${key}   (to create a workshop: behind a front door nobody is local)

${servers.map((s) => `  ${s.name}   http://localhost:${s.port}   process ${s.child.pid}`).join('\n')}

  Kill one in the middle of a vote:   kill -9 ${first.child.pid}
  Let one hang:                       kill -STOP ${first.child.pid}
  Let one leave:                      kill ${first.child.pid}
It is started again each time. Ctrl+C ends everything; what is saved stays saved.
`);
}

await command(async () => {
  const { count, store: asked } = readArguments(process.argv.slice(2));
  await buildProduct();
  const store = await startStore(asked);
  const servers = [];
  let door;
  const over = new Promise((ended) => onEnding(ended, { alsoInterrupts: true }));
  try {
    for (let n = 1; n <= count; n++)
      servers.push(
        keepServer(`Server ${n}`, {
          ...serverEnvironment(),
          PORT: String(await freePort()),
          WORKSHOP_LISTEN: '127.0.0.1',
          WORKSHOP_STORE: store.kind,
          WORKSHOP_STORE_CONNECTION: store.connection,
          WORKSHOP_CLUSTER: store.kind,
          WORKSHOP_CLUSTER_CONNECTION: '',
          WORKSHOP_SILO: `127.0.0.1:${await freePort()}`,
          WORKSHOP_ADDRESS: inTheRoom(),
        }),
      );
    door = await openFrontDoor({ port, listen, servers: () => servers.map((server) => server.port) });
    const ended = await Promise.race([allReady(door, servers), over]);
    if (!ended) {
      welcome(servers, store);
      await over;
    }
    tell('Ending …');
  } finally {
    door?.close();
    await end(servers);
    store.child.kill('SIGINT');
  }
  return 0;
});
