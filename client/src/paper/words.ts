import type { Ballot, RoundSight } from '../wire/protocol';
import { say } from '../words/say';

/** What one hand says: the item, or the level in words. */
export function answerWords(round: Pick<RoundSight, 'items'>, ballot: Ballot): string {
  const named = (item: string | undefined) => round.items.find(({ id }) => id === item)?.text ?? '';
  switch (ballot.is) {
    case 'approval':
      return named(ballot.approved[0]);
    case 'dots':
      return named(ballot.dots[0]?.item);
    case 'fist':
      return say('paper.fingers', { value: ballot.value });
    case 'gradients':
      return `${ballot.value} · ${say(`gradients.${ballot.value as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`)}`;
    default:
      return '';
  }
}
