import type { FistResult, GradientsResult, MatrixResult, RoundDetail, RoundResult, RoundSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { isUnchanged, isWithoutGroups, keepsPapersApart } from './editions';
import { exact, numberOf } from './exact';
import { isOnOneSentence } from './instrumentWords';
import { type PlacedRow, placedRows } from './placedRows';

/** What is beside the result to be said with it: absent until it has come. */
export type Beside = { readonly detail?: RoundDetail | undefined; readonly groups?: number | undefined };

/** A result in words: the finding, and what to know about how it was counted. */
export type Sentences = {
  readonly finding: string;
  readonly about: readonly string[];
  /** How the room stands, for the colour of the finding. */
  readonly tone?: 'consensus' | 'concerns' | 'blocked';
};

type NameOf = (item: string) => string;

/**
 * Says what came out, ties as ties. Never for a round whose result is not revealed.
 * @param groups How many stakeholder groups there are.
 */
export function sentencesOf(round: RoundSight, result: RoundResult, beside: Beside = {}): Sentences {
  const said = ofKind(round, result, beside);
  const { shared, paper, voted } = round;
  return {
    ...said,
    about: [
      ...said.about,
      ...(paper ? [say('paper.result', { devices: voted - paper, paper })] : []),
      ...(shared ? [say('result.shared', { shared })] : []),
    ],
  };
}

function ofKind(round: RoundSight, result: RoundResult, { detail, groups }: Beside): Sentences {
  switch (result.is) {
    case 'fist':
      return fistSentences(round, result, detail);
    case 'gradients':
      return gradientsSentences(round, result, detail);
    case 'matrix':
      return matrixSentences(round, result, { detail, groups });
    default:
      return placedSentences(round, result, { detail, groups });
  }
}

function placedSentences(
  round: RoundSight,
  result: Exclude<RoundResult, FistResult | GradientsResult | MatrixResult>,
  { detail, groups }: Beside,
): Sentences {
  const nameOf = namesOf(round);
  const rows = placedRows(round, result);
  const placed = result.n > 0 && rows.some(({ rank }) => rank !== undefined);
  return {
    finding: result.n === 0 ? say('result.nobody') : findingOf(rows, nameOf, result.is),
    about: [
      ...secondOf(rows, round, nameOf),
      turnoutOf(round, result.n),
      ...weighed(round, detail, groups),
      ...withheld(detail, nameOf),
      ...printed(round, detail),
      ...(result.n > 0 && result.voicesDiffer ? otherVoice(round, rows, nameOf) : []),
      ...(result.is === 'rank' && placed && !result.rulesAgree ? [say('result.rulesDiffer')] : []),
      ...(result.is === 'rank' && placed && result.rulesAgree && detail ? [say('result.rulesAgree')] : []),
      ...agreeing(detail),
    ],
  };
}

function findingOf(rows: readonly PlacedRow[], nameOf: NameOf, is: RoundResult['is']): string {
  const first = rows.filter((row) => row.rank === 1);
  const [leader] = first;
  // Ballots are in: to approve of nothing is a vote, and so are ratings too few to place anything.
  if (rows.every(({ chosen }) => !chosen)) return say('result.nothingChosen');
  // Of ratings too few may have rated; of all else it is strictness that hides every place.
  if (!leader) return say(is === 'score' || is === 'maxdiff' ? 'result.tooFewAnswered' : 'result.placesHidden');
  if (first.length === 1) return say('result.first', { item: nameOf(leader.item) });
  if (first.length === rows.length && rows.length > 2) return say('result.allTied', { count: rows.length });
  return say('result.tied', { items: sayList(first.map((row) => nameOf(row.item))) });
}

/** Who comes next, where more than the first place matters. */
function secondOf(rows: readonly PlacedRow[], round: RoundSight, nameOf: NameOf): readonly string[] {
  const second = rows.filter((row) => row.rank === 2 && row.chosen).map((row) => nameOf(row.item));
  if (round.terms.places < 2 || second.length === 0 || rows.length < 3) return [];
  return [say('result.second', { tied: second.length, items: sayList(second) })];
}

/** What the weighting that was not chosen would put first; said only if that is something else. */
function otherVoice(round: RoundSight, rows: readonly PlacedRow[], nameOf: NameOf): readonly string[] {
  const equal = round.weighting === 'per-person';
  const first = rows.filter((row) => (equal ? row.equalRank : row.personRank) === 1);
  if (first.length === 0) return [];
  const same = first.every((row) => row.rank === 1) && rows.filter((row) => row.rank === 1).length === first.length;
  if (same) return [say(equal ? 'result.ifEqualLower' : 'result.ifPersonLower')];
  const items = sayList(first.map((row) => nameOf(row.item)));
  return [say(equal ? 'result.ifEqual' : 'result.ifPerson', { tied: first.length, items })];
}

/** How far the ballots agree on the order. W is never said without how many raters and items it is of. */
function agreeing(detail: RoundDetail | undefined): readonly string[] {
  const { w, word, raters, items } = detail?.ballotsAgree ?? { raters: 0, items: 0 };
  if (w === undefined || word === undefined) return [];
  return [say('result.agreement', { word, w: exact(w, 2), raters, items })];
}

function matrixSentences(round: RoundSight, result: MatrixResult, { detail, groups }: Beside): Sentences {
  const nameOf = namesOf(round);
  const both = result.rows.filter(({ point }) => point.quadrant === 'high-impact-high-feasibility');
  const rated = result.rows.some(({ point }) => point.quadrant);
  const items = sayList(both.map(({ item }) => nameOf(item)));
  // Which quarter an item stands in is told before which of those in a quarter comes first.
  const moves =
    result.voicesDiffer &&
    result.rows.some(
      ({ personPoint, equalPoint }) =>
        equalPoint.quadrant !== undefined && equalPoint.quadrant !== personPoint.quadrant,
    );
  return {
    finding: !rated
      ? say(result.n === 0 ? 'result.nobody' : 'result.tooFewAnswered')
      : both.length > 0
        ? say('result.matrix.both', { count: both.length, items })
        : say('result.matrix.none'),
    about: [
      turnoutOf(round, result.n),
      ...weighed(round, detail, groups),
      ...withheld(detail, nameOf),
      ...printed(round, detail),
      ...(moves ? [say('result.matrix.differ')] : []),
      ...(result.voicesDiffer && !moves ? otherVoice(round, placedRows(round, result), nameOf) : []),
    ],
  };
}

export function fistSentences(round: RoundSight, result: FistResult, detail?: RoundDetail): Sentences {
  const [fists = 0, one = 0, two = 0] = result.votes;
  const answered = say('result.fist.answered', { n: result.n, of: Math.max(round.of, result.n) });
  const camps = [...campsIn(result.agreement, result.n), ...printed(round, detail)];
  switch (result.status) {
    case 'open':
    case 'more-discussion': // Of gradients alone.
      return { finding: say('result.fist.open'), about: [answered] };
    case 'consensus':
      return { finding: say('result.fist.consensus', { n: result.n }), about: [answered, ...camps], tone: 'consensus' };
    case 'concerns':
      return {
        finding: say('result.fist.concerns', { low: one + two }),
        about: [answered, say('result.fist.concernsAsk'), ...camps],
        tone: 'concerns',
      };
    case 'blocked':
      return {
        finding: say('result.fist.blocked', { fists }),
        about: [answered, say('result.fist.blockedAsk'), ...camps],
        tone: 'blocked',
      };
  }
}

function gradientsSentences(round: RoundSight, result: GradientsResult, detail?: RoundDetail): Sentences {
  const answered = say('result.fist.answered', { n: result.n, of: Math.max(round.of, result.n) });
  const threshold = round.instrument.is === 'gradients' ? round.instrument.thresholdPercent : 75;
  const support = result.support === undefined ? [] : [say('result.support', { support: result.support, threshold })];
  const about = [
    answered,
    ...support,
    ...weighed(round, detail),
    ...otherStatus(round, result),
    ...campsIn(result.agreement, result.n),
    ...printed(round, detail),
  ];
  switch (result.status) {
    case undefined:
      return { finding: say('result.fist.open'), about: [answered] };
    case 'agreed':
      return { finding: say('result.gradients.agreed'), about, tone: 'consensus' };
    case 'more-discussion':
      return { finding: say('result.gradients.more'), about, tone: 'concerns' };
    case 'blocked':
      return { finding: say('result.gradients.blocked', { vetoes: result.votes[7] ?? 0 }), about, tone: 'blocked' };
  }
}

/** What the weighting that was not chosen would come to; said only if that is something else. */
function otherStatus(round: RoundSight, result: GradientsResult): readonly string[] {
  const equal = round.weighting === 'per-person';
  const support = equal ? result.equalSupport : result.personSupport;
  if (!result.voicesDiffer || support === undefined) return [];
  const then = result.status === 'agreed' ? 'more' : 'agreed';
  return [say('result.gradients.ifOther', { who: equal ? 'group' : 'ballot', support, then })];
}

/** Whether the answers form one camp or two (van der Eijk's A); three answers at least, or there is no camp. */
function campsIn(agreement: string | undefined, n: number): readonly string[] {
  const a = numberOf(agreement);
  if (a === undefined || n < 3) return [];
  return [
    say(a >= 0.5 ? 'result.oneCamp' : a <= -0.3 ? 'result.twoCamps' : 'result.spread', { a: exact(agreement, 2) }),
  ];
}

function turnoutOf(round: RoundSight, n: number): string {
  return say('result.voted', { n, of: Math.max(round.of, n) });
}

/** Whose voice weighed what; where groups were to weigh and could not, why. Until it has come whether they could, nothing is said of them. */
function weighed(round: RoundSight, detail: RoundDetail | undefined, groups?: number): readonly string[] {
  if (round.weighting === 'per-person') return [say('result.perPerson')];
  if (!detail) return [];
  if (detail.oneVoice)
    return [
      say(
        round.instrument.is === 'gradients'
          ? 'result.oneVoiceSentence'
          : isWithoutGroups(detail.edition)
            ? keepsPapersApart(round, detail)
              ? 'paper.withoutGroups'
              : 'result.oneVoiceAgain'
            : detail.strict && detail.groups.length > 1
              ? 'result.oneVoiceStrict'
              : 'result.oneVoice',
      ),
    ];
  const voted = detail.groups.flatMap((reported) => reported.groups).filter((group) => group !== '').length;
  return [
    say('result.equalGroup'),
    ...(groups !== undefined && voted > 0 && voted < groups ? [say('result.groupsVoted', { voted, all: groups })] : []),
  ];
}

/** Of a result that was published before: that it stands, or that groups are not told this time; of one sentence they never are. */
function printed(round: RoundSight, detail: RoundDetail | undefined): readonly string[] {
  if (!detail) return [];
  const said = detail.oneVoice && round.weighting === 'equal-group';
  const groups = isWithoutGroups(detail.edition) && !said && !isOnOneSentence(round.instrument);
  return [
    ...(isUnchanged(detail.edition) ? [say('result.unchanged')] : []),
    ...(groups ? [say(keepsPapersApart(round, detail) ? 'paper.withoutGroups' : 'result.withoutGroups')] : []),
  ];
}

/** Which items have no equal voice, for few people of one group stand behind it. */
export function withheld(detail: RoundDetail | undefined, nameOf: NameOf): readonly string[] {
  return detail && detail.withheld.length > 0
    ? [say('result.withheld', { items: sayList(detail.withheld.map(nameOf)) })]
    : [];
}

export function namesOf(round: Pick<RoundSight, 'items'>): NameOf {
  const names = new Map(round.items.map((item) => [item.id, item.text]));
  return (item) => names.get(item) ?? item;
}
