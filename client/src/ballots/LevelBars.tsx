import { Histogram } from '../charts/Histogram';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { levelsOf } from './levels';

/** How many stand on each level of one sentence, the warmest first. Never who. */
export function LevelBars({ round, votes }: { round: RoundSight; votes: readonly number[] }) {
  const vote = round.instrument.is === 'gradients' ? round.instrument : ({ is: 'fist' } as const);
  const first = vote.is === 'fist' ? 0 : 1;
  return (
    <Histogram
      levels={levelsOf(vote).map((level) => ({ ...level, count: votes[level.value - first] ?? 0 }))}
      counted={(count) => say('result.fist.people', { count })}
    />
  );
}
