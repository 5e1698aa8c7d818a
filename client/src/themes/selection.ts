import type { NoteId } from '../wire/protocol';

/** What is selected on the board, and the note from which a range would start. */
export type Selection = { readonly notes: ReadonlySet<NoteId>; readonly from: NoteId | undefined };

export const nothing: Selection = { notes: new Set(), from: undefined };

export function toggle(selection: Selection, note: NoteId): Selection {
  const notes = new Set(selection.notes);
  if (!notes.delete(note)) notes.add(note);
  return { notes, from: note };
}

/** Adds everything between the last note touched and this one, as they stand in the column; across columns only this one. */
export function reach(selection: Selection, to: NoteId, column: readonly NoteId[]): Selection {
  const [start, end] = [column.indexOf(selection.from ?? to), column.indexOf(to)];
  if (start < 0 || end < 0) return { notes: new Set(selection.notes).add(to), from: to };
  const between = column.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { notes: new Set([...selection.notes, ...between]), from: to };
}

export function add(selection: Selection, notes: readonly NoteId[]): Selection {
  return { notes: new Set([...selection.notes, ...notes]), from: selection.from };
}

/** Lets go of what is no longer there to be selected; the same selection when all is. */
export function keep(selection: Selection, there: ReadonlySet<NoteId>): Selection {
  const notes = [...selection.notes].filter((note) => there.has(note));
  return notes.length === selection.notes.size ? selection : { ...selection, notes: new Set(notes) };
}

/** What a hand on this note takes along: the whole selection when it is part of it, else the note alone. */
export function grasp(selection: Selection, note: NoteId): readonly NoteId[] {
  return selection.notes.has(note) ? [...selection.notes] : [note];
}
