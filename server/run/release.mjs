// npm run release -- FOLDER: all that a server needs, in one folder that runs alone.
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildProduct, clientDist, publishServer } from './builds.mjs';
import { noticesOf } from './notices.mjs';
import { command, Stopped, tell } from './steps.mjs';

await command(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Stopped('Where to? npm run release -- FOLDER');
  const out = resolve(folder);
  // What is left over from an older release would be served beside the new one.
  if (existsSync(out) && readdirSync(out).length > 0) throw new Stopped(`${out} is not empty.`);
  await buildProduct();
  await publishServer(out);
  // Symbols of native libraries are two thirds of all that is published, and nothing reads them.
  for (const path of readdirSync(out, { recursive: true }))
    if (path.startsWith('runtimes') && path.endsWith('.pdb')) rmSync(join(out, path));
  cpSync(clientDist, join(out, 'wwwroot'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  writeFileSync(join(out, 'NOTICES.txt'), noticesOf(out));
  tell(`\nRun it with: dotnet ${join(out, 'Workshop.Server.dll')}`);
  return 0;
});
