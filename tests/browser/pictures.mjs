// npm run pictures: the README's pictures, taken from the running product while it plays the demo.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildProduct, clientDist, serverDll } from '../../server/run/builds.mjs';
import { command, root, tell } from '../../server/run/steps.mjs';
import { findChromium } from '../run/programs.mjs';

const folder = join(root, 'client/pictures');
const data = mkdtempSync(join(tmpdir(), 'workshop-pictures-'));

await command(async () => {
  await buildProduct();
  const program = await findChromium();
  const server = spawn('dotnet', [serverDll, 'demo', '--speed', '60'], {
    env: { ...process.env, PORT: '5199', WORKSHOP_DATA: data, WORKSHOP_CLIENT: clientDist },
  });
  let said = '';
  const happens = (words) =>
    new Promise((seen, missed) => {
      const look = () => said.includes(words) && seen();
      server.stdout.on('data', look);
      server.on('exit', () => missed(new Error(`The demo ended before: ${words}`)));
      look();
    });
  server.stdout.on('data', (part) => {
    said += part;
  });
  const browser = await chromium.launch({
    ...(program !== 'playwright' && { executablePath: program }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await happens('On a phone');
    const link = (name) => said.match(new RegExp(`${name}\\s+(http\\S+)`))[1];
    const board = await open(browser, link('The board'), 1440, 900);
    const wall = await open(browser, link('The wall'), 1280, 720);
    const phone = await open(browser, link('On a phone'), 390, 844);
    await phone.getByRole('radio', { name: 'Small-scale miners' }).check();
    await phone.getByRole('button', { name: 'Join the workshop' }).click();
    await happens('Barriers become themes');
    await board.getByText('Women, children').first().waitFor({ timeout: 60_000 });
    await board.screenshot({ path: join(folder, 'board.png') });
    await happens('Everybody votes with dots');
    const more = phone.getByRole('button', { name: /^One more dot/ });
    for (const at of [0, 0, 1]) await more.nth(at).click();
    await phone.screenshot({ path: join(folder, 'phone.png') });
    await happens('Voting is closed');
    await wall.getByText('dots from').first().waitFor();
    await wall.screenshot({ path: join(folder, 'wall.png') });
    tell(`Pictures are in ${folder}`);
  } finally {
    await browser.close();
    server.kill();
    rmSync(data, { recursive: true, force: true });
  }
  return 0;
});

async function open(browser, url, width, height) {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
  await page.goto(url);
  return page;
}
