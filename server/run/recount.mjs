// npm run recount -- …: counts an archive again, without a server.
import { buildProduct } from './builds.mjs';
import { runServer } from './server.mjs';
import { command } from './steps.mjs';

await command(async () => {
  await buildProduct();
  return runServer(['recount', ...process.argv.slice(2)]);
});
