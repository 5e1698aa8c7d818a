// Where servers of our own listen.
import { createServer } from 'node:net';

/**
 * A port of this machine that nobody listens on, below those that systems lend to outgoing lines: it can be left and listened on
 * again.
 */
export async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const listener = createServer().on('error', () => resolve(false));
    listener.listen(port, '127.0.0.1', () => listener.close(() => resolve(true)));
  });
}
