import type { DeviceStorage } from '../wire/device';
import type { Command, NoteId, OwnNoteSight, StageId } from '../wire/protocol';
import type { KeptSeat } from '../wire/seats';
import type { SessionState } from './store';

/** What a device keeps of a note of its own: when the workshop has ended, only the name that it is remembered by says whose it is. */
export type KeptNote = { readonly id: NoteId; readonly stage: StageId; readonly at: string; readonly pen: string };

const keyOf = ({ session, participant }: KeptSeat) => `workshop.notes/${session}/${participant}`;

export function keptNotes(seat: KeptSeat, storage: DeviceStorage): readonly KeptNote[] {
  try {
    return seat.participant ? (JSON.parse(storage.get(keyOf(seat)) ?? '[]') as KeptNote[]) : [];
  } catch {
    return [];
  }
}

/** All that was kept, and what is new among my notes. Nothing is let go of: that it is gone from them may be the end of the workshop. */
export function keepNotes(
  seat: KeptSeat,
  { view, kept }: Pick<SessionState, 'view' | 'kept'>,
  storage: DeviceStorage,
): readonly KeptNote[] {
  const known = new Set(kept.map(({ id }) => id));
  const fresh = [...view.seen.ownNote.values()].flatMap(({ id, stage, at, pen }) =>
    pen === undefined || known.has(id) ? [] : [{ id, stage, at, pen }],
  );
  if (fresh.length === 0 || !seat.participant) return kept;
  // Another tab of this seat may have kept more.
  const stored = keptNotes(seat, storage).filter(({ id }) => !fresh.some((note) => note.id === id));
  const all = [...stored, ...fresh];
  storage.set(keyOf(seat), JSON.stringify(all));
  return all;
}

/** The notes on the board that this device knows to be mine, once the workshop has ended. */
export function notesKnownHere({ view: { seen }, kept }: SessionState): ReadonlyMap<NoteId, OwnNoteSight> {
  if (!seen.workshop.get('')?.endedAt) return new Map();
  return new Map(
    kept.flatMap(({ id, stage, at, pen }) => {
      const note = seen.note.get(id) ?? seen.tableNote.get(id);
      if (!note) return [];
      const { text, number, edited, redacted } = note;
      return [[id, { id, stage, text, number, at, edited, pen, ...(redacted && { redacted }) }]];
    }),
  );
}

/** Whoever redacts a note shows that it is theirs. */
export function withPen(command: Command, { kept }: Pick<SessionState, 'kept'>): Command {
  if (command.is !== 'redact-note' || command.pen !== undefined) return command;
  const pen = kept.find(({ id }) => id === command.id)?.pen;
  return pen === undefined ? command : { ...command, pen };
}
