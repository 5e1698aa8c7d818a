import type { Part } from '../charts/camps';
import type { RoundResult, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { exact, numberOf } from './exact';

/** One item of a result that puts items in places, ready to be drawn: its place, its bar, and its numbers in words. */
export type PlacedRow = {
  readonly item: string;
  /** Absent where too few rated it, or nobody was asked. */
  readonly rank: number | undefined;
  readonly tied: boolean;
  /** How long its bar is, 0 to 1; absent where that may not be told. */
  readonly bar: number | undefined;
  readonly numbers: string;
  /** The first of them, where there is room for one. */
  readonly short: string;
  /** Somebody chose it, so it can come first. */
  readonly chosen: boolean;
  readonly personRank: number | undefined;
  readonly equalRank: number | undefined;
  /** How the answers lie on the scale, where there is one. */
  readonly votes?: readonly number[];
  /** Of which groups those are who chose it. */
  readonly parts?: readonly Part[];
};

/** The items in the order that the room gave them; none for a vote on one sentence. */
export function placedRows(round: RoundSight, result: RoundResult): readonly PlacedRow[] {
  return rowsOf(round, result).map(({ counted, ...row }) => ({
    ...row,
    numbers: counted.join(' · '),
    short: counted[0] ?? '',
  }));
}

type CountedRow = Omit<PlacedRow, 'numbers' | 'short'> & { readonly counted: readonly string[] };

function rowsOf(round: RoundSight, result: RoundResult): readonly CountedRow[] {
  const equal = round.weighting === 'equal-group';
  switch (result.is) {
    case 'dots':
    case 'sum':
    case 'rank': {
      const most = Math.max(1, ...result.rows.map(({ share }) => share ?? 0));
      return result.rows.map((row) => ({
        ...places(row),
        bar: row.share === undefined ? undefined : Math.max(0, row.share) / most,
        chosen: result.is === 'rank' ? result.n > 0 : row.people > 0,
        counted: [
          // With equal voice the bar is not the points: its own number stands first.
          ...(equal && row.share !== undefined ? [say('result.share', { share: row.share })] : []),
          ...givenTo(row, round, result.is),
        ],
      }));
    }
    case 'score': {
      const scale = round.instrument.is === 'score' ? round.instrument : { lowest: 0, highest: 5 };
      return result.rows.map((row) => ({
        ...places(row),
        bar: shareOf(row.mean, scale.lowest, scale.highest),
        chosen: row.ratedBy > 0,
        votes: row.votes,
        counted: [
          say('result.mean', { mean: exact(row.mean), people: row.ratedBy }),
          ...(row.quorumMet ? [] : [say('result.tooFewRated')]),
          ...(row.quorumMet && row.rank === undefined ? [say('result.fewOfGroup')] : []),
        ],
      }));
    }
    case 'matrix':
      return result.rows.map((row) => ({
        ...places(row),
        bar: undefined,
        chosen: row.point.quadrant !== undefined,
        counted: [
          say('result.both', { impact: exact(row.point.impact), feasibility: exact(row.point.feasibility) }),
          ...(row.point.quadrant ? [say(`result.quadrant.${row.point.quadrant}`)] : []),
        ],
      }));
    case 'maxdiff':
      return result.rows.map((row) => ({
        ...places(row),
        bar: shareOf(row.score, -1, 1),
        chosen: row.shown > 0,
        counted: [
          say('result.mostLeast', {
            score: exact(row.score, 2),
            best: row.best,
            worst: row.worst,
            shown: row.shown,
          }),
        ],
      }));
    case 'fist':
    case 'gradients':
      return [];
  }
}

type Placing = {
  readonly item: string;
  readonly rank?: number | undefined;
  readonly tied: boolean;
  readonly personRank?: number | undefined;
  readonly equalRank?: number | undefined;
};

const places = ({ item, rank, tied, personRank, equalRank }: Placing) => ({ item, rank, tied, personRank, equalRank });

function shareOf(value: string | undefined, least: number, most: number): number | undefined {
  const number = numberOf(value);
  return number === undefined ? undefined : (number - least) / (most - least);
}

type Given = {
  readonly points: string;
  readonly people: number;
  readonly first: number;
  readonly personShare?: number | undefined;
};

/** What the item was given, by so many people. */
function givenTo(
  { points, people, first, personShare }: Given,
  { instrument }: RoundSight,
  is: 'dots' | 'sum' | 'rank',
) {
  const number = numberOf(points) ?? 0;
  if (is === 'dots') return [say('result.dots', { points: number, people })];
  if (is === 'rank') return [say('result.points', { points: number }), say('result.firstFor', { first })];
  switch (instrument.is) {
    case 'approval':
      return [
        say('result.approved', { people }),
        ...(personShare === undefined ? [] : [say('result.share', { share: personShare })]),
      ];
    case 'quadratic':
      return [say('result.votes', { votes: number, people })];
    default:
      return [say('result.pointsFrom', { points: number, people })];
  }
}
