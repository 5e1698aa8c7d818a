// The builds that commands need, in one place.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { remember, root, runQuietly, take } from './steps.mjs';
import { requireDotnet, requireNode } from './tools.mjs';

const buildProps = ['Directory.Build.props', 'Directory.Packages.props', 'global.json', '.editorconfig'];
// Warnings are errors, and a compiler server is not left behind.
const dotnetBuild = ['build', '-c', 'Release', '--nologo', '-v', 'minimal', '--disable-build-servers'];

export const serverDll = join(root, 'server/Workshop.Server/bin/Release/net10.0/Workshop.Server.dll');
export const clientDist = join(root, 'client/dist');

const packages = {
  name: 'packages',
  title: 'Installing npm packages',
  // The lock file says all that counts; a script renamed in package.json is no reason to install anew.
  reads: ['package-lock.json', '.npmrc'],
  makes: ['node_modules/.package-lock.json'],
  run: () => npm('ci', '--no-audit', '--no-fund'),
};

const client = {
  name: 'client',
  title: 'Building the client',
  reads: ['client', 'package-lock.json'],
  makes: ['client/dist/index.html'],
  run: () => runQuietly(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'client']),
};

const server = {
  name: 'server',
  title: 'Building the server',
  reads: ['server', ...buildProps],
  leavesOut: ['server/run'],
  makes: ['server/Workshop.Server/bin/Release/net10.0/Workshop.Server.dll'],
  run: () => dotnet([...dotnetBuild, 'server/Workshop.Server']),
};

const everything = {
  name: 'everything',
  title: 'Building the server and its tests',
  reads: ['server', 'tests', 'Workshop.sln', ...buildProps],
  leavesOut: ['server/run', 'tests/browser'],
  makes: server.makes,
  run: () => dotnet([...dotnetBuild, 'Workshop.sln']),
};

export async function installPackages() {
  requireNode();
  await take(packages);
}

/** The server alone, for what is made from its types. */
export async function buildServer() {
  requireNode();
  await take(server);
}

/**
 * Packages that one command alone needs, in a folder of their own, so that nobody else waits for them.
 * @param {string} name
 * @param {string} title
 * @param {string} folder relative to the project
 */
export const installBeside = (name, title, folder) =>
  take({
    name,
    title,
    reads: [`${folder}/package-lock.json`],
    makes: [`${folder}/node_modules/.package-lock.json`],
    run: () => npm('ci', '--prefix', join(root, folder), '--no-audit', '--no-fund'),
  });

/** What a running product needs: packages, the built client, the built server. */
export async function buildProduct() {
  await installPackages();
  await take(client);
  await take(server);
}

/** The product and every test program. */
export async function buildEverything() {
  await installPackages();
  await take(client);
  await take(everything);
  remember(server);
}

/** The built server and all that it runs on, but for the runtime. */
export const publishServer = (folder) =>
  dotnet([
    'publish',
    '-c',
    'Release',
    '--no-build',
    '--nologo',
    '-v',
    'minimal',
    '-o',
    folder,
    'server/Workshop.Server',
  ]);

async function dotnet(args) {
  await requireDotnet();
  await runQuietly('dotnet', args);
}

/** Under `npm run …` npm says where it is; that works on Windows too, where `npm` is a script and no program. */
function npm(...args) {
  const told = process.env.npm_execpath;
  return told?.endsWith('.js') && existsSync(told)
    ? runQuietly(process.execPath, [told, ...args])
    : runQuietly('npm', args);
}
