import { readDetail } from '../session/readings';
import { useSession } from '../session/useSession';
import type { Ballot, Quartiles, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { exact } from './exact';
import { readMyBallot } from './myBallot';

/** For the second round of a question: what I answered in the first, and where the middle half of the room stood. */
export function useEarlier(round: RoundSight): ((item: string, axis?: string) => readonly string[]) | undefined {
  const { again } = round;
  const mine = useSession((state) => (again ? readMyBallot(state, again) : undefined));
  const detail = useSession((state) => (again ? readDetail(state, again) : undefined));
  if (!again) return undefined;
  return (item, axis) => earlierLines(item, axis, mine, detail?.detail.middle ?? []);
}

export function earlierLines(
  item: string,
  axis: string | undefined,
  mine: Ballot | undefined,
  middle: readonly Quartiles[],
): readonly string[] {
  const own = mine && answerIn(mine, item, axis);
  const room = middle.find((one) => one.item === item && one.axis === (axis ?? ''));
  return [
    ...(own === undefined ? [] : [say('again.own', { answer: own })]),
    ...(room?.median === undefined
      ? []
      : [say('again.room', { median: exact(room.median), q1: exact(room.q1), q3: exact(room.q3) })]),
  ];
}

function answerIn(ballot: Ballot, item: string, axis: string | undefined): number | undefined {
  switch (ballot.is) {
    case 'dots':
      return ballot.dots.find((one) => one.item === item)?.dots ?? 0;
    case 'points':
      return ballot.points.find((one) => one.item === item)?.amount ?? 0;
    case 'quadratic':
      return ballot.votes.find((one) => one.item === item)?.amount ?? 0;
    case 'score':
      return ballot.levels.find((one) => one.item === item)?.level;
    case 'matrix':
      return axis === 'impact' || axis === 'feasibility'
        ? ballot[axis].find((one) => one.item === item)?.level
        : undefined;
    case 'fist':
    case 'gradients':
      return ballot.value;
    case 'rank':
      return placeIn(
        ballot.order.map((id) => [id]),
        item,
      );
    case 'tiers':
      return placeIn(ballot.tiers, item);
    case 'approval':
    case 'maxdiff':
      return undefined;
  }
}

function placeIn(tiers: readonly (readonly string[])[], item: string): number | undefined {
  const at = tiers.findIndex((tier) => tier.includes(item));
  return at < 0 ? undefined : tiers.slice(0, at).reduce((sum, tier) => sum + tier.length, 1);
}
