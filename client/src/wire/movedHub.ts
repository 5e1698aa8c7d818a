import type { Frame, Look } from './frames';
import type { Hub } from './hub';

type Asked = {
  readonly method: string;
  readonly values: readonly unknown[];
  answer(value: unknown): void;
  fail(): void;
};

/** A hub whose network a test moves by hand: nothing arrives, opens or breaks unless it is told to. */
export class MovedHub implements Hub {
  readonly asked: Asked[] = [];
  stopped = false;
  readonly #hears = new Map<string, (bytes: unknown) => void>();
  #closed: () => void = () => {};
  #starting: { resolve(): void; reject(why: Error): void } | undefined;

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#starting = { resolve, reject };
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
  }

  invoke(method: string, ...values: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        method,
        values,
        answer: (value) => resolve(method === 'Send' ? bytesOf(value) : lookedOf(value as Look)),
        fail: () => reject(new Error('The line broke.')),
      });
    });
  }

  on(message: string, hear: (bytes: unknown) => void): void {
    this.#hears.set(message, hear);
  }

  onclose(hear: () => void): void {
    this.#closed = hear;
  }

  opens(): void {
    this.#starting?.resolve();
  }

  doesNotOpen(): void {
    this.#starting?.reject(new Error('No route.'));
  }

  breaks(): void {
    for (const { fail } of this.asked) fail();
    this.#closed();
  }

  tells(message: string, value?: unknown): void {
    this.#hears.get(message)?.(value === undefined ? undefined : bytesOf(value));
  }

  async tellsPacked(message: string, value: unknown): Promise<void> {
    const packed = new Blob([bytesOf(value)]).stream().pipeThrough(new CompressionStream('gzip'));
    this.#hears.get(message)?.(new Uint8Array(await new Response(packed).arrayBuffer()));
  }

  /** The asking of this method that came last. */
  last(method: string): Asked {
    const found = this.asked.filter((one) => one.method === method).at(-1);
    if (!found) throw new Error(`Nobody called ${method}.`);
    return found;
  }

  count(method: string): number {
    return this.asked.filter((one) => one.method === method).length;
  }
}

const bytesOf = (value: unknown) =>
  new TextEncoder().encode(JSON.stringify(isFrame(value) ? frameOnTheWire(value) : value));

const isFrame = (value: unknown): value is Frame => typeof value === 'object' && value !== null && 'put' in value;

/** A frame as the server writes it: its sights in tables. */
function frameOnTheWire({ put, set, ...rest }: Frame): object {
  const tables = (kinds: object, of: (sights: object[]) => unknown) =>
    Object.fromEntries(Object.entries(kinds).map(([kind, sights]) => [kind, of(sights as object[])]));
  return {
    ...rest,
    put: tables(put, tableOf),
    ...(set && { set: tables(set, (sights) => sights.map((s) => tableOf([s]))) }),
  };
}

function tableOf(sights: object[]): unknown[] {
  const names = [...new Set(sights.flatMap(Object.keys))];
  return [names, ...sights.map((sight) => names.map((name) => (sight as Record<string, unknown>)[name] ?? null))];
}

function lookedOf(value: Look): object {
  const { shared, own, ...head } = value;
  return { head: bytesOf(head), ...(shared && { shared: bytesOf(shared) }), ...(own && { own: bytesOf(own) }) };
}

export const frameOf = (from: number, to: number, rest: Partial<Frame> = {}): Frame => ({
  from,
  to,
  put: {},
  gone: {},
  ...rest,
});

export const lookOf = (version: number, rest: Partial<Look> = {}): Look => ({
  version,
  now: 0,
  role: 'participant',
  shared: frameOf(0, version, { whole: true }),
  ...rest,
});
