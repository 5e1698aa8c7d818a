import { useSession, useStore } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { BallotState } from './BallotState';
import { fingers } from './fingers';
import { ballotSending, readMyBallot } from './myBallot';
import './ballots.css';

/** Fist to five on one sentence: six big buttons with words, five fingers first. */
export function FistBallotForm({ round }: { round: RoundSight }) {
  const store = useStore();
  const ballot = useSession((state) => readMyBallot(state, round.id));
  const mine = ballot?.is === 'fist' ? ballot.value : undefined;
  const answer = (value: number) =>
    void store.send({ is: 'cast', round: round.id, ballot: { is: 'fist', value } }, ballotSending(round.id));
  return (
    <div className="ballot">
      <fieldset className="fist-choices">
        <legend className="only-heard">{say('agree.fingers')}</legend>
        {fingers.toReversed().map((value) => (
          <label key={value} className="fist-choice" data-low={value < 3 || undefined}>
            <input type="radio" name={round.id} checked={mine === value} onChange={() => answer(value)} />
            <strong>{value}</strong>
            <span>{say(`result.fist.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <BallotState round={round} cast={mine !== undefined} saved={say('agree.saved')} />
      <p className="muted">{say('agree.hidden')}</p>
    </div>
  );
}
