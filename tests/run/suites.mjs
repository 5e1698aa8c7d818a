// The suites, each a program with a way to count what it says.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../server/run/steps.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, program: string, args: string[], env?: object, minutes: number, count: (words: string) => Count | null, failures: (words: string) => string[] }} Suite */

const reports = join(root, 'test-results');

/** Every test program under tests/; one that was not built is there too, and fails. */
export function dotnetSuites(configuration = 'Release') {
  const names = readdirSync(join(root, 'tests')).filter((name) =>
    existsSync(join(root, 'tests', name, `${name}.csproj`)),
  );
  return names.sort().map((name) => ({
    name,
    // The program itself, not `dotnet` with its dll: a test that starts a second one of itself asks what it was started as.
    program: join(
      root,
      'tests',
      name,
      'bin',
      configuration,
      'net10.0',
      process.platform === 'win32' ? `${name}.exe` : name,
    ),
    args: ['-noColor', '-noLogo', '-longRunning', '120'],
    minutes: 45,
    count: countXunit,
    failures: failuresOfXunit,
  }));
}

/** Unit tests of the client. */
export function clientSuite() {
  const report = join(reports, 'client.json');
  return {
    name: 'client',
    program: process.execPath,
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--root',
      'client',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    minutes: 5,
    report,
    count: () => countVitest(read(report)),
    failures: () => failuresOfVitest(read(report)),
  };
}

/** The product in a real browser. */
export function browserSuite(chromium) {
  const report = join(reports, 'browser.json');
  return {
    name: 'browser',
    program: process.execPath,
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/browser/playwright.config.ts',
      '--reporter=list,json',
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, WORKSHOP_CHROMIUM: chromium },
    minutes: 35,
    report,
    count: () => countPlaywright(read(report)),
    failures: () => failuresOfPlaywright(read(report)),
  };
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
}

/** The last line of a test program: `Total: 4, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, …`, or only `Total: 0`. */
export function countXunit(words) {
  const summary = words.match(
    /Total: (\d+)(?:, Errors: (\d+), Failed: (\d+), Skipped: (\d+), Not Run: (\d+))?(?![\s\S]*Total: \d)/,
  );
  if (!summary) return null;
  const [total, errors = 0, failed = 0, skipped = 0, notRun = 0] = summary
    .slice(1)
    .map((number) => Number(number ?? 0));
  return { passed: total - failed - skipped - notRun, failed: failed + errors, skipped: skipped + notRun };
}

export function countVitest(report) {
  if (!report) return null;
  // A file that can't be loaded has no tests that could fail.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function countPlaywright(report) {
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Without a failing test, an error is a file that can't be loaded; and what passes only sometimes fails.
  const broken = unexpected === 0 ? report.errors.length : 0;
  return { passed: expected, failed: unexpected + flaky + broken, skipped };
}

/** Each failed test with the first lines of why, to stand at the end, where whoever looks will look. */
export const failuresOfXunit = (words) =>
  [...words.matchAll(/^ {4}(\S.*) \[FAIL\]\r?\n((?: {6}.*\r?\n)*)/gm)].map(([, name, why]) => withWhy(name, why));

export const failuresOfVitest = (report) =>
  (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => [
    ...(message ? [withWhy(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => withWhy(fullName, failureMessages.join('\n'))),
  ]);

export function failuresOfPlaywright(report) {
  const inSuite = ({ suites = [], specs = [] }) => [
    ...suites.flatMap(inSuite),
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
      .map(({ file, line, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []));
        return withWhy(`${file}:${line} ${title}`, errors.map(({ message }) => message).join('\n'));
      }),
  ];
  return [
    ...(report?.errors ?? []).map(({ message }) => withWhy('outside of a test', message)),
    ...inSuite(report ?? {}),
  ];
}

// Colours are for terminals that are looked at while a test runs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a colour begins with
const colour = /\u001b\[\d+m/g;

function withWhy(name, why) {
  const lines = why
    .replace(colour, '')
    .split(/\r?\n/)
    .filter((line) => line.trim());
  return [name, ...lines.slice(0, 8)].join('\n      ');
}
