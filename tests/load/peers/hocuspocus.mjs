// A Hocuspocus server with its document in a file, stored as its makers have it: a while after the last change.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';

const [port, folder] = process.argv.slice(2);
const file = join(folder, 'board.yjs');

const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ document }) {
    if (existsSync(file)) Y.applyUpdate(document, readFileSync(file));
    return document;
  },
  async onStoreDocument({ document }) {
    writeFileSync(file, Y.encodeStateAsUpdate(document));
  },
});
await server.listen();
