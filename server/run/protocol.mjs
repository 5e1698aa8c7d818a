// npm run protocol: writes the client's half of the protocol, and its reference, from the server's types.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, serverDll } from './builds.mjs';
import { command, root, runQuietly } from './steps.mjs';

await command(async () => {
  await buildServer();
  writeFileSync(join(root, 'client/src/wire/protocol.ts'), await runQuietly('dotnet', [serverDll, 'protocol']));
  writeFileSync(
    join(root, 'server/Workshop.Server/Wire/REFERENCE.md'),
    await runQuietly('dotnet', [serverDll, 'reference']),
  );
});
