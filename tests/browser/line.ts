import { connect, createServer, type Server, type Socket } from 'node:net';

/** How a line is: thousands of bits a second, milliseconds there and back, and the share of packets that get lost. */
export type LineQuality = { readonly kbits: number; readonly roundTrip: number; readonly loss?: number };

const packet = 1_400;

/**
 * A phone's line to the server, as a test moves it by hand: all that goes through one direction shares its width, nothing arrives sooner
 * than its way takes, what is lost is sent once more, and it can be pulled and given back. Carries WebSockets as it carries pages,
 * which the browser's own throttling does not.
 */
export class Line {
  quality: LineQuality;
  readonly #door: Server;
  readonly #open = new Set<Socket>();
  #pulled = false;

  private constructor(target: URL, quality: LineQuality) {
    this.quality = quality;
    // One for each direction: until when it is taken.
    const taken = { up: 0, down: 0 };
    this.#door = createServer((device) => {
      if (this.#pulled) {
        device.destroy();
        return;
      }
      const server = connect({ host: target.hostname, port: Number(target.port) });
      for (const socket of [device, server]) {
        this.#open.add(socket);
        socket.setNoDelay();
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.#open.delete(socket);
          device.destroy();
          server.destroy();
        });
      }
      // Opening a line is a way there and back already.
      const opened = performance.now() + this.quality.roundTrip;
      this.#carry(device, server, taken, 'up', opened);
      this.#carry(server, device, taken, 'down', opened);
    });
  }

  static async to(server: string, quality: LineQuality): Promise<Line> {
    const line = new Line(new URL(server), quality);
    await new Promise<void>((listening) => line.#door.listen(0, '127.0.0.1', listening));
    return line;
  }

  get url(): string {
    const address = this.#door.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  /** Whatever stands breaks, and nothing new comes about. */
  pull(): void {
    this.#pulled = true;
    for (const socket of this.#open) socket.destroy();
  }

  giveBack(): void {
    this.#pulled = false;
  }

  end(): void {
    this.pull();
    this.#door.close();
  }

  #carry(from: Socket, to: Socket, taken: Record<'up' | 'down', number>, way: 'up' | 'down', opened: number): void {
    let last = opened;
    from.on('data', (bytes: Buffer) => {
      const { kbits, roundTrip, loss = 0 } = this.quality;
      for (let at = 0; at < bytes.length; at += packet) {
        const part = bytes.subarray(at, at + packet);
        taken[way] = Math.max(taken[way], performance.now(), opened) + (part.length * 8) / kbits;
        // Noticed after a way there and back, and sent again.
        const again = Math.random() < loss ? roundTrip + 200 : 0;
        last = Math.max(last, taken[way] + roundTrip / 2 + again);
        setTimeout(() => to.destroyed || to.write(part), last - performance.now());
      }
    });
  }
}
