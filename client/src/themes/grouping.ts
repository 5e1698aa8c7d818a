import { newId } from '../wire/ids';
import type { Command, NoteId, NoteMark, ThemeId } from '../wire/protocol';

/** What a hand on the board can do, and which command each is. */
export type Grouping = {
  /** Into a theme, or with undefined back among those not grouped. */
  readonly move: (notes: readonly NoteId[], to: ThemeId | undefined) => Promise<boolean>;
  /** A new theme with these notes in it; answers its id at once, so that its name can be typed as soon as it stands there. */
  readonly create: (notes: readonly NoteId[], name: string) => ThemeId;
  readonly rename: (theme: ThemeId, name: string) => void;
  readonly mergeThemes: (from: ThemeId, into: ThemeId) => Promise<boolean>;
  readonly removeTheme: (theme: ThemeId) => Promise<boolean>;
  readonly mergeNotes: (into: NoteId, notes: readonly NoteId[]) => void;
  readonly takeOut: (notes: readonly NoteId[]) => void;
  /** Shows a note on the walls; this and what follows is for the facilitator alone. */
  readonly point?: (note: NoteId) => void;
  /** Hides, parks, pins or locks notes, or no longer. */
  readonly mark?: (notes: readonly NoteId[], mark: NoteMark, on: boolean) => void;
  /** Other words for a note, from those that were seen. */
  readonly correct?: (note: NoteId, text: string, was: string) => void;
};

export function groupingBy(ask: (command: Command) => Promise<boolean>, facilitates = false): Grouping {
  return {
    move: (notes, to) => ask(to === undefined ? { is: 'move-notes', notes } : { is: 'move-notes', notes, to }),
    create: (notes, name) => {
      const id = newId();
      void ask({ is: 'create-theme', id, name, notes });
      return id;
    },
    rename: (id, name) => void ask({ is: 'rename-theme', id, name }),
    mergeThemes: (from, into) => ask({ is: 'merge-themes', from, into }),
    removeTheme: (id) => ask({ is: 'remove-theme', id }),
    mergeNotes: (into, notes) => void ask({ is: 'merge-notes', into, notes: notes.filter((note) => note !== into) }),
    takeOut: (notes) => void ask({ is: 'unmerge-notes', notes }),
    ...(facilitates && {
      point: (id) => void ask({ is: 'point-wall', at: { kind: 'note', id } }),
      mark: (notes, mark, on) => void ask({ is: 'mark-notes', notes, mark, on }),
      correct: (id, text, was) => void ask({ is: 'correct-note', id, text, was }),
    }),
  };
}
