// Starts the built server in this terminal and stays with it to its end.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { clientDist, serverDll } from './builds.mjs';
import { onEnding } from './ending.mjs';
import { environment } from './environment.mjs';
import { root, Stopped } from './steps.mjs';

/** What the server is told unless the person who starts it says otherwise. */
export function serverEnvironment() {
  const own = { WORKSHOP_CLIENT: clientDist, WORKSHOP_DATA: join(root, 'data') };
  return { ...own, ...environment(root) };
}

/** Runs the server with these arguments; resolves to its exit code. */
export function runServer(args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn('dotnet', [serverDll, ...args], { env: serverEnvironment(), stdio: 'inherit' });
    onEnding((signal) => child.kill(signal));
    child.on('error', () => reject(new Stopped("The server can't be started: is the .NET 10 SDK still installed?")));
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
