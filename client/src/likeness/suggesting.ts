import type { NoteId, NoteSight, ThemeId, ThemeSight } from '../wire/protocol';
import { Likeness, type Pair } from './likeness';

/** So much in common that two notes may say the same. */
export const alike = 0.35;
/** So much that they may belong together. */
const related = 0.13;
/** Nobody reads a longer list. */
const most = 20;

/** What might be done, and the words that it comes from. Only ever shown: whoever runs the board does it, or does not. */
export type Suggestion =
  | {
      readonly is: 'alike';
      readonly key: string;
      readonly notes: readonly [NoteId, NoteId];
      readonly shared: readonly string[];
    }
  | {
      readonly is: 'fits';
      readonly key: string;
      readonly note: NoteId;
      readonly theme: ThemeId;
      readonly shared: readonly string[];
    }
  | {
      readonly is: 'together';
      readonly key: string;
      readonly notes: readonly NoteId[];
      readonly shared: readonly string[];
    };

export function suggestionsFor(notes: readonly NoteSight[], themes: readonly ThemeSight[]): readonly Suggestion[] {
  const heads = notes.filter((note) => note.under === undefined && !note.hidden && !note.redacted && !note.locked);
  const likeness = new Likeness(heads.map(({ id, text }) => ({ id, text })));
  const pairs = likeness.pairs(related);
  const same = pairs
    .filter((pair) => pair.likeness >= alike)
    .slice(0, most)
    .map(
      ({ a, b }) => ({ is: 'alike', key: `alike/${a}/${b}`, notes: [a, b], shared: likeness.shared([a, b]) }) as const,
    );
  const fitting = fits(heads, themes, pairs, likeness).slice(0, most);
  const placed = new Set(fitting.map(({ note }) => note));
  const loose = new Set(
    heads.filter(({ id, theme, parked }) => theme === undefined && !parked && !placed.has(id)).map(({ id }) => id),
  );
  const together = clusters(loose, pairs)
    .slice(0, most)
    .map((ids) => ({
      is: 'together' as const,
      key: `together/${[...ids].sort().join('/')}`,
      notes: ids,
      shared: likeness.shared(ids),
    }))
    .filter(({ shared }) => shared.length > 0);
  return [...same, ...fitting, ...together];
}

type Fit = Extract<Suggestion, { is: 'fits' }>;

/** A loose note goes where the two notes that it is likest to stand, if they stand in one theme. */
function fits(
  heads: readonly NoteSight[],
  themes: readonly ThemeSight[],
  pairs: readonly Pair[],
  likeness: Likeness,
): readonly Fit[] {
  const themeOf = new Map(heads.map(({ id, theme, parked }) => [id, parked ? undefined : theme]));
  const known = new Set(themes.map(({ id }) => id));
  const sums = new Map<NoteId, Map<ThemeId, readonly [sum: number, like: readonly NoteId[]]>>();
  for (const { a, b, likeness: much } of pairs)
    for (const [loose, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const theme = themeOf.get(other);
      const isLoose = themeOf.get(loose) === undefined && !heads.find(({ id }) => id === loose)?.parked;
      if (!isLoose || theme === undefined || !known.has(theme)) continue;
      const own = sums.get(loose) ?? new Map<ThemeId, readonly [number, readonly NoteId[]]>();
      const [sum, like] = own.get(theme) ?? [0, []];
      // Pairs come the likest first: two of a theme say enough, and a large theme shall not win by its size.
      if (like.length < 2) own.set(theme, [sum + much, [...like, other]]);
      sums.set(loose, own);
    }
  return [...sums].flatMap(([note, own]) => {
    const best = [...own].sort(([, [x]], [, [y]]) => y - x)[0];
    if (!best || best[1][0] < 1.5 * related) return [];
    const [theme, [, like]] = best;
    return { is: 'fits', key: `fits/${note}/${theme}`, note, theme, shared: likeness.shared([note, ...like]) };
  });
}

/** Groups of loose notes that are, on the whole, related: the likest two first, and two groups only where most of their notes are. */
function clusters(loose: ReadonlySet<NoteId>, pairs: readonly Pair[]): readonly (readonly NoteId[])[] {
  const much = new Map(pairs.map(({ a, b, likeness }) => [`${a} ${b}`, likeness]));
  const between = (a: NoteId, b: NoteId) => much.get(`${a} ${b}`) ?? much.get(`${b} ${a}`) ?? 0;
  const groupOf = new Map<NoteId, readonly NoteId[]>([...loose].map((id) => [id, [id]]));
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (!one || !other || one === other || one.length + other.length > 12) continue;
    const sum = one.reduce((all, x) => all + other.reduce((part, y) => part + between(x, y), 0), 0);
    if (sum / (one.length * other.length) < related) continue;
    const joined = [...one, ...other];
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())].filter((group) => group.length > 1).sort((x, y) => y.length - x.length);
}
