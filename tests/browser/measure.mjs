// npm run bench:scrolling: scrolls through 500 notes on a phone and on the board, four times slower than this machine, and prints what it saw.
import { spawn } from 'node:child_process';
import { buildProduct, clientDist, serverDll } from '../../server/run/builds.mjs';
import { onEnding } from '../../server/run/ending.mjs';
import { command, root } from '../../server/run/steps.mjs';
import { findChromium } from '../run/programs.mjs';

await command(async () => {
  await buildProduct();
  const chromium = await findChromium();
  if (!chromium) throw new Error('There is no Chromium here, and none could be brought.');
  const own = { WORKSHOP_MEASURE: '1', WORKSHOP_CHROMIUM: chromium };
  const built = { WORKSHOP_SERVER_DLL: serverDll, WORKSHOP_CLIENT: clientDist };
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/browser/playwright.config.ts'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args, '--reporter=line'], {
      cwd: root,
      env: { ...process.env, ...built, ...own },
      stdio: 'inherit',
    });
    onEnding((signal) => child.kill(signal));
    child.on('close', (code) => resolve(code ?? 1));
  });
});
