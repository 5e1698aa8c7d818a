// npm run pictures: the pictures of the README and of the facilitator's guide, taken from the running product while it plays the demo.
// npm run pictures -- --beside: every screen that the browser's specs come to, in English and beside it in Arabic, into test-results.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildProduct, clientDist, serverDll } from '../../server/run/builds.mjs';
import { command, root, tell } from '../../server/run/steps.mjs';
import { findChromium } from '../run/programs.mjs';
import { runPlaywright } from './run.mjs';

const folder = join(root, 'client/pictures');

const [option, ...specs] = process.argv.slice(2);

await command(() =>
  option === '--beside'
    ? runPlaywright({ WORKSHOP_BESIDE: join(root, 'test-results/beside') }, specs)
    : picturesOfTheDemo(),
);

async function picturesOfTheDemo() {
  await buildProduct();
  const program = await findChromium();
  const data = mkdtempSync(join(tmpdir(), 'workshop-pictures-'));
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
    const rapporteur = await open(browser, link('The rapporteur'), 1440, 900);
    const shot = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
    await happens('Barriers become themes');
    await board.getByText('Women, children').first().waitFor({ timeout: 60_000 });
    await shot(board, 'board');
    await prepare(browser, new URL(link('The board')).origin, shot);
    await happens('Everybody votes with dots');
    const more = phone.getByRole('button', { name: /^One more dot/ });
    for (const at of [0, 0, 1]) await more.nth(at).click();
    await shot(phone, 'phone');
    await shot(board, 'voting');
    await board.keyboard.press('Control+k');
    await board.getByRole('combobox').first().waitFor();
    await shot(board, 'palette');
    await board.keyboard.press('Escape');
    await happens('Voting is closed');
    await wall.getByText('dots from').first().waitFor();
    await shot(wall, 'wall');
    await happens('The room confirms a wording');
    await rapporteur.getByRole('article').first().waitFor();
    await shot(rapporteur, 'desk');
    tell(`Pictures are in ${folder}`);
  } finally {
    await browser.close();
    server.kill();
    rmSync(data, { recursive: true, force: true });
  }
  return 0;
}

/** A workshop that is set up beside it: the form, and what is handed out. */
async function prepare(browser, origin, shot) {
  const page = await open(browser, origin, 1440, 900);
  await page.getByRole('link', { name: 'Create a workshop' }).click();
  await page.getByLabel('Title').fill('Mining in one sector');
  await page
    .getByLabel('Question to the room')
    .fill('What stops small-scale mining being part of one sector, day to day?');
  await page.getByLabel('Place or name of the event').fill('London');
  await shot(page, 'create');
  await page.getByRole('button', { name: 'Create workshop' }).click();
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  await shot(page, 'invitation');
}

async function open(browser, url, width, height) {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
  await page.goto(url);
  return page;
}
