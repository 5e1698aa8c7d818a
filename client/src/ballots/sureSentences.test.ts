import { expect, it } from 'vitest';
import type { HowSure, RoundDetail, RoundSight } from '../wire/protocol';
import { sureSentences } from './sureSentences';

const round = {
  instrument: { is: 'dots', dotsPerPerson: 5, capPerItem: 3, mustUseAll: false },
  items: [
    { id: 'a', text: 'Roads' },
    { id: 'b', text: 'Water' },
    { id: 'c', text: 'Power' },
  ],
} as unknown as RoundSight;
const camps = [{ id: 'gov', name: 'Government', shapes: [], ballots: 8 }];
const said = (sure: Partial<HowSure>, more: Partial<RoundDetail> = {}, instrument: object = round.instrument) =>
  sureSentences(
    { ...round, instrument } as unknown as RoundSight,
    {
      sure: { rules: [], robustTop: [], top: ['a', 'b'], without: [], ...sure },
      edition: 'whole',
      groups: [],
      oneVoice: false,
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
    'Who comes first depends on how it is counted (Borda: Roads; first choices: Roads and Water).',
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

it('says of every kind of vote what can be said, and why not where it can’t', () => {
  const change = { winner: 'a', toTie: 2, toOverturn: 2 };
  expect(said({ change }, {}, { is: 'rank', top: 1, tiesAllowed: false })[0]).toBe(
    'At least 2 ballots would have to change to put something else before Roads.',
  );
  expect(said({}, {}, { is: 'maxdiff', setSize: 3, setsPerPerson: 2 })).toEqual([
    'How many ballots would have to change can’t be said for this kind of vote.',
  ]);
  expect(said({}, {}, { is: 'score', lowest: 0, highest: 5 })[0]).toContain('not everybody rated everything');
  const whole = { is: 'score', n: 9, voicesDiffer: false, rows: [{ item: 'a', ratedBy: 9 }] };
  const strict = { ...round, instrument: { is: 'score' }, weighting: 'equal-group', result: whole };
  const hidden = {
    sure: { rules: [], robustTop: [], top: [], without: [] },
    strict: true,
    groups: [],
    edition: 'whole',
  };
  expect(sureSentences(strict as never, hidden as never, camps)[0]).toContain('with equal voice it would show');
  const groups = [
    { groups: ['gov'], ballots: 4 },
    { groups: ['ngo'], ballots: 5 },
  ];
  expect(said({ change }, { groups }).at(-1)).toContain('it would show what a few people said');
});

it('says of one sentence what it hangs on, and never by group', () => {
  expect(
    said(
      { top: [], stability: '9/10', status: { toFlip: 1, toAgree: 3 } },
      {},
      { is: 'gradients', thresholdPercent: 75 },
    ),
  ).toEqual([
    'For agreement 3 people would have to answer otherwise.',
    'One ballot is enough for another outcome.',
    'Without any one of 90% of the ballots the outcome would be the same; each of the others decides it.',
    'What it would be without one group is not told: who holds out must not be narrowed down.',
  ]);
});
