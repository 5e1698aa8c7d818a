import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes';

describe('lanes', () => {
  it('keep marks that are far apart on one line', () => expect(lanesOf([0, 0.5, 1], 0.1)).toEqual([0, 0, 0]));

  it('stack marks on the same place, in the order in which they came', () => {
    expect(lanesOf([0.5, 0.5, 0.5], 0.1)).toEqual([0, 1, 2]);
  });

  it('come back to the first line as soon as there is room', () => {
    expect(lanesOf([0.3, 0.25, 0.36], 0.1)).toEqual([1, 0, 0]);
  });

  it('are none without marks', () => expect(lanesOf([], 0.1)).toEqual([]));
});
