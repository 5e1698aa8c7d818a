// npm run export -- …: makes a document or a table from an archive, without a server.
import { buildProduct } from './builds.mjs';
import { runServer } from './server.mjs';
import { command } from './steps.mjs';

await command(async () => {
  await buildProduct();
  return runServer(['export', ...process.argv.slice(2)]);
});
