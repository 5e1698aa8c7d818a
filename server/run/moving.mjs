// npm run backup|restore|move|census -- …: an installation as a whole, while no server works with it.
import { buildProduct } from './builds.mjs';
import { runServer } from './server.mjs';
import { command } from './steps.mjs';

await command(async () => {
  await buildProduct();
  return runServer([process.env.npm_lifecycle_event, ...process.argv.slice(2)]);
});
