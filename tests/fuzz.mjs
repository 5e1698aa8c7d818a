// npm run fuzz -- --messages N --seed S: everything that nobody should send, to the hub, the sockets, the doors and the store of a real server.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildEverything, installPackages } from '../server/run/builds.mjs';
import { onEnding } from '../server/run/ending.mjs';
import { environment } from '../server/run/environment.mjs';
import { command, root } from '../server/run/steps.mjs';

const name = 'Workshop.Server.Tests';
const program = join(root, 'tests', name, 'bin', 'Release', 'net10.0', name);

await command(async () => {
  await installPackages();
  await buildEverything();
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['fuzz', ...process.argv.slice(2)], { env: environment(root), stdio: 'inherit' });
    onEnding((signal) => child.kill(signal));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
});
