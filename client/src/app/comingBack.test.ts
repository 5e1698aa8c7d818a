import { expect, it } from 'vitest';
import { pauseBefore } from './comingBack';

it('waits longer before each reload, and never longer than half a minute', () => {
  expect([0, 1, 2, 4, 5, 50].map(pauseBefore)).toEqual([1_000, 2_000, 4_000, 16_000, 30_000, 30_000]);
});
