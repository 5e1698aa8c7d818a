// npm run protocol: writes the client's half of the protocol, its reference and that of the files, from the server's types.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, serverDll } from './builds.mjs';
import { command, root, runQuietly } from './steps.mjs';

await command(async () => {
  await buildServer();
  writeFileSync(join(root, 'client/src/wire/protocol.ts'), await runQuietly('dotnet', [serverDll, 'protocol']));
  for (const [file, verb] of [
    ['Wire/REFERENCE.md', 'reference'],
    ['Exports/FILES.md', 'files'],
  ])
    writeFileSync(join(root, 'server/Workshop.Server', file), await runQuietly('dotnet', [serverDll, verb]));
});
