import type { NoteId } from '../wire/protocol';

/** What is worded beside the board, and how a note is put behind it or taken away again. */
export type Picking = {
  readonly picked: ReadonlySet<NoteId>;
  readonly pick: (note: NoteId) => void;
};
