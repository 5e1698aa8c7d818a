import type { Ballot, DotBallot, DotVote } from '../wire/protocol';

/** Dots by item, as a ballot has them; an item without dots is absent. */
export type DotsByItem = ReadonlyMap<string, number>;

export function dotsOf(ballot: Ballot | undefined): DotsByItem {
  return new Map(ballot?.is === 'dots' ? ballot.dots.filter((d) => d.dots > 0).map((d) => [d.item, d.dots]) : []);
}

export function spentOf(dots: DotsByItem): number {
  return [...dots.values()].reduce((sum, one) => sum + one, 0);
}

/** Why no further dot may go on an item; undefined where one may. */
export function fullAt(dots: DotsByItem, item: string, vote: DotVote): 'cap' | 'budget' | undefined {
  if ((dots.get(item) ?? 0) >= vote.capPerItem) return 'cap';
  return spentOf(dots) >= vote.dotsPerPerson ? 'budget' : undefined;
}

/** The whole ballot after one tap; what would break the rules leaves it as it is. */
export function tapped(dots: DotsByItem, item: string, by: 1 | -1, vote: DotVote): DotBallot {
  const now = dots.get(item) ?? 0;
  const may = by === 1 ? fullAt(dots, item, vote) === undefined : now > 0;
  const next = new Map(dots).set(item, may ? now + by : now);
  return { is: 'dots', dots: [...next].filter(([, n]) => n > 0).map(([id, n]) => ({ item: id, dots: n })) };
}
