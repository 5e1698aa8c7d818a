import { describe, expect, it } from 'vitest';
import type { RoundDetail, RoundSight } from '../wire/protocol';
import { languages } from '../words/languages';
import { speak } from '../words/speaking';
import { campsOf, positionsIn, scaleOf, withParts } from './groupTables';
import type { PlacedRow } from './placedRows';

const groups = [
  { id: 'gov', name: 'Government', look: 0 },
  { id: 'biz', name: 'Business', look: 1 },
  { id: 'lsm', name: 'Mining', look: 2 },
];
const detailOf = (people: readonly (number | undefined)[]) =>
  ({
    groups: [
      { groups: ['gov'], ballots: 8 },
      { groups: ['lsm', 'biz'], ballots: 4 },
    ],
    sheets: [{ measure: 'chose', lines: [{ item: 'a', cells: people.map((n) => ({ people: n, rank: 2 })) }] }],
  }) as unknown as RoundDetail;
const roundOf = (weighting: string, is = 'dots') =>
  ({ weighting, instrument: { is }, items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }) as unknown as RoundSight;
const row = { item: 'a' } as PlacedRow;

describe('the groups of a result', () => {
  const camps = campsOf(detailOf([4, 3]), groups);

  it('name all that are counted together, with their shapes', () => {
    expect(camps.map(({ name, shapes }) => [name, shapes])).toEqual([
      ['Government', ['square']],
      ['Mining and Business', ['hexagon', 'diamond']],
    ]);
  });

  it('never show a group in its colour that is counted with people of none', () => {
    const detail = { ...detailOf([4, 3]), groups: [{ groups: ['biz', ''], ballots: 3 }] } as unknown as RoundDetail;
    expect(campsOf(detail, groups)).toEqual([
      expect.objectContaining({ name: 'Business and No group', shapes: ['diamond'], together: true }),
    ]);
  });

  it('part a bar by people, and with equal voice by the share of each', () => {
    const parts = (weighting: string) => withParts([row], roundOf(weighting), detailOf([4, 3]), camps)[0]?.parts;
    expect(parts('per-person')?.map(({ size }) => size)).toEqual([4, 3]);
    expect(parts('equal-group')?.map(({ size }) => size)).toEqual([0.5, 0.75]);
  });

  it('part no bar that has a hidden cell: the rest would give it away', () => {
    expect(withParts([row], roundOf('per-person'), detailOf([4, undefined]), camps)[0]?.parts).toBeUndefined();
  });

  it('stand where their share is, for a ranking where their own order has the item, and nowhere where that is hidden', () => {
    const cells = [{ people: 4, rank: 2 }, {}];
    const at = (is: string) =>
      positionsIn(cells, camps, scaleOf('chose', roundOf('per-person', is))).map((one) => one.at);
    expect(at('dots')).toEqual([0.5]);
    expect(at('rank')).toEqual([0.5]);
  });

  it('a scale below zero keeps its minus before the number where people read from right to left', async () => {
    const arabic = languages.find(({ code }) => code === 'ar');
    await speak(arabic as NonNullable<typeof arabic>);
    const words = scaleOf('most-least', roundOf('per-person', 'max-diff')).ticks.map((tick) => tick.words);
    // A mark that is not seen makes the browser read what follows from left to right.
    expect(words).toEqual(['\u200e-1', '0', '1']);
  });
});
