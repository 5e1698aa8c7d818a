import { once } from 'node:events';
import { createServer, request } from 'node:http';

export type FrontDoor = { readonly url: string; readonly close: () => void };

/** What a host puts in front: passes everything on to `to`, under the name of what is behind, and says for whom. */
export async function openProxy(port: number, to: string): Promise<FrontDoor> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: new URL(to).host, 'x-forwarded-for': asked.socket.remoteAddress };
    const behind = request(new URL(asked.url ?? '/', to), { method: asked.method, headers }, (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers);
      said.pipe(answer);
    });
    behind.on('error', () => answer.destroy());
    asked.pipe(behind);
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
