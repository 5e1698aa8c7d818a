import { deviceStorage } from '../wire/device';

const key = 'workshop.lone-keys';

/**
 * Keys that act alone, without Ctrl or Cmd, are set off by accident by who dictates or has an unsteady hand. So they can be switched
 * off, on this device (WCAG 2.1.4); everything they do is in the palette too.
 */
export const loneKeysAct = (): boolean => deviceStorage().get(key) !== 'off';

export function letLoneKeysAct(act: boolean): void {
  if (act) deviceStorage().remove(key);
  else deviceStorage().set(key, 'off');
}

/** A letter, digit or sign; not an arrow, Escape or Tab, which type nothing. */
export const isLone = (pressed: string): boolean => [...pressed].length === 1 && pressed !== ' ';

/** So soon (milliseconds) nobody presses again on purpose what takes the whole room on. */
const tooSoon = 700;

/** Tells a press from its echo: two steps of the room in a moment are one finger that bounced. */
export function steadied(): (now: number) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (now) => {
    const steady = now - last >= tooSoon;
    if (steady) last = now;
    return steady;
  };
}
