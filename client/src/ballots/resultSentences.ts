import type { DotResult, FistResult, RankResult, ResultRow, RoundSight } from '../wire/protocol';
import { say, sayList } from '../words/say';

/** A result in words: the finding, and what to know about how it was counted. */
export type Sentences = { readonly finding: string; readonly about: readonly string[] };

/** Says what came out, ties as ties. Never for a round whose result is not revealed. */
export function sentencesOf(round: RoundSight, result: DotResult | RankResult): Sentences {
  const nameOf = namesOf(round);
  return {
    finding: findingOf(result.rows, nameOf),
    about: [
      say('result.voted', { n: result.n, of: Math.max(round.of, result.n) }),
      say(round.weighting === 'equal-group' ? 'result.equalGroup' : 'result.perPerson'),
      ...(result.n > 0 && result.voicesDiffer ? [otherVoice(round, result.rows, nameOf)] : []),
      ...(result.is === 'rank' && result.n > 0
        ? [say(result.rulesAgree ? 'result.rulesAgree' : 'result.rulesDiffer')]
        : []),
    ],
  };
}

function findingOf(rows: readonly ResultRow[], nameOf: (item: string) => string): string {
  const first = rows.filter((row) => row.rank === 1);
  const [leader] = first;
  if (!leader || rows.every((row) => pointsOf(row) === 0)) return say('result.nobody');
  if (first.length === 1) return say('result.first', { item: nameOf(leader.item) });
  if (first.length === rows.length && rows.length > 2) return say('result.allTied', { count: rows.length });
  return say('result.tied', { items: sayList(first.map((row) => nameOf(row.item))) });
}

/** What the weighting that was not chosen would put first. */
function otherVoice(round: RoundSight, rows: readonly ResultRow[], nameOf: (item: string) => string): string {
  const equal = round.weighting === 'per-person';
  const first = rows.filter((row) => (equal ? row.equalRank : row.personRank) === 1);
  const items = sayList(first.map((row) => nameOf(row.item)));
  return say(equal ? 'result.ifEqual' : 'result.ifPerson', { tied: first.length, items });
}

export function fistSentences(round: RoundSight, result: FistResult): Sentences {
  const [fists = 0, one = 0, two = 0] = result.votes;
  const answered = say('result.fist.answered', { n: result.n, of: Math.max(round.of, result.n) });
  switch (result.status) {
    case 'open':
      return { finding: say('result.fist.open'), about: [answered] };
    case 'consensus':
      return { finding: say('result.fist.consensus', { n: result.n }), about: [answered] };
    case 'concerns':
      return {
        finding: say('result.fist.concerns', { low: one + two }),
        about: [answered, say('result.fist.concernsAsk')],
      };
    case 'blocked':
      return { finding: say('result.fist.blocked', { fists }), about: [answered, say('result.fist.blockedAsk')] };
  }
}

/** The points of a row, which come exact, as `23` or `31/2`. */
export function pointsOf({ points }: ResultRow): number {
  const [above = '0', below = '1'] = points.split('/');
  return Number(above) / Number(below);
}

export function namesOf(round: RoundSight): (item: string) => string {
  const names = new Map(round.items.map((item) => [item.id, item.text]));
  return (item) => names.get(item) ?? item;
}
