import { describe, expect, it } from 'vitest';
import type { DotBallot, DotVote } from '../wire/protocol';
import { dotsOf, fullAt, spentOf, tapped } from './dots';

const vote: DotVote = { is: 'dots', dotsPerPerson: 5, capPerItem: 3, mustUseAll: false };
const cast = (dots: Record<string, number>): DotBallot => ({
  is: 'dots',
  dots: Object.entries(dots).map(([item, n]) => ({ item, dots: n })),
});

describe('a dot ballot', () => {
  it('takes a dot and gives it back', () => {
    const one = tapped(dotsOf(undefined), 'a', 1, vote);
    expect(one).toEqual(cast({ a: 1 }));
    expect(tapped(dotsOf(one), 'a', -1, vote)).toEqual(cast({}));
  });

  it('never goes over the cap, nor over the budget, however fast the taps', () => {
    let ballot = cast({});
    for (let tap = 0; tap < 20; tap++) ballot = tapped(dotsOf(ballot), tap % 2 ? 'a' : 'b', 1, vote);
    expect(spentOf(dotsOf(ballot))).toBe(5);
    for (let tap = 0; tap < 8; tap++) ballot = tapped(dotsOf(cast({})), 'a', 1, vote);
    expect(fullAt(dotsOf(cast({ a: 3 })), 'a', vote)).toBe('cap');
    expect(fullAt(dotsOf(cast({ a: 3, b: 2 })), 'c', vote)).toBe('budget');
  });

  it('has no dots below none', () => {
    expect(tapped(dotsOf(cast({ b: 1 })), 'a', -1, vote)).toEqual(cast({ b: 1 }));
  });
});
