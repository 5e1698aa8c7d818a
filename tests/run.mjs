// npm test: brings what tests need, builds once, runs every suite, and ends with one line that counts them.
import { buildEverything, installPackages } from '../server/run/builds.mjs';
import { command } from '../server/run/steps.mjs';
import { bringStores, findChromium } from './run/programs.mjs';
import { countWords, endSuitesWithUs, runSuite } from './run/running.mjs';
import { browserSuite, clientSuite, dotnetSuites } from './run/suites.mjs';

await command(async () => {
  endSuitesWithUs();
  await installPackages();
  const chromium = await findChromium();
  await bringStores();
  await buildEverything();

  const results = [];
  for (const suite of [...dotnetSuites(), clientSuite()]) results.push(await runSuite(suite));
  results.push(chromium ? await runSuite(browserSuite(chromium)) : withoutBrowser());
  return closing(results);
});

/** The browser tests are not a luxury: where they can't run, the run has failed. */
function withoutBrowser() {
  const trouble = 'no Chromium here, and none could be brought; install one, or say where it is in CHROMIUM_PATH';
  console.log(`\n✗ browser: ${trouble}`);
  return { name: 'browser', seconds: 0, passed: 0, failed: 1, skipped: 0, trouble };
}

function closing(results) {
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  const count = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  const troubled = results.filter((result) => result.failed > 0);
  console.log('');
  for (const { name, trouble, failures = [], ...rest } of troubled) {
    console.log(`✗ ${name}: ${trouble ?? countWords(rest)}`);
    for (const failure of failures) console.log(`    ${failure}`);
  }
  console.log(countWords(count));
  return count.failed > 0 || count.passed === 0 ? 1 : 0;
}
