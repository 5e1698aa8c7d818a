import type { ReactNode } from 'react';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';

/** Votes of this stage before the newest; folded away, never lost. */
export function EarlierRounds({
  rounds,
  result,
}: {
  rounds: readonly RoundSight[];
  result: (round: RoundSight) => ReactNode;
}) {
  if (rounds.length === 0) return null;
  return (
    <section className="earlier-rounds">
      <h2>{say('rounds.earlier')}</h2>
      {rounds.map((round) =>
        round.status === 'revealed' ? (
          <details key={round.id}>
            <summary>{say('rounds.numbered', { number: round.number })}</summary>
            {result(round)}
          </details>
        ) : (
          <p key={round.id} className="muted">
            {say('rounds.notRevealed', { number: round.number })}
          </p>
        ),
      )}
    </section>
  );
}
