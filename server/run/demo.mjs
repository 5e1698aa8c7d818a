// npm run demo -- …: plays the London scenario (synthetic people) into a live workshop, through the door that real participants use.
import { buildProduct } from './builds.mjs';
import { runServer } from './server.mjs';
import { command } from './steps.mjs';

await command(async () => {
  await buildProduct();
  return runServer(['demo', ...process.argv.slice(2)]);
});
