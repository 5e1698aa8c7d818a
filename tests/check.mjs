// npm run check: format, lint, types, analyzers and the fast tests, in about a minute.
import { installPackages } from '../server/run/builds.mjs';
import { command, runQuietly, tell, timed } from '../server/run/steps.mjs';
import { requireDotnet } from '../server/run/tools.mjs';
import { endSuitesWithUs, runSuite } from './run/running.mjs';
import { clientSuite, dotnetSuites } from './run/suites.mjs';

const node = (...args) => runQuietly(process.execPath, args);
const tsc = (project) => node('node_modules/typescript/bin/tsc', '-p', project);
const whitespace = ['format', 'whitespace', 'Workshop.sln', '--verify-no-changes', '--no-restore'];

const checks = [
  [
    'Format and lint of the client and the scripts',
    () => node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  ],
  ['Types of the client', () => tsc('client')],
  ['Types of the browser tests', () => tsc('tests/browser')],
  // Analyzers and code style run in the build, where a warning is an error.
  [
    'Server and tests, with analyzers',
    () => runQuietly('dotnet', ['build', 'Workshop.sln', '--nologo', '-v', 'minimal', '--disable-build-servers']),
  ],
  ['Format of the server', () => runQuietly('dotnet', whitespace)],
];

await command(async () => {
  endSuitesWithUs();
  await installPackages();
  await requireDotnet();
  const failed = [];
  for (const [title, run] of checks) if (!(await holds(title, run))) failed.push(title);
  const fast = [...dotnetSuites('Debug').filter((suite) => suite.name === 'Workshop.Domain.Tests'), clientSuite()];
  for (const suite of fast) if ((await runSuite(suite)).failed > 0) failed.push(suite.name);
  tell(failed.length ? `\n✗ To mend: ${failed.join(', ')}.` : '\n✓ All well.');
  return failed.length ? 1 : 0;
});

/** One check after another, all of them: whoever mends wants the whole list. */
async function holds(title, run) {
  try {
    await timed(title, run);
    return true;
  } catch (error) {
    tell(error.message);
    return false;
  }
}
