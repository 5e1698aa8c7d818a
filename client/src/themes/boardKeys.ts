import type { NoteId } from '../wire/protocol';
import type { Column } from './boardLayout';

/** The note that an arrow key goes to: up and down within a column, left and right to the same height in the next that has any. */
export function nextNote(
  columns: readonly Column[],
  from: NoteId,
  key: string,
  direction: 'ltr' | 'rtl' = 'ltr',
): NoteId | undefined {
  const filled = columns.map((column) => column.stacks.map((stack) => stack.head.id)).filter((ids) => ids.length > 0);
  const at = filled.findIndex((ids) => ids.includes(from));
  const here = filled[at];
  if (!here) return undefined;
  const row = here.indexOf(from);
  const onward = direction === 'rtl' ? -1 : 1;
  const beside = (column: readonly NoteId[] | undefined) => column?.[Math.min(row, column.length - 1)];
  switch (key) {
    case 'ArrowUp':
      return here[row - 1];
    case 'ArrowDown':
      return here[row + 1];
    case 'ArrowLeft':
      return beside(filled[at - onward]);
    case 'ArrowRight':
      return beside(filled[at + onward]);
    case 'Home':
      return here[0];
    case 'End':
      return here.at(-1);
    default:
      return undefined;
  }
}

/** Keys typed into a field, or while a dialog or menu is open, are not meant for the board. */
export function isForBoard(event: {
  target: EventTarget | null;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): boolean {
  const elsewhere =
    event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role=menu]');
  return !elsewhere && !event.ctrlKey && !event.metaKey && !event.altKey;
}
