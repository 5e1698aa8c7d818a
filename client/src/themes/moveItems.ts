import type { MenuItem } from '../look/Menu';
import type { NoteId, ThemeId } from '../wire/protocol';
import { say } from '../words/say';
import { type Column, columnId, loose } from './boardLayout';
import { columnName } from './columnName';

type Moving = { readonly to: (theme: ThemeId | undefined) => void; readonly toNew: () => void };

/** The places that notes can be moved to, the same that they can be dragged to. */
export function moveItems(columns: readonly Column[], notes: readonly NoteId[], { to, toNew }: Moving): MenuItem[] {
  // What is parked is put there by a mark, not by a move.
  const all = columns.filter(({ parked }) => !parked);
  const places = all.map((column) => {
    const name = columnName(column);
    const here = notes.every((note) => column.stacks.some((stack) => stack.head.id === note));
    return {
      key: columnId(column) || 'loose',
      words: here ? say('themes.isHere', { name }) : name,
      disabled: here,
      onChoose: () => to(column.theme?.id),
    };
  });
  const toNothing = places.filter((_, index) => columnId(all[index] as Column) === loose);
  const toThemes = places.filter((place) => !toNothing.includes(place));
  return [...toThemes, { key: 'new', words: say('themes.newTheme'), onChoose: toNew }, ...toNothing];
}
