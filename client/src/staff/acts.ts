import { holdsWords, searched, wordsOf } from '../words/searching';

/** Something that can be done now, from the palette or with its own key. */
export type Act = {
  readonly id: string;
  readonly words: string;
  readonly key?: string;
  /** Takes the room on: its key pressed twice in a moment is one press. */
  readonly goes?: true;
  readonly run: () => void;
};

/** The acts whose words hold all that was typed, in any order, one of just these words first; case and accents don't matter. */
export function fitting(acts: readonly Act[], search: string): readonly Act[] {
  const words = wordsOf(search);
  const whole = words.join(' ');
  return acts
    .filter((act) => holdsWords(act.words, words))
    .sort((one, other) => Number(searched(other.words) === whole) - Number(searched(one.words) === whole));
}

/** Every button and link of the screen that can be pressed, by its name, each name once: no control is out of reach of the keys. */
export function pressable(screen: ParentNode): readonly Act[] {
  const seen = new Map<string, Act>();
  for (const element of screen.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], summary')) {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (
      words &&
      !element.closest('[data-note], dialog') &&
      element.getAttribute('aria-disabled') !== 'true' &&
      !seen.has(words)
    )
      seen.set(words, { id: `press/${words}`, words, run: () => press(element) });
  }
  return [...seen.values()];
}

function press(element: HTMLElement) {
  // What opens from it, a menu or a dialog, gives the focus back to it.
  element.focus();
  element.click();
}
