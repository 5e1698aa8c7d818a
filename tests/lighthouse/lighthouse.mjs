// npm run lighthouse: what Lighthouse says, as it sees a phone, of the pages that a participant comes to. Fails below the least.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildProduct, installBeside } from '../../server/run/builds.mjs';
import { onEnding } from '../../server/run/ending.mjs';
import { command, root, Stopped } from '../../server/run/steps.mjs';
import { findChromium } from '../run/programs.mjs';
import { scoresOf, whatCosts } from './reading.mjs';
import { beginServer, writingWorkshop } from './workshop.mjs';

const least = { performance: 95, accessibility: 100, 'best-practices': 95 };

/** Of these the middle one counts: what else the machine does costs one of them, hardly two. */
const runs = 3;

await command(async () => {
  await buildProduct();
  await installBeside('lighthouse', 'Installing Lighthouse', 'tests/lighthouse');
  const found = await findChromium();
  if (!found) throw new Stopped('There is no Chromium here, and none could be brought.');
  const { launch } = await import('chrome-launcher');
  const server = await beginServer();
  const browser = await launch({
    chromePath: found === 'playwright' ? chromium.executablePath() : found,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-proxy-server'],
  });
  const end = async () => {
    browser.kill();
    await server.end();
  };
  onEnding(() => void end().then(() => process.exit(130)));
  try {
    const { code, seat } = await writingWorkshop(server.url);
    const pages = {
      'where the code is typed': '/join',
      'who comes new': `/join/${code}`,
      'who comes back and writes': `/join/${code}#seat=${encodeURIComponent(seat)}`,
    };
    let below = 0;
    for (const [name, path] of Object.entries(pages)) below += await look(name, `${server.url}${path}`, browser.port);
    return below ? 1 : 0;
  } finally {
    await end();
  }
});

/** Prints a page's scores and what costs points there; how many of them are below the least. */
async function look(name, address, port) {
  const { default: lighthouse } = await import('lighthouse');
  const { computeMedianRun } = await import('lighthouse/core/lib/median-run.js');
  const found = [];
  for (let run = 0; run < runs; run++)
    found.push(
      await lighthouse(address, { port, output: 'html', logLevel: 'error', onlyCategories: Object.keys(least) }),
    );
  const middle = computeMedianRun(found.map(({ lhr }) => lhr));
  const { report } = found.find(({ lhr }) => lhr === middle);
  const file = join(root, 'test-results/lighthouse', `${name.replaceAll(' ', '-')}.html`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, report);

  const scores = scoresOf(middle);
  const low = Object.entries(scores).filter(([category, score]) => score < least[category]);
  console.log(
    `\n${name}, ${new URL(address).pathname}: ${Object.entries(scores)
      .map((one) => one.join(' '))
      .join(', ')}`,
  );
  console.log(
    `  performance in each run: ${found.map(({ lhr }) => scoresOf(lhr).performance).join(', ')}; in full: ${file}`,
  );
  for (const line of whatCosts(middle)) console.log(`  ${line}`);
  for (const [category, score] of low) console.log(`  ✗ ${category} ${score} is below ${least[category]}`);
  return low.length;
}
