// Runs one suite to its end, shows what it says as it says it, and counts.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { clientDist, serverDll } from '../../server/run/builds.mjs';
import { onEnding } from '../../server/run/ending.mjs';
import { environment } from '../../server/run/environment.mjs';
import { root } from '../../server/run/steps.mjs';

const posix = process.platform !== 'win32';
const running = new Set();

/** @returns {Promise<import('./suites.mjs').Count & { name: string, seconds: number, trouble?: string }>} */
export async function runSuite(suite) {
  console.log(`\n━━ ${suite.name} ${'━'.repeat(Math.max(3, 70 - suite.name.length))}`);
  const start = performance.now();
  if (suite.report) {
    mkdirSync(dirname(suite.report), { recursive: true });
    rmSync(suite.report, { force: true });
  }
  const { code, words, late } = await runToItsEnd(suite);
  const result = judge(suite, code, words, late);
  const seconds = (performance.now() - start) / 1000;
  if (result.trouble) console.log(`✗ ${suite.name}: ${result.trouble}`);
  console.log(`━━ ${suite.name}: ${countWords(result)} in ${seconds.toFixed(1)} s`);
  return { name: suite.name, seconds, failures: suite.failures(words), ...result };
}

/** A suite that ends badly without a failed test has failed in a way it could not count: that is a failure too. */
function judge(suite, code, words, late) {
  const count = suite.count(words);
  const trouble = late
    ? `not done after ${suite.minutes} minutes`
    : count === null
      ? `ended with ${code} and without a count`
      : code !== 0 && count.failed === 0
        ? `ended with ${code} though no test failed`
        : undefined;
  const { passed, failed, skipped } = count ?? { passed: 0, failed: 0, skipped: 0 };
  return { passed, failed: failed + (trouble ? 1 : 0), skipped, ...(trouble && { trouble }) };
}

function runToItsEnd(suite) {
  return new Promise((resolve) => {
    const child = spawn(suite.program, suite.args, {
      cwd: root,
      env: suiteEnvironment(suite),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what a failed test left running ends with it.
      detached: posix,
    });
    running.add(child);
    const said = [];
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      endGroup(child);
    }, suite.minutes * 60_000);
    const done = (code) => {
      clearTimeout(limit);
      running.delete(child);
      endGroup(child);
      resolve({ code, words: Buffer.concat(said).toString(), late });
    };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        said.push(part);
        process.stdout.write(part);
      });
    child.on('error', (error) => {
      said.push(Buffer.from(error.message));
      done(-1);
    });
    // `exit`, not `close`: a process left behind may hold the pipes open for ever.
    child.on('exit', (code, signal) => setTimeout(() => done(code ?? signal), 200));
  });
}

/** Nothing that the person at the terminal has set for their own workshop reaches a test. */
function suiteEnvironment(suite) {
  const own = ['PORT', 'WORKSHOP_DATA', 'WORKSHOP_HOST_KEY', 'WORKSHOP_URLS'];
  const env = Object.fromEntries(Object.entries(environment(root)).filter(([name]) => !own.includes(name)));
  // Hundreds of servers start in the tests, and each lives for seconds: there a quick compiler is worth more than a thorough one.
  return { ...env, DOTNET_TC_QuickJit: '1', WORKSHOP_SERVER_DLL: serverDll, WORKSHOP_CLIENT: clientDist, ...suite.env };
}

/** Suites stand in groups of their own, where neither a terminal's Ctrl-C nor our own end reaches them. */
export function endSuitesWithUs() {
  const end = () => {
    for (const child of running) endGroup(child);
    process.exit(130);
  };
  onEnding(end, { alsoInterrupts: true });
}

function endGroup(child) {
  if (!child.pid) return;
  try {
    process.kill(posix ? -child.pid : child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

export function countWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
