import type { Refusal } from '../wire/frames';
import type { Sending } from '../wire/outbox';
import type { Command, NoteId, OwnNoteSight, StageId } from '../wire/protocol';

/** One of my notes as I should see it: what the server remembers, with what is still on its way laid over it. */
export type MyNote = {
  readonly id: NoteId;
  readonly text: string;
  /** When it was saved, or given where it is not yet; milliseconds since 1970. */
  readonly at: number;
  readonly edited: boolean;
  readonly redacted?: boolean;
  /** The facilitator took it out of the room's sight. */
  readonly hidden?: boolean;
  /** My own words, where the facilitator put others in their place. */
  readonly own?: string;
  readonly locked?: boolean;
  readonly state: 'saved' | 'kept' | 'refused';
  readonly refusal?: Refusal;
  /** The sending that was refused, to be let go once it was read. */
  readonly refused?: Sending;
};

/** My notes of a stage, the newest first. `own` in order of writing. */
export function myNotes(own: readonly OwnNoteSight[], sendings: readonly Sending[], stage: StageId): readonly MyNote[] {
  const saved = own.filter((note) => note.stage === stage);
  const notes = new Map<NoteId, MyNote>(saved.map((note) => [note.id, savedNote(note)]));
  for (const sending of sendings) layOver(notes, sending, stage);
  // Not by time: a device whose clock is wrong would mix up what it has with what the server has.
  return [...notes.values()].reverse();
}

/** Whether it counts among my notes: all but those that the server refused to take at all. */
export const isThere = ({ refused }: MyNote): boolean => refused?.command.is !== 'write-note';

/** The words that the server refused, to be changed; none where a note was to be deleted or redacted. */
export function refusedWords(note: MyNote | undefined): string | undefined {
  const command = note?.refused?.command;
  return command?.is === 'write-note' || command?.is === 'edit-note' ? command.text : undefined;
}

const savedNote = ({ id, text, at, edited, redacted, hidden, own, locked }: OwnNoteSight): MyNote => ({
  id,
  text,
  ...(redacted && { redacted }),
  ...(hidden && { hidden }),
  ...(own !== undefined && { own }),
  ...(locked && { locked }),
  at: Date.parse(at),
  edited,
  state: 'saved',
});

function layOver(notes: Map<NoteId, MyNote>, sending: Sending, stage: StageId): void {
  const { command } = sending;
  if (!isAboutOneNote(command)) return;
  const known = notes.get(command.id);
  const refused = sending.state === 'refused';
  if (command.is === 'write-note' && !known && command.stage === stage)
    notes.set(command.id, { id: command.id, text: command.text, at: sending.at, edited: false, ...wayOf(sending) });
  if (command.is === 'edit-note' && known)
    notes.set(known.id, { ...known, text: refused ? known.text : command.text, ...wayOf(sending) });
  if (command.is === 'redact-note' && known) notes.set(known.id, { ...known, ...wayOf(sending) });
  if (command.is === 'delete-note' && known && refused) notes.set(known.id, { ...known, ...wayOf(sending) });
  if (command.is === 'delete-note' && !refused) notes.delete(command.id);
}

const isAboutOneNote = (
  command: Command,
): command is Extract<Command, { is: 'write-note' | 'edit-note' | 'delete-note' | 'redact-note' }> =>
  ['write-note', 'edit-note', 'delete-note', 'redact-note'].includes(command.is);

function wayOf(sending: Sending): Pick<MyNote, 'state' | 'refusal' | 'refused'> {
  if (sending.state !== 'refused' || !sending.refusal) return { state: sending.state === 'saved' ? 'saved' : 'kept' };
  return { state: 'refused', refusal: sending.refusal, refused: sending };
}
