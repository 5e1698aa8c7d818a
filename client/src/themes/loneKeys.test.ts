import { describe, expect, it } from 'vitest';
import { isLone, steadied } from './loneKeys';

describe('keys that act alone', () => {
  it('are letters, digits and signs of any script', () => {
    expect(['n', 'O', '+', '?', 'ش'].every(isLone)).toBe(true);
    expect(['ArrowUp', 'Escape', 'Tab', ' '].some(isLone)).toBe(false);
  });

  it('take the room on once, however the finger bounces', () => {
    const isSteady = steadied();
    expect([0, 120, 699, 700, 900, 1_400].map(isSteady)).toEqual([true, false, false, true, false, true]);
  });
});
