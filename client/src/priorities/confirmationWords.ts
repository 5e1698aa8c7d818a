import type { PrioritySight, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { lastAsked } from './draft';

type Said = {
  readonly short: string;
  readonly sentence: string;
  /** What to do about it while the workshop is on; a document has no use for it. */
  readonly ask?: string;
  readonly tone: 'calm' | 'good' | 'warn';
};

/** How a priority stands with the room, short for a chip and as a sentence. */
export function confirmationOf(priority: PrioritySight, rounds: readonly RoundSight[]): Said {
  const { votes } = priority;
  const n = votes.reduce((sum, count) => sum + count, 0);
  const byGradients = votes.length === 8;
  const support = votes.slice(0, 3).reduce((sum, count) => sum + count, 0);
  switch (priority.confirmation) {
    case 'open':
      return openOf(priority, rounds);
    case 'consensus':
      return {
        short: say('priorities.consensus'),
        sentence: byGradients ? say('priorities.agreedSays', { support, n }) : say('priorities.consensusSays', { n }),
        tone: 'good',
      };
    case 'more-discussion':
      return {
        short: say('priorities.moreDiscussion'),
        sentence: say('priorities.moreDiscussionSays', { support, n, serious: votes[6] ?? 0 }),
        ask: say('priorities.concernsAsk'),
        tone: 'warn',
      };
    case 'concerns': {
      const low = (votes[1] ?? 0) + (votes[2] ?? 0);
      return {
        short: say('priorities.concerns'),
        sentence: say('priorities.concernsSays', { low, n }),
        ask: say('priorities.concernsAsk'),
        tone: 'warn',
      };
    }
    case 'blocked': {
      const fists = votes[0] ?? 0;
      return {
        short: say('priorities.blocked'),
        sentence: byGradients
          ? say('priorities.vetoedSays', { vetoes: votes[7] ?? 0, n })
          : say('priorities.blockedSays', { fists, n }),
        ask: say('priorities.blockedAsk'),
        tone: 'warn',
      };
    }
  }
}

function openOf(priority: PrioritySight, rounds: readonly RoundSight[]): Said {
  const last = lastAsked(priority.id, rounds);
  if (last && last.status !== 'revealed') {
    const words = { voted: last.voted, of: last.of };
    return { short: say('priorities.asking'), sentence: say('priorities.answered', words), tone: 'calm' };
  }
  const before = last !== undefined && (last.result?.n ?? 0) > 0;
  return before
    ? { short: say('priorities.reopened'), sentence: say('priorities.reopenedSays'), tone: 'warn' }
    : { short: say('priorities.open'), sentence: say('priorities.openSays'), tone: 'calm' };
}
