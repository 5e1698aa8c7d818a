import { expect, it } from 'vitest';
import type { HowSure, RoundDetail, RoundSight } from '../wire/protocol';
import { sureSentences } from './sureSentences';

const round = {
  items: [
    { id: 'a', text: 'Roads' },
    { id: 'b', text: 'Water' },
    { id: 'c', text: 'Power' },
  ],
} as unknown as RoundSight;
const camps = [{ id: 'gov', name: 'Government', shapes: [], ballots: 8 }];
const said = (sure: Partial<HowSure>, more: Partial<RoundDetail> = {}) =>
  sureSentences(
    round,
    {
      sure: { rules: [], robustTop: [], top: ['a', 'b'], without: [], ...sure },
      edition: 'whole',
      ...more,
    } as unknown as RoundDetail,
    camps,
  );

it('says how many ballots would have to change, and that a tie needs only one', () => {
  expect(said({ change: { winner: 'a', toTie: 1, toOverturn: 2 } })).toEqual([
    '2 ballots would have to change to put something else before Roads.',
  ]);
  expect(said({ change: { toTie: 0, toOverturn: 0 } })).toEqual([
    'The first place is tied: a single ballot would decide it.',
  ]);
});

it('says who wins under which rule where they differ', () => {
  const rules = [
    { rule: 'borda', winners: ['a'] },
    { rule: 'plurality', winners: ['a', 'b'] },
  ];
  expect(said({ rules })[0]).toBe(
    'Who comes first depends on how it is counted. Borda: Roads; first choices: Roads and Water.',
  );
  expect(said({ rules: [rules[0] as never, { rule: 'irv', winners: ['a'] }], winner: 'a' })[0]).toBe(
    'Roads comes first whichever way it is counted (Borda and instant run-off).',
  );
});

it('names a group only where its staying at home would change the first places', () => {
  expect(said({ without: [{ group: 0, top: ['b', 'a'] }] })).toEqual([
    'Had any one group stayed at home, the first 2 places would be the same.',
  ]);
  expect(said({ without: [{ group: 0, top: ['a', 'c'] }] })).toEqual([
    'Without Government the first places would be Roads and Power.',
  ]);
});

it('says how a second round moved the room, and why a print has no groups', () => {
  const second = { first: 'r', answeredBoth: 40, changed: 3, changedShare: '3/40', settled: true, before: [] };
  expect(said({}, { second, edition: 'without-groups' } as never)).toEqual([
    '3 of 40 who answered both times changed their answer (8%).',
    'So few changed that another round would hardly move the room.',
    'Too few ballots changed since the last result to tell anything by group: the difference would show who they were.',
  ]);
});
