import type { MenuItem } from '../look/Menu';
import type { NoteId } from '../wire/protocol';
import { say } from '../words/say';
import type { Grouping } from './grouping';
import type { BoardHands } from './useBoard';

/** The menu of one note: where it can go, and out with what lies under it. For the whole selection when it is part of it. */
export function noteItems(
  board: BoardHands,
  note: NoteId,
  grouping: Grouping,
  places: (notes: readonly NoteId[]) => readonly MenuItem[],
): MenuItem[] {
  const stack = board.columns.flatMap((column) => column.stacks).find(({ head }) => head.id === note);
  const alike = stack?.alike ?? [];
  const moves = places(board.grasp(note)).map((place) => ({ ...place, words: wordsOf(place) }));
  const wall = grouping.point
    ? [{ key: 'wall', words: say('wallpoint.note'), onChoose: () => grouping.point?.(note) }]
    : [];
  if (alike.length === 0) return [...moves, ...wall];
  const out = {
    key: 'take-out',
    words: say('themes.unmergeAll', { others: alike.length }),
    onChoose: () => grouping.takeOut(alike.map((other) => other.id)),
  };
  return [...moves, out, ...wall];
}

function wordsOf({ key, words, disabled }: MenuItem) {
  if (key === 'new') return say('themes.moveToNew');
  return disabled || typeof words !== 'string' ? words : say('themes.moveHere', { name: words });
}
