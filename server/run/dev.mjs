// npm run dev: Vite with hot reload and `dotnet watch`, behind one address. Vite's port is the address; the server stands behind.
import { spawn } from 'node:child_process';
import { installPackages } from './builds.mjs';
import { onEnding } from './ending.mjs';
import { serverEnvironment } from './server.mjs';
import { command, root, tell } from './steps.mjs';
import { requireDotnet } from './tools.mjs';

const port = Number(process.env.PORT ?? 5080);
const behind = Number(process.env.WORKSHOP_BEHIND ?? port + 1);
const posix = process.platform !== 'win32';

function begin(program, args, env) {
  // A group of its own: `dotnet watch` and what it started must end together. No stdin: both would read the same keys.
  const stdio = ['ignore', 'inherit', 'inherit'];
  return spawn(program, args, { cwd: root, env: { ...serverEnvironment(), ...env }, stdio, detached: posix });
}

/** Ends a whole group as Ctrl-C would (`dotnet watch` does not hear SIGTERM), and by force if it has not gone in five seconds. */
function end(child) {
  signal(child, 'SIGINT');
  setTimeout(() => signal(child, 'SIGKILL'), 5000).unref();
}

function signal(child, name) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  try {
    process.kill(posix ? -child.pid : child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

await command(async () => {
  await requireDotnet();
  await installPackages();
  const ports = { PORT: String(port), WORKSHOP_BEHIND: String(behind) };
  const vite = ['node_modules/vite/bin/vite.js', 'client', '--clearScreen', 'false', ...process.argv.slice(2)];
  const watch = ['watch', '--non-interactive', '--project', 'server/Workshop.Server', 'run', '--no-launch-profile'];
  const children = [
    begin(process.execPath, vite, ports),
    begin('dotnet', watch, {
      PORT: String(behind),
      DOTNET_ENVIRONMENT: 'Development',
      ASPNETCORE_ENVIRONMENT: 'Development',
    }),
  ];
  tell(`▸ Open http://localhost:${port} (the server behind it listens on ${behind}). Ctrl-C ends both.`);

  const endAll = () => children.forEach(end);
  // They stand in groups of their own, where a terminal's Ctrl-C does not reach them.
  onEnding(endAll, { alsoInterrupts: true });
  const ends = children.map((child) => new Promise((done) => child.on('close', done).on('error', done)));
  await Promise.race(ends);
  endAll();
  await Promise.all(ends);
  return 0;
});
