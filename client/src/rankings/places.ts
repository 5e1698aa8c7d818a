import type { NgtVote, RankVote } from '../wire/protocol';
import { say } from '../words/say';

/** How many places an order has, whether they may be shared, and what each is worth where that is fixed. */
export function placesOf(vote: RankVote | NgtVote, items: number) {
  const top = Math.min(vote.top, items);
  if (vote.is === 'rank') return { top, ties: vote.tiesAllowed === true };
  return { top, worth: (place: number) => say('rank.worth', { points: vote.top - place + 1 }) };
}
