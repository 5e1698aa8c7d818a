import type { NoteId, NoteSight, ThemeId, ThemeSight } from '../wire/protocol';
import { holdsWords, wordsOf } from '../words/searching';

/** A note that stands for itself, with those merged under it as alike. */
export type Stack = { readonly head: NoteSight; readonly alike: readonly NoteSight[] };

/** A stack is made anew with every change of the board; what it holds mostly stays. */
export const isSameStack = (a: Stack, b: Stack) =>
  a.head === b.head && a.alike.length === b.alike.length && a.alike.every((note, index) => note === b.alike[index]);

/** A theme with its notes, or, without a theme, the notes that nobody grouped yet. */
export type Column = {
  readonly theme: ThemeSight | null;
  /** What was put aside for later, in no theme. */
  readonly parked?: true;
  readonly stacks: readonly Stack[];
  readonly notes: number;
};

/** Pinned notes stand first. */
const byPlace = (a: NoteSight, b: NoteSight) => Number(b.pinned ?? 0) - Number(a.pinned ?? 0) || a.number - b.number;
const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;

/** The board: themes in order of making, what is parked if anything is, and last the notes not grouped yet; notes in order of writing. */
export function layOut(notes: readonly NoteSight[], themes: readonly ThemeSight[]): readonly Column[] {
  const known = new Set(themes.map((theme) => theme.id));
  const heads = new Map<ThemeId | undefined, NoteSight[]>();
  const aside: NoteSight[] = [];
  const under = new Map<NoteId, NoteSight[]>();
  for (const note of [...notes].sort(byPlace)) {
    // A theme's own sight may come in a later frame than its notes: until then they are loose, never lost.
    const theme = note.theme !== undefined && known.has(note.theme) ? note.theme : undefined;
    if (note.under !== undefined) put(under, note.under, note);
    else if (note.parked) aside.push(note);
    else put(heads, theme, note);
  }
  const columnOf = (theme: ThemeSight | null, of: readonly NoteSight[]): Column => {
    const stacks = of.map((head) => ({ head, alike: under.get(head.id) ?? [] }));
    return { theme, stacks, notes: stacks.reduce((sum, stack) => sum + 1 + stack.alike.length, 0) };
  };
  return [
    ...[...themes].sort(byNumber).map((theme) => columnOf(theme, heads.get(theme.id) ?? [])),
    ...(aside.length > 0 ? [{ ...columnOf(null, aside), parked: true as const }] : []),
    columnOf(null, heads.get(undefined) ?? []),
  ];
}

function put<K>(map: Map<K, NoteSight[]>, key: K, note: NoteSight) {
  const there = map.get(key);
  if (there) there.push(note);
  else map.set(key, [note]);
}

/** The column id that stands for "not grouped yet": no theme's, for a theme's id is never empty. */
export const loose = '';

/** And the one that stands for what is parked; no theme's either, for an id holds no such sign. */
export const parking = '#parked';

export function columnId(column: Column): string {
  return column.theme?.id ?? (column.parked ? parking : loose);
}

/** Whether a stack holds every word of the search, in any of its notes; accents and case don't matter. */
export function holds(stack: Stack, words: readonly string[]): boolean {
  return [stack.head, ...stack.alike].some((note) => holdsWords(note.text, words));
}

/** The notes that a search finds, all of them where nothing is searched for; merged ones count where their stack is found. */
export function sift(columns: readonly Column[], search: string): readonly Column[] {
  const words = wordsOf(search);
  if (words.length === 0) return columns;
  return columns.map((column) => ({ ...column, stacks: column.stacks.filter((stack) => holds(stack, words)) }));
}
