import type { MenuItem } from '../look/Menu';
import type { NoteId, NoteSight } from '../wire/protocol';
import { say } from '../words/say';
import type { Grouping } from './grouping';
import type { BoardHands } from './useBoard';

/** The menu of one note: where it can go, and out with what lies under it. For the whole selection when it is part of it. */
export function noteItems(
  board: BoardHands,
  note: NoteId,
  grouping: Grouping,
  places: (notes: readonly NoteId[]) => readonly MenuItem[],
  correct: (note: NoteSight) => void,
): MenuItem[] {
  const stack = board.columns.flatMap((column) => column.stacks).find(({ head }) => head.id === note);
  const alike = stack?.alike ?? [];
  const moves = places(board.grasp(note)).map((place) => ({ ...place, words: wordsOf(place) }));
  const wall = grouping.point
    ? [{ key: 'wall', words: say('wallpoint.note'), onChoose: () => grouping.point?.(note) }]
    : [];
  const marks = stack ? markItems(stack.head, board.grasp(note), grouping, correct) : [];
  if (alike.length === 0) return [...moves, ...wall, ...marks];
  const out = {
    key: 'take-out',
    words: say('themes.unmergeAll', { others: alike.length }),
    onChoose: () => grouping.takeOut(alike.map((other) => other.id)),
  };
  return [...moves, out, ...wall, ...marks];
}

const undone = { pinned: 'unpin', locked: 'unlock', parked: 'unpark', hidden: 'restore' } as const;
const done = { pinned: 'pin', locked: 'lock', parked: 'park', hidden: 'hide' } as const;

/** Setting notes apart, for the facilitator: each mark is put on, or taken off where the note has it. */
function markItems(
  head: NoteSight,
  notes: readonly NoteId[],
  { mark, correct }: Grouping,
  open: (note: NoteSight) => void,
): MenuItem[] {
  if (!mark || !correct) return [];
  const marks = (['pinned', 'locked', 'parked', 'hidden'] as const).map((name) => ({
    key: name,
    words: say(`moderate.${head[name] ? undone[name] : done[name]}`),
    onChoose: () => mark(notes, name, !head[name]),
  }));
  return [
    { key: 'correct', words: say('moderate.correct'), disabled: head.redacted ?? false, onChoose: () => open(head) },
    ...marks,
  ];
}

function wordsOf({ key, words, disabled }: MenuItem) {
  if (key === 'new') return say('themes.moveToNew');
  return disabled || typeof words !== 'string' ? words : say('themes.moveHere', { name: words });
}
