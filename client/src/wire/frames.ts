import type { ParticipantId, RefusalCode, Role, Things } from './protocol';

/** A kind of thing that can be seen. */
export type Kind = keyof Things;

/** What changed between two versions, for one stream (the circle's or this participant's own). See PROTOCOL.md. */
export type Frame = {
  readonly from: number;
  readonly to: number;
  /** Empties the view of this stream first. */
  readonly whole?: true;
  readonly put: { readonly [K in Kind]?: readonly Things[K][] };
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
 * Who is connected now. `here` names participants, `staff` counts facilitators and rapporteurs. `unsaved`: the server can't
 * save just now.
 */
export type Presence = { readonly here: readonly ParticipantId[]; readonly staff: number; readonly unsaved?: true };

const utf8 = new TextDecoder();

/** JSON that came as bytes. */
export function fromBytes<T>(bytes: unknown): T {
  return JSON.parse(utf8.decode(bytes as Uint8Array)) as T;
}
