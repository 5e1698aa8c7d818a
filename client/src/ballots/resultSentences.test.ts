import { describe, expect, it } from 'vitest';
import type { DotResult, FistResult, ResultRow, RoundDetail, RoundSight, ScoreResult } from '../wire/protocol';
import { numberOf } from './exact';
import { fistSentences, sentencesOf } from './resultSentences';

const round = {
  of: 43,
  weighting: 'per-person',
  terms: { strict: false, places: 1 },
  items: [
    { id: 'T1', text: 'Formalisation' },
    { id: 'T2', text: 'Capacity' },
    { id: 'T3', text: 'Land' },
  ],
} as unknown as RoundSight;

const row = (item: string, rank: number, points: string, rest: Partial<ResultRow> = {}): ResultRow => ({
  item,
  points,
  rank,
  people: 2,
  first: 0,
  tied: false,
  share: 10,
  personRank: rank,
  equalRank: rank,
  equalShare: 10,
  ...rest,
});
const dots = (rows: readonly ResultRow[], rest: Partial<DotResult> = {}): DotResult => ({
  is: 'dots',
  n: 41,
  voicesDiffer: false,
  rows,
  ...rest,
});

describe('a result in words', () => {
  it('names what comes first', () => {
    const said = sentencesOf(round, dots([row('T1', 1, '9'), row('T2', 2, '5')]));
    expect(said.finding).toBe('Formalisation comes first');
    expect(said.about).toEqual(['41 of 43 voted.', 'Every ballot weighs the same.']);
  });

  it('says a tie as a tie', () => {
    const tied = [row('T1', 1, '9', { tied: true }), row('T2', 1, '9', { tied: true }), row('T3', 3, '1')];
    expect(sentencesOf(round, dots(tied)).finding).toBe('Formalisation and Capacity share first place');
  });

  it('says it when all come out level', () => {
    const level = ['T1', 'T2', 'T3'].map((item) => row(item, 1, '4', { tied: true }));
    expect(sentencesOf(round, dots(level)).finding).toBe('All 3 come out level');
  });

  it('puts nothing first where nobody voted', () => {
    const none = ['T1', 'T2', 'T3'].map((item) => row(item, 1, '0', { tied: true }));
    expect(sentencesOf(round, dots(none, { n: 0 })).finding).toBe('Nobody voted, so nothing comes first');
  });

  it('says that nothing was chosen where people voted and chose none', () => {
    const none = ['T1', 'T2', 'T3'].map((item) => row(item, 1, '0', { tied: true, people: 0 }));
    expect(sentencesOf(round, dots(none)).finding).toBe('Nobody chose any of them, so nothing comes first');
  });

  it('says that too few rated where ratings are in and nothing has a place', () => {
    const rated = { item: 'T1', ratedBy: 2, quorumMet: false, tied: false, votes: [0, 2], mean: '1', median: '1' };
    const score = { is: 'score', n: 9, voicesDiffer: false, rows: [rated] } as unknown as ScoreResult;
    const asked = { ...round, instrument: { is: 'score', lowest: 0, highest: 1 } } as unknown as RoundSight;
    expect(sentencesOf(asked, score).finding).toBe('Too few people rated anything to place it');
  });

  it('says what the other weighting would put first, where they differ', () => {
    const differing = [row('T1', 1, '9', { equalRank: 2 }), row('T2', 2, '5', { equalRank: 1 })];
    expect(sentencesOf(round, dots(differing, { voicesDiffer: true })).about.at(-1)).toBe(
      'If every group weighed the same, Capacity would come first.',
    );
  });

  it('reads exact points', () => {
    expect([numberOf('31/2'), numberOf('23'), numberOf('0.7143'), numberOf(undefined)]).toEqual([
      15.5,
      23,
      0.7143,
      undefined,
    ]);
  });
});

it('asks those with concerns to speak without counting fingers at anybody', () => {
  const fist: FistResult = { is: 'fist', n: 40, votes: [0, 1, 2, 17, 12, 8], status: 'concerns' };
  expect(fistSentences(round, fist)).toEqual({
    finding: '3 people have concerns',
    about: ['40 of 43 answered.', 'Who would like to say more?'],
    tone: 'concerns',
  });
});

describe('whose voice weighed what', () => {
  const equal = { ...round, instrument: { is: 'dots' }, weighting: 'equal-group' } as unknown as RoundSight;
  const beside = (more: object) =>
    ({ groups: [], withheld: [], oneVoice: false, edition: 'whole', ...more }) as unknown as RoundDetail;
  const result = dots([row('T1', 1, '9'), row('T2', 2, '5')]);

  it('never says that the groups weigh the same where they do not', () => {
    const voices = (more: object) => sentencesOf(equal, result, { detail: beside(more), groups: 3 }).about[1];
    expect(voices({})).toBe('Every stakeholder group weighs the same.');
    expect(voices({ oneVoice: true })).toContain('no groups large enough to be told apart');
    const groups = [{ groups: ['a'] }, { groups: ['b'] }] as unknown as RoundDetail['groups'];
    expect(voices({ oneVoice: true, strict: true })).toContain('no groups large enough to be told apart');
    expect(voices({ oneVoice: true, strict: true, groups })).toContain('would show how some voted');
    expect(voices({ oneVoice: true, edition: 'without-groups' })).toContain('too few of some group changed');
  });

  it('says of a result that was published before why it tells no groups, or stands', () => {
    const said = (edition: string, asked = equal, more: object = {}) =>
      sentencesOf(asked, result, { detail: beside({ edition, ...more }), groups: 3 }).about;
    const person = { ...equal, weighting: 'per-person' } as RoundSight;
    const [groups, stands] = [/^Nothing is told by group: too few ballots changed/, /^It stands as it was/];
    expect(said('without-groups', person, { oneVoice: true })).toContainEqual(expect.stringMatching(groups));
    expect(said('without-groups', equal, { oneVoice: true })).not.toContainEqual(expect.stringMatching(groups));
    expect(said('unchanged', person)).toContainEqual(expect.stringMatching(stands));
    expect(said('unchanged-without-groups', person).filter((one) => groups.test(one) || stands.test(one))).toHaveLength(
      2,
    );
    expect(said('whole', person).filter((one) => groups.test(one) || stands.test(one))).toEqual([]);
    const fist = { is: 'fist', n: 3, votes: [0, 0, 0, 1, 1, 1], status: 'consensus' } as FistResult;
    const sentence = { ...person, instrument: { is: 'fist' } } as unknown as RoundSight;
    const about = (edition: string) => sentencesOf(sentence, fist, { detail: beside({ edition }) }).about;
    // How groups answered one sentence is never told, whatever changed.
    expect(about('without-groups')).not.toContainEqual(expect.stringMatching(groups));
    expect(about('unchanged')).toContainEqual(expect.stringMatching(stands));
  });

  it('says how many groups voted where not all did', () => {
    const groups = [
      { groups: ['a', ''], ballots: 5 },
      { groups: ['b'], ballots: 4 },
    ];
    expect(sentencesOf(equal, result, { detail: beside({ groups }), groups: 3 }).about).toContain(
      '2 of 3 groups voted.',
    );
    expect(sentencesOf(equal, result, { detail: beside({ groups }), groups: 2 }).about).not.toContain(
      '2 of 2 groups voted.',
    );
  });

  it('says of gradients what the other weighting would come to', () => {
    const votes = {
      is: 'gradients',
      n: 12,
      votes: [9, 0, 0, 0, 0, 3, 0, 0],
      status: 'agreed',
      support: 75,
      personSupport: 75,
      equalSupport: 50,
      voicesDiffer: true,
    } as const;
    const sentence = { ...round, instrument: { is: 'gradients', thresholdPercent: 75 } } as unknown as RoundSight;
    expect(sentencesOf(sentence, votes).about).toContain(
      'If every group weighed the same, support would be 50%, and the room would want to talk more.',
    );
  });
});
