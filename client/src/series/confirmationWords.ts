import type { AgreedPriority, Seed } from '../wire/protocol';
import { say } from '../words/say';

/** How a room stood by a priority, from what its workshop hands on. */
export function confirmationWords({
  confirmation,
  votes,
}: Pick<AgreedPriority | Seed, 'confirmation' | 'votes'>): string {
  const n = votes.reduce((sum, count) => sum + count, 0);
  switch (confirmation) {
    case 'open':
      return say('series.notConfirmed');
    case 'consensus':
      return `${say('priorities.consensus')} (${say('series.answered', { n })})`;
    case 'concerns':
      return `${say('priorities.concerns')} (${say('series.answered', { n })})`;
    case 'more-discussion':
      return `${say('priorities.moreDiscussion')} (${say('series.answered', { n })})`;
    case 'blocked':
      return `${say('priorities.blocked')} (${say('series.answered', { n })})`;
  }
}
