// Runs Playwright on the built product, for the commands that ask for something else of the browser's specs than to pass.
import { spawn } from 'node:child_process';
import { buildProduct, clientDist, serverDll } from '../../server/run/builds.mjs';
import { onEnding } from '../../server/run/ending.mjs';
import { root, Stopped } from '../../server/run/steps.mjs';
import { findChromium } from '../run/programs.mjs';

/** Resolves to its exit code. @param {Record<string, string>} own settings of this run @param {string[]} args specs, by name */
export async function runPlaywright(own, args = []) {
  await buildProduct();
  const chromium = await findChromium();
  if (!chromium) throw new Stopped('There is no Chromium here, and none could be brought.');
  const env = { WORKSHOP_SERVER_DLL: serverDll, WORKSHOP_CLIENT: clientDist, WORKSHOP_CHROMIUM: chromium };
  const program = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/browser/playwright.config.ts'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...program, '--reporter=line', ...args], {
      cwd: root,
      env: { ...process.env, ...env, ...own },
      stdio: 'inherit',
    });
    onEnding((signal) => child.kill(signal));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
