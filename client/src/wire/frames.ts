import type { LinkId, ParticipantId, RefusalCode, Role, Things } from './protocol';

/** A kind of thing that can be seen. */
export type Kind = keyof Things;

/** What changed between two versions, for one stream (the circle's or this participant's own). See PROTOCOL.md. */
export type Frame = {
  readonly from: number;
  readonly to: number;
  /** Empties the view of this stream first. */
  readonly whole?: true;
  readonly put: { readonly [K in Kind]?: readonly Things[K][] };
  /** What became different of things that are known: their id and those members; undefined where there is none now. */
  readonly set?: { readonly [K in Kind]?: readonly Partial<Things[K]>[] };
  readonly gone: { readonly [K in Kind]?: readonly string[] };
};

/** Why not. A newer server may send codes that this page has no words for yet. */
export type Refusal = { readonly code: RefusalCode; readonly limit?: number };

/** What `Enter` and `CatchUp` answer. `now` is the server's clock, in milliseconds since 1970. */
export type Look = {
  readonly version: number;
  readonly now: number;
  readonly role: Role;
  readonly self?: ParticipantId;
  /** The link that this seat was taken by; participants have none. */
  readonly link?: LinkId;
  readonly shared: Frame;
  readonly own?: Frame;
  /** The server can't save just now; what is seen was saved before. */
  readonly unsaved?: true;
};

/** How a command ended: in the view from this version on, or refused. */
export type Answer = { readonly version: number } | { readonly refused: Refusal };

/** What `Send` answers; `again`: nobody knows whether it was remembered, so the same id must be sent again. */
export type Reply = Answer | { readonly again: true };

/**
 * How many are connected now, through any server: `here` counts participants, `staff` the devices of facilitators and rapporteurs.
 * `team`, told to these alone: from how many devices somebody sits there by each link. `unsaved`: the server can't save just now.
 */
export type Presence = {
  readonly here: number;
  readonly staff: number;
  readonly team?: readonly { readonly link: LinkId; readonly devices: number }[];
  readonly unsaved?: true;
};

const utf8 = new TextDecoder();

/** JSON that came as bytes. */
export function fromBytes<T>(bytes: unknown): T {
  return JSON.parse(utf8.decode(bytes as Uint8Array)) as T;
}

/** The names of members once, then a row of values for each sight. */
type Table = readonly [names: readonly string[], ...rows: (readonly unknown[])[]];

type FrameOnTheWire = Omit<Frame, 'put' | 'set' | 'gone'> & {
  readonly put?: Record<string, Table>;
  readonly set?: Record<string, readonly Table[]>;
  readonly gone?: Frame['gone'];
};

export const isPacked = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A frame as it stands on the wire (see PROTOCOL.md), not compressed. */
export function readFrame(bytes: unknown): Frame {
  const { put, set, gone, ...rest } = fromBytes<FrameOnTheWire>(bytes);
  return {
    ...rest,
    put: eachKind(put, rowsOf),
    ...(set && { set: eachKind(set, (tables) => tables.flatMap((table) => rowsOf(table, true))) }),
    gone: gone ?? {},
  };
}

/** A frame that may be compressed, as larger ones are. */
export async function unpackFrame(bytes: Uint8Array): Promise<Frame> {
  if (!isPacked(bytes)) return readFrame(bytes);
  return readFrame(await unpack(bytes));
}

/** By the browser itself; Safari before 16.4 and Firefox before 113 can't, so they fetch what can. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (!('DecompressionStream' in globalThis)) return (await import('fflate')).gunzipSync(bytes);
  const plain = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

const eachKind = <T, U>(kinds: Record<string, T> | undefined, of: (value: T) => U) =>
  Object.fromEntries(Object.entries(kinds ?? {}).map(([kind, value]) => [kind, of(value)]));

function rowsOf([names, ...rows]: Table, keepsAbsent = false): Record<string, unknown>[] {
  return rows.map((row) => {
    const sight: Record<string, unknown> = {};
    names.forEach((name, at) => {
      if (row[at] !== null) sight[name] = row[at];
      else if (keepsAbsent) sight[name] = undefined;
    });
    return sight;
  });
}
