import { expect, it } from 'vitest';
import type { SheetLine } from '../wire/protocol';
import { answersByHand, byLevel, cellOf, countAll, isFixed, sumOf, takesHands } from './sheet';

const line = (number: number, more: Partial<SheetLine>): SheetLine =>
  ({ id: `p${number}`, number, ballot: { is: 'fist', value: 3 }, ...more }) as SheetLine;
const dots = { is: 'dots', dotsPerPerson: 5, capPerItem: 3, mustUseAll: false } as const;

it('adds up what papers and hands gave, each hand once', () => {
  const lines = [
    line(1, {
      ballot: {
        is: 'dots',
        dots: [
          { item: 'a', dots: 3 },
          { item: 'b', dots: 2 },
        ],
      },
    }),
    line(3, { ballot: { is: 'dots', dots: [{ item: 'a', dots: 1 }] }, hands: 7 }),
  ];
  expect(countAll(lines)).toBe(8);
  expect(sumOf({ instrument: dots }, lines, 'a')).toBe(10);
  expect(sumOf({ instrument: dots }, lines, 'b')).toBe(2);
  expect(cellOf(lines[1]?.ballot ?? { is: 'fist', value: 0 }, 'b')).toBeUndefined();
});

it('shows the place of a ranking and how many ranked an item', () => {
  const lines = [
    line(1, { ballot: { is: 'rank', order: ['b', 'a'] } }),
    line(2, { ballot: { is: 'tiers', tiers: [['a', 'c']] } }),
  ];
  expect(lines.map(({ ballot }) => cellOf(ballot, 'a'))).toEqual(['2', '1']);
  expect(sumOf({ instrument: { is: 'rank', top: 3, tiesAllowed: true } }, lines, 'a')).toBe(2);
  expect(sumOf({ instrument: { is: 'rank', top: 3, tiesAllowed: true } }, lines, 'b')).toBe(1);
});

it('counts levels, and lets hands say only what one hand can', () => {
  expect([...byLevel([line(1, {}), line(2, { ballot: { is: 'fist', value: 0 }, hands: 4 })])]).toEqual([
    [0, 4],
    [3, 1],
  ]);
  const items = [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ];
  expect(answersByHand({ instrument: { is: 'approval' }, items }).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(answersByHand({ instrument: { is: 'fist' }, items })).toHaveLength(6);
  expect(takesHands({ ...dots, mustUseAll: true })).toBe(false);
  expect(takesHands({ ...dots, dotsPerPerson: 1, mustUseAll: true })).toBe(true);
  expect(takesHands({ is: 'rank', top: 3, tiesAllowed: false })).toBe(false);
});

it('takes nothing more once a result was out, also while the vote is open again', () => {
  expect([{ status: 'open' }, { status: 'closed' }] as const).toSatisfy((rounds: Parameters<typeof isFixed>[0][]) =>
    rounds.every((round) => !isFixed(round)),
  );
  expect(isFixed({ status: 'revealed' })).toBe(true);
  expect(isFixed({ status: 'open', revealedBefore: true })).toBe(true);
});
