// Programs that tests need and that are neither npm's nor NuGet's: found on this machine, or brought to it where that is allowed.
import { spawnSync } from 'node:child_process';
import { runQuietly, tell, timed } from '../../server/run/steps.mjs';
import { findPostgres, findRedis, onPath } from '../../server/run/stores.mjs';

/** How to start the browser: the path of a Chromium, `playwright` for the one that Playwright brought, or null for none. */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return works(asked) ? asked : null;
  const found = () =>
    ['chromium', 'google-chrome', 'google-chrome-stable'].map(onPath).find((path) => path && works(path));
  const here = found();
  if (here) return here;
  if (await installPackage('chromium')) return found() ?? null;
  const brought = await attempt("Bringing Playwright's own Chromium", () =>
    runQuietly(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
  );
  return brought ? 'playwright' : null;
}

/** Brings the stores that run beside the embedded one. What can't be had is said loudly, and its tests count as skipped. */
export async function bringStores() {
  const stores = [
    { name: 'PostgreSQL', package: 'postgresql', isHere: () => Boolean(findPostgres()) },
    { name: 'Redis', package: 'redis-server', isHere: () => Boolean(findRedis()) },
  ];
  for (const store of stores) {
    if (!store.isHere()) await installPackage(store.package);
    if (!store.isHere())
      tell(`\n!! ${store.name} can't be had on this machine: its tests will be SKIPPED, not passed.\n`);
  }
}

/** A file may stand there and not start: Ubuntu's is a stub that asks for a snap. */
function works(browser) {
  return spawnSync(browser, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

let listsAreFresh = false;

async function installPackage(name) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return attempt(`Installing ${name}`, async () => {
    if (!listsAreFresh) await runQuietly('apt-get', ['update', '-q'], { env, timeout: 180_000 });
    listsAreFresh = true;
    await runQuietly('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env, timeout: 300_000 });
  });
}

async function attempt(title, run) {
  try {
    await timed(title, run);
    return true;
  } catch (error) {
    tell(`  it did not work: ${error.message.trim().split('\n').slice(-3).join('\n  ')}`);
    return false;
  }
}
