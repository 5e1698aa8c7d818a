import { ClosingSoon } from '../ballots/ClosingSoon';
import { readBack } from '../ballots/instrumentWords';
import { Meter } from '../look/Meter';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';

/** A vote under way or closed: how many have voted, and nothing of what. */
export function RoundProgress({ round }: { round: RoundSight }) {
  const groups = useSession(readWorkshop)?.groups;
  const words = say('rounds.voted', { voted: round.voted, of: round.of });
  return (
    <div className="round-progress">
      <ClosingSoon round={round} />
      <p className="round-count" aria-live="off">
        {words}
      </p>
      <Meter label={words} value={round.voted} max={round.of} words={words} />
      <p className="muted">{say(round.status === 'open' ? 'rounds.openHint' : 'rounds.closedHint')}</p>
      <section className="round-items">
        <h2>{say('rounds.inVote')}</h2>
        <p className="muted">{readBack(round, groups)}</p>
        <ul>
          {round.items.map((item) => (
            <li key={item.id}>
              <bdi>{item.text}</bdi>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
