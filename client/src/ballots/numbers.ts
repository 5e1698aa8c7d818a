import type { TableOf } from '../charts/PlainTable';
import type { Duels, GroupsAgree, Quartiles, ResultRow, RoundResult, RoundSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { exact } from './exact';
import { levelsOf } from './levels';
import { namesOf } from './resultSentences';

type Line = TableOf['rows'][number];

/** Everything that was counted of each item, as a table that can be read out, copied and printed. */
export function numbersOf(round: RoundSight, result: RoundResult): TableOf {
  const nameOf = namesOf(round);
  const caption = say('numbers.all');
  const item = say('numbers.item');
  const voices = [say('numbers.perPerson'), say('numbers.equal')];
  switch (result.is) {
    case 'dots':
    case 'sum':
    case 'rank': {
      const ranked = result.is === 'rank';
      return {
        caption,
        head: [
          item,
          say('rounds.place'),
          pointsName(round),
          say('rounds.people'),
          ...(ranked ? [say('rounds.putFirst')] : []),
          say('numbers.share'),
          ...voices,
        ],
        rows: result.rows.map(
          (row): Line => [
            nameOf(row.item),
            placeWords(row),
            exact(row.points, 2),
            row.people,
            ...(ranked ? [row.first] : []),
            shareWords(row),
            whole(row.personRank),
            whole(row.equalRank),
          ],
        ),
      };
    }
    case 'score':
      return {
        caption,
        head: [
          item,
          say('rounds.place'),
          say('numbers.mean'),
          say('numbers.median'),
          say('numbers.ratedBy'),
          say('numbers.a'),
          ...voices,
          ...levelsIn(round).map((level) => say('numbers.atLevel', { level })),
        ],
        rows: result.rows.map((row) => [
          nameOf(row.item),
          placeWords(row),
          exact(row.mean, 2),
          exact(row.median),
          row.ratedBy,
          exact(row.agreement, 2),
          exact(row.personMean, 2),
          exact(row.equalMean, 2),
          ...row.votes,
        ]),
      };
    case 'matrix':
      return {
        caption,
        head: [
          item,
          say('rounds.place'),
          say('numbers.impact'),
          say('numbers.feasibility'),
          say('numbers.ratedImpact'),
          say('numbers.ratedFeasibility'),
          say('numbers.quarter'),
          ...levelsIn(round).map((level) => say('numbers.impactAt', { level })),
          ...levelsIn(round).map((level) => say('numbers.feasibilityAt', { level })),
        ],
        rows: result.rows.map((row) => [
          nameOf(row.item),
          placeWords(row),
          exact(row.point.impact, 2),
          exact(row.point.feasibility, 2),
          row.impact.ratedBy,
          row.feasibility.ratedBy,
          row.point.quadrant ? say(`result.quadrant.${row.point.quadrant}`) : say('result.notKnown'),
          ...row.impact.votes,
          ...row.feasibility.votes,
        ]),
      };
    case 'maxdiff':
      return {
        caption,
        head: [
          item,
          say('rounds.place'),
          say('numbers.score'),
          say('numbers.best'),
          say('numbers.worst'),
          say('numbers.shown'),
          ...voices,
        ],
        rows: result.rows.map((row) => [
          nameOf(row.item),
          placeWords(row),
          exact(row.score, 2),
          row.best,
          row.worst,
          row.shown,
          exact(row.personScore, 2),
          exact(row.equalScore, 2),
        ]),
      };
    case 'fist':
    case 'gradients':
      return {
        caption,
        head: [say('numbers.level'), say('rounds.people')],
        rows: levelsOf(round.instrument.is === 'gradients' ? round.instrument : { is: 'fist' }).map(
          ({ value, words }) => [`${value} ${words}`, result.votes[result.is === 'fist' ? value : value - 1] ?? 0],
        ),
      };
  }
}

function pointsName({ instrument }: RoundSight): string {
  switch (instrument.is) {
    case 'dots':
      return say('rounds.dotsGiven');
    case 'rank':
      return say('rounds.points');
    case 'approval':
    case 'quadratic':
      return say('numbers.votes');
    default:
      return say('numbers.points');
  }
}

function placeWords({ rank, tied }: { readonly rank?: number | undefined; readonly tied: boolean }): string | number {
  if (rank === undefined) return say('result.notKnown');
  return tied ? say('rounds.tied', { place: rank }) : rank;
}

function shareWords({ share }: ResultRow): string {
  return share === undefined ? say('result.notKnown') : say('result.share', { share });
}

function levelsIn({ instrument }: RoundSight): readonly number[] {
  if (instrument.is !== 'score' && instrument.is !== 'matrix') return [];
  const { lowest, highest } = instrument;
  return Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
}

const whole = (value: number | undefined): string | number => value ?? say('result.notKnown');

/** How often each item stands above each other one; the exact weights, as words. */
export function duelsTable(duels: Duels, nameOf: (item: string) => string): TableOf {
  return {
    caption: say('numbers.duels'),
    head: [say('numbers.above'), ...duels.items.map(nameOf)],
    rows: duels.items.map(
      (item, row): Line => [
        nameOf(item),
        ...duels.items.map((_, column) => (row === column ? '' : exact(duels.wins[row]?.[column], 2))),
      ],
    ),
  };
}

/** What each rule makes of the duels, who beats whom first. */
export function duelSentences(duels: Duels, nameOf: (item: string) => string): readonly string[] {
  const { condorcet, smith, tiers, items, copeland, kemenyOrders, kemenyCount, runOffWinners } = duels;
  const [only] = kemenyOrders;
  return [
    condorcet === undefined
      ? say('numbers.noCondorcet', { items: sayList(smith.map(nameOf)) })
      : say('numbers.condorcet', { item: nameOf(condorcet) }),
    say('numbers.schulze', { items: tiers.map((tier) => tier.map(nameOf).join(' = ')).join(' › ') }),
    say('numbers.copeland', { list: items.map((item, at) => `${nameOf(item)} ${exact(copeland[at])}`).join(', ') }),
    ...(only && kemenyOrders.length === 1 ? [say('numbers.kemeny', { items: only.map(nameOf).join(' › ') })] : []),
    ...(kemenyCount !== undefined && kemenyCount > 1 ? [say('numbers.kemenyMany', { orders: kemenyCount })] : []),
    ...(runOffWinners && runOffWinners.length > 0
      ? [say('numbers.runOff', { items: sayList(runOffWinners.map(nameOf)) })]
      : []),
  ];
}

/** How alike the orders of each two groups are; roots, rounded for the eye. */
export function pairsTable(agree: GroupsAgree, nameOf: (group: number) => string): TableOf {
  return {
    caption: say('numbers.pairs'),
    head: [say('numbers.twoGroups'), say('numbers.tauB'), say('numbers.spearman')],
    rows: [
      ...agree.pairs.map(
        ({ one, other, tauB, spearman }): Line => [
          sayList([nameOf(one), nameOf(other)]),
          exact(tauB, 2),
          exact(spearman, 2),
        ],
      ),
      [say('numbers.pairsMean', { pairs: agree.pairsUsed }), exact(agree.meanTauB, 2), exact(agree.meanSpearman, 2)],
      [say('numbers.pairsLeast'), exact(agree.minTauB, 2), exact(agree.minSpearman, 2)],
    ],
  };
}

export function middleTable(middle: readonly Quartiles[], nameOf: (item: string) => string): TableOf {
  return {
    caption: say('numbers.middle'),
    head: [
      say('numbers.item'),
      say('numbers.answers'),
      say('numbers.q1'),
      say('numbers.median'),
      say('numbers.q3'),
      say('numbers.spread'),
    ],
    rows: middle.map(({ item, axis, n, q1, median, q3, spread }) => [
      axis === 'impact' || axis === 'feasibility' ? `${nameOf(item)} · ${say(`numbers.${axis}`)}` : nameOf(item),
      n,
      exact(q1, 2),
      exact(median, 2),
      exact(q3, 2),
      exact(spread, 2),
    ]),
  };
}
