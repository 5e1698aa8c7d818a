import { useMemo } from 'react';
import { Dots } from '../look/Dots';
import { readNotes } from '../session/readings';
import { useSession, useStore } from '../session/useSession';
import type { DotVote, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { BallotState } from './BallotState';
import { DotItem } from './DotItem';
import { dotsOf, fullAt, spentOf, tapped } from './dots';
import { ballotSending, readMyBallot } from './myBallot';
import { shuffled } from './shuffle';
import './ballots.css';

type DotBallotFormProps = { round: RoundSight; vote: DotVote; self: string };

/** Spending dots: each tap is on the device at once and sent as a whole ballot. */
export function DotBallotForm({ round, vote, self }: DotBallotFormProps) {
  const store = useStore();
  const ballot = useSession((state) => readMyBallot(state, round.id));
  const notes = useSession(readNotes);
  const items = useMemo(() => shuffled(round.items, round.seed, self), [round.items, round.seed, self]);
  const dots = dotsOf(ballot);
  const left = vote.dotsPerPerson - spentOf(dots);
  const tap = (item: string, by: 1 | -1) => {
    // From the store, not from this drawing: the next tap may come before the next drawing.
    const now = dotsOf(readMyBallot(store.get(), round.id));
    void store.send({ is: 'cast', round: round.id, ballot: tapped(now, item, by, vote) }, ballotSending(round.id));
  };
  return (
    <div className="ballot">
      <p className="muted">{say('vote.rules', { dots: vote.dotsPerPerson, cap: vote.capPerItem })}</p>
      <div className="ballot-budget">
        <Dots spent={spentOf(dots)} budget={vote.dotsPerPerson} />
        <BallotState round={round} cast={dots.size > 0} />
      </div>
      <ul className="phone-list">
        {items.map((item) => (
          <DotItem
            key={item.id}
            name={item.text}
            barriers={notes.filter((note) => note.theme === item.id).length}
            dots={dots.get(item.id) ?? 0}
            full={fullAt(dots, item.id, vote)}
            cap={vote.capPerItem}
            onTap={(by) => tap(item.id, by)}
          />
        ))}
      </ul>
      {left === 0 && <p>{say('vote.noneLeft')}</p>}
      <p className="muted">{say('vote.hidden')}</p>
    </div>
  );
}
