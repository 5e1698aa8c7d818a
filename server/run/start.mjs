// npm start: install, build, serve. When nothing has changed, only serve.
import { buildProduct } from './builds.mjs';
import { runServer } from './server.mjs';
import { command } from './steps.mjs';

await command(async () => {
  await buildProduct();
  return runServer(process.argv.slice(2));
});
