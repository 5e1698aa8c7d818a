import { useSession } from '../session/useSession';
import type { Ballot, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { KeepReceipt } from './KeepReceipt';
import { readMyBallot } from './myBallot';
import { namesOf } from './resultSentences';
import './ballots.css';

/** Voted, and not revealed yet: what I handed in, and what is waited for. */
export function BallotClosed({ round }: { round: RoundSight }) {
  const ballot = useSession((state) => readMyBallot(state, round.id));
  const lines = ballot ? linesOf(ballot, namesOf(round)) : [];
  return (
    <section className="ballot">
      <div className="phone-sheet phone-between">
        <strong>{say('vote.closedTitle')}</strong>
        <p className="muted">{say('vote.closed')}</p>
        <p className="muted">{say('vote.turnout', { voted: round.voted, of: round.of })}</p>
      </div>
      <h2 className="phone-subhead">{say('vote.yourBallot')}</h2>
      {lines.length === 0 ? (
        <p>{say('vote.abstained')}</p>
      ) : (
        <ol className="ballot-lines" data-ordered={ballot?.is === 'rank' || undefined}>
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ol>
      )}
      <KeepReceipt round={round.id} />
    </section>
  );
}

function linesOf(ballot: Ballot, nameOf: (item: string) => string): readonly string[] {
  switch (ballot.is) {
    case 'dots':
      return ballot.dots
        .filter(({ dots }) => dots > 0)
        .map(({ item, dots }) => say('vote.itemDots', { item: nameOf(item), dots }));
    case 'rank':
      return ballot.order.map(nameOf);
    case 'fist':
      return [say(`result.fist.${ballot.value as 0 | 1 | 2 | 3 | 4 | 5}`)];
  }
}
