import type { Moment, NotePlace, NoteSight, StageId, ThemePlace, ThemeSight, Timeline } from '../wire/protocol';
import { say } from '../words/say';

/** The board at one moment, in the words that the notes have now. */
export type BoardThen = {
  readonly at: string;
  readonly stage: StageId | undefined;
  readonly notes: readonly NoteSight[];
  readonly themes: readonly ThemeSight[];
};

/**
 * The board after so many moments. What this screen does not see now it does not see then either: the words are those
 * of `seen`, and a note that was hidden, deleted or redacted since has none here.
 */
export function boardAfter({ moments }: Timeline, count: number, seen: readonly NoteSight[]): BoardThen | undefined {
  const passed = moments.slice(0, count);
  const last = passed.at(-1);
  if (!last) return undefined;
  const now = new Map(seen.filter(({ hidden }) => !hidden).map((note) => [note.id, note]));
  const places = folded(passed, (moment) => [moment.notes, moment.notesGone]);
  const themes = folded(passed, (moment) => [moment.themes, moment.themesGone]);
  return {
    at: last.at,
    stage: last.stage,
    notes: [...places.values()].flatMap((place) => {
      const note = now.get(place.id);
      return note ? [noteAt(note, place)] : [];
    }),
    themes: [...themes.values()].map(({ id, name, number }) => ({
      id,
      name: name || say('history.goneTheme'),
      number,
    })),
  };
}

function noteAt({ theme: _, under: __, parked: ___, pinned: ____, ...note }: NoteSight, place: NotePlace): NoteSight {
  return {
    ...note,
    ...(place.theme !== undefined && { theme: place.theme }),
    ...(place.under !== undefined && { under: place.under }),
    ...(place.parked && { parked: true }),
    ...(place.pinned && { pinned: true }),
  };
}

function folded<T extends NotePlace | ThemePlace>(
  moments: readonly Moment[],
  of: (moment: Moment) => readonly [put: readonly T[], gone: readonly string[]],
): ReadonlyMap<string, T> {
  const there = new Map<string, T>();
  for (const moment of moments) {
    const [put, gone] = of(moment);
    for (const id of gone) there.delete(id);
    for (const thing of put) there.set(thing.id, thing);
  }
  return there;
}

/** At most so many moments, evenly taken, the last one among them: enough to see a board grow. */
export function frames(count: number, most: number): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at + 1);
  return Array.from({ length: most }, (_, at) => Math.round(((at + 1) * count) / most));
}
