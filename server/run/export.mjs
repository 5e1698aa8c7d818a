// npm run export -- …: writes a workshop's documents to files.
import { buildProduct } from './builds.mjs';
import { runServer } from './server.mjs';
import { command } from './steps.mjs';

await command(async () => {
  await buildProduct();
  return runServer(['export', ...process.argv.slice(2)]);
});
