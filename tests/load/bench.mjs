// npm run bench -- …: brings all that the benchmark of rooms needs, and runs it: our server beside others on the same work. See ROOMS.md.
// npm run bench:journal, bench:failover, bench:turn, bench:counting: the others of Workshop.Load, which need no more than our own build.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildEverything, installBeside } from '../../server/run/builds.mjs';
import { onEnding } from '../../server/run/ending.mjs';
import { environment } from '../../server/run/environment.mjs';
import { command, root } from '../../server/run/steps.mjs';

const peers = join(root, 'tests/load/peers');
const program = join(root, 'tests/load/bin/Release/net10.0/Workshop.Load.dll');

await command(async () => {
  await buildEverything();
  const [what = 'rooms', ...given] = process.argv.slice(2);
  if (what === 'rooms') await installBeside('bench-peers', "Installing other people's boards", 'tests/load/peers');
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const json = what !== 'rooms' || given.includes('--json') ? [] : ['--json', join(root, 'test-results/rooms.json')];
  return new Promise((resolve, reject) => {
    const child = spawn('dotnet', [program, what, ...given, ...json], {
      cwd: root,
      env: {
        ...environment(root),
        WORKSHOP_BENCH_PEERS: peers,
        // One thread reads all of the generator's sockets and handles what it reads at once: a thousand lines cost it little.
        DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS: '1',
        DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT: '1',
      },
      stdio: 'inherit',
    });
    onEnding((signal) => child.kill(signal));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
});
