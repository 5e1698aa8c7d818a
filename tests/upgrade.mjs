// npm run upgrade -- --from REF: builds an older version from git, and lets servers of it give way to those of this one while people
// write and vote.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEverything, installPackages } from '../server/run/builds.mjs';
import { onEnding } from '../server/run/ending.mjs';
import { environment } from '../server/run/environment.mjs';
import { command, root, runQuietly, Stopped, timed } from '../server/run/steps.mjs';
import { bringStores } from './run/programs.mjs';

const name = 'Workshop.Server.Tests';
const program = join(root, 'tests', name, 'bin', 'Release', 'net10.0', name);
const project = 'server/Workshop.Server';

function readArguments(args) {
  const at = args.indexOf('--from');
  const ref = args[at + 1];
  if (at < 0 || !ref || ref.startsWith('-'))
    throw new Stopped('npm run upgrade -- --from REF [--store postgres|redis]');
  return { ref, rest: args.toSpliced(at, 2) };
}

/** The server as it was then; the tests that watch it are those of now. */
async function buildOld(folder, ref) {
  await runQuietly('git', ['worktree', 'add', '--detach', '--force', folder, ref]);
  const build = ['build', '-c', 'Release', '--nologo', '-v', 'minimal', '--disable-build-servers'];
  await timed(`Building the server of ${ref}`, () => runQuietly('dotnet', [...build, join(folder, project)]));
  const dll = join(folder, project, 'bin/Release/net10.0/Workshop.Server.dll');
  if (!existsSync(dll)) throw new Stopped(`${ref} built no server at ${project}.`);
  return dll;
}

await command(async () => {
  const { ref, rest } = readArguments(process.argv.slice(2));
  await installPackages();
  await bringStores();
  await buildEverything();
  const folder = join(mkdtempSync(join(tmpdir(), 'workshop-upgrade-')), 'old');
  try {
    const old = await buildOld(folder, ref);
    return await new Promise((resolve, reject) => {
      const child = spawn(program, ['upgrade', '--old', old, ...rest], { env: environment(root), stdio: 'inherit' });
      onEnding((signal) => child.kill(signal));
      child.on('error', reject);
      child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
    });
  } finally {
    if (existsSync(folder)) await runQuietly('git', ['worktree', 'remove', '--force', folder]);
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
});
