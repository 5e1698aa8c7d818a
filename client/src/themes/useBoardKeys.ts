import { useEffect } from 'react';
import { isForBoard, nextNote } from './boardKeys';
import { isLone, loneKeysAct } from './loneKeys';
import type { Picking } from './picking';
import type { BoardHands } from './useBoard';
import { useSame } from './useSteady';

/** Every drag has its keys: arrows to go, Shift with them to select, M to move, G to group, E for evidence, S for suggestions, Escape to let go. */
export function useBoardKeys(board: BoardHands, may: boolean, picking: Picking | undefined, suggest: () => void) {
  const onKey = useSame((event: KeyboardEvent) => {
    if (!isForBoard(event) || (isLone(event.key) && !loneKeysAct())) return;
    const note =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]')?.dataset.note : undefined;
    const key = latin(event);
    if (event.repeat && isLone(event.key)) return;
    if (key === 'escape') return board.letGo();
    if (key === 'g' && board.chosen.notes.size > 0) board.group([...board.chosen.notes]);
    else if (key === 'm' && note) openMenuOf(note);
    else if (key === 'e' && note && picking) picking.pick(note);
    else if (key === 's') suggest();
    // Space is left to the note's own button, which selects.
    else return note && go(board, note, event);
    // The letter would be typed into the field that opens.
    event.preventDefault();
  });
  useEffect(() => {
    if (!may) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [may, onKey]);
}

/** On a keyboard that types another script, the letter that stands on the same key. */
function latin(event: KeyboardEvent): string {
  const letter = /^[^a-z]$/i.test(event.key) && /^Key(.)$/.exec(event.code)?.[1];
  return (letter || event.key).toLowerCase();
}

function go(board: BoardHands, note: string, event: KeyboardEvent) {
  const next = nextNote(board.found, note, event.key, document.dir === 'rtl' ? 'rtl' : 'ltr');
  if (next === undefined) return;
  event.preventDefault();
  if (event.shiftKey) {
    if (!board.chosen.notes.has(note)) board.hands.choose(note, false);
    board.hands.choose(next, true);
  } else board.setCurrent(next);
  cardOf(next)?.querySelector<HTMLElement>('.note-face')?.focus();
}

function openMenuOf(note: string) {
  cardOf(note)?.querySelector<HTMLElement>('.note-menu')?.click();
}

function cardOf(note: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"]`);
}
