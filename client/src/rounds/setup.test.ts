import { describe, expect, it } from 'vitest';
import type { ResultRow } from '../wire/protocol';
import { firstPlaces, openRound, usualCap, usualDots, wholeNumber } from './setup';

describe('the usual dot vote', () => {
  it.each([
    [2, 3, 2],
    [9, 3, 2],
    [14, 5, 3],
    [40, 8, 4],
  ])('for %i themes gives %i dots, at most %i on one', (themes, dots, cap) => {
    expect([usualDots(themes), usualCap(usualDots(themes))]).toEqual([dots, cap]);
  });
});

describe('the first places', () => {
  const row = (item: string, rank: number, people = 3): ResultRow => ({
    item,
    rank,
    people,
    points: '1',
    first: 0,
    tied: false,
    share: 0,
    personRank: rank,
    equalRank: rank,
    equalShare: 0,
  });

  it('take all equals at the cut along', () => {
    const rows = [row('a', 1), row('b', 2), row('c', 2), row('d', 4)];
    expect(firstPlaces({ is: 'dots', n: 9, voicesDiffer: false, rows }, 2)).toEqual(['a', 'b', 'c']);
  });

  it('leave out what nobody chose', () => {
    const rows = [row('a', 1), row('b', 2, 0)];
    expect(firstPlaces({ is: 'dots', n: 9, voicesDiffer: false, rows }, 5)).toEqual(['a']);
  });
});

it('opens with a seed that a 32-bit signed number holds', () => {
  const command = openRound({
    stage: 's',
    question: '',
    instrument: { is: 'fist' },
    items: ['p'],
    weighting: 'per-person',
  });
  expect(command.is === 'open-round' && command.seed >= 0 && command.seed < 2 ** 31).toBe(true);
});

it('reads only whole numbers within their bounds', () => {
  expect([' 5 ', '٥', '0', '9', '5.5', '', 'x'].map((typed) => wholeNumber(typed, 1, 8))).toEqual([
    5,
    5,
    ...Array(5).fill(undefined),
  ]);
});
