import { isOnOneSentence } from '../ballots/instrumentWords';
import { asWritten } from '../session/ownWords';
import type {
  Confidence,
  NoteId,
  NoteSight,
  PlannedAction,
  PriorityId,
  PrioritySight,
  RoundSight,
  Seed,
  ThemeId,
  ThemeSight,
} from '../wire/protocol';

/** A priority on its way to be saved. */
export type Draft = {
  readonly theme: ThemeId | undefined;
  readonly statement: string;
  readonly why: string;
  readonly notes: readonly NoteId[];
  readonly alsoFrom: readonly ThemeId[];
  readonly scope: string;
  readonly confidence: Confidence;
  readonly actions: readonly PlannedAction[];
};

/** What the rules allow, in code points. */
export const longest = { statement: 600, why: 2000, scope: 400, action: 400, owner: 120, actions: 20 } as const;

export function draftOf(sight: PrioritySight): Draft {
  const { theme, statement, why, notes, alsoFrom, scope, confidence, actions } = asWritten(sight);
  return { theme, statement, why, notes, alsoFrom, scope, confidence, actions };
}

/** All that it says in somebody's words. */
export const wordsOf = ({ statement, why, scope, actions }: PrioritySight): readonly string[] => [
  statement,
  why,
  scope,
  ...actions.map(({ what }) => what),
];

/** Nothing said yet. */
export const blank: Draft = {
  theme: undefined,
  statement: '',
  why: '',
  notes: [],
  alsoFrom: [],
  scope: '',
  confidence: 'unsaid',
  actions: [],
};

/**
 * A first draft from a theme: all its notes stand behind it until somebody narrows them down. One that was agreed on in an earlier workshop
 * starts from the words and the actions of then; the actions keep their ids, so that each can be followed through the dialogues.
 */
export function draftFrom(theme: ThemeId | undefined, notes: readonly NoteSight[], seed?: Seed): Draft {
  const before = seed && { statement: seed.statement, why: seed.why, actions: seed.actions };
  return { ...blank, ...before, theme, notes: notesOf(theme, notes).map((note) => note.id) };
}

export function notesOf(theme: ThemeId | undefined, notes: readonly NoteSight[]): readonly NoteSight[] {
  return theme === undefined ? [] : notes.filter((note) => note.theme === theme).sort((a, b) => a.number - b.number);
}

/** Another theme for a draft: notes that were all of the old one become all of the new one; a choice by hand stays. */
export function withTheme(draft: Draft, theme: ThemeId | undefined, notes: readonly NoteSight[]): Draft {
  const untouched = sameNotes(
    draft.notes,
    notesOf(draft.theme, notes).map((note) => note.id),
  );
  return { ...draft, theme, notes: untouched ? draftFrom(theme, notes).notes : draft.notes };
}

function sameNotes(a: readonly NoteId[], b: readonly NoteId[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === a.length;
}

/** Themes in the order the room gave them: by the newest result that ranks or weighs them, the others after. */
export function inRoomOrder(themes: readonly ThemeSight[], rounds: readonly RoundSight[]): readonly ThemeSight[] {
  const places = new Map<string, number>();
  const counted = rounds
    .filter(({ on, result }) => on === 'themes' && result && 'rows' in result)
    .sort((a, b) => b.number - a.number);
  for (const { result } of counted)
    for (const row of result && 'rows' in result ? result.rows : [])
      if (!places.has(row.item)) places.set(row.item, places.size);
  const placeOf = (theme: ThemeSight) => places.get(theme.id) ?? places.size + theme.number;
  return [...themes].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The newest vote on this priority's words. */
export function lastAsked(priority: PriorityId, rounds: readonly RoundSight[]): RoundSight | undefined {
  return rounds
    .filter(
      (round) => isOnOneSentence(round.instrument) && round.on === 'priorities' && round.items[0]?.id === priority,
    )
    .sort((a, b) => a.number - b.number)
    .at(-1);
}

/** The order of all priorities with this one a place further up (-1) or down (+1). */
export function reordered(order: readonly PriorityId[], id: PriorityId, by: 1 | -1): readonly PriorityId[] {
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return order;
  return order.map((here) => (here === id ? other : here === other ? id : here));
}
