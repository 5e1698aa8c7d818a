import { readTrouble } from '../session/readings';
import { useSession } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { readBallotSending } from './myBallot';

type BallotStateProps = {
  round: RoundSight;
  /** There is something on the ballot. */
  cast: boolean;
  /** What stands there is not handed in yet, for it is not whole. */
  held?: boolean;
  /** Other words for "saved". */
  saved?: string;
};

const keptWords = { line: 'vote.kept', store: 'vote.unsaved' } as const;

/** Whether my ballot is saved, on its way, kept here or refused (of which the reason is heard, not this), and how many have voted. */
export function BallotState({ round, cast, held = false, saved }: BallotStateProps) {
  const sending = useSession((state) => readBallotSending(state, round.id));
  const trouble = useSession(readTrouble);
  const onPaper = useSession(({ view }) => view.seen.ownBallot.get(round.id)?.onPaper ?? false);
  const refused = sending?.state === 'refused';
  const state = refused
    ? say('vote.notSaved')
    : sending?.state === 'kept'
      ? say(trouble ? keptWords[trouble] : 'vote.saving')
      : held
        ? say('vote.held')
        : cast
          ? (saved ?? say('vote.saved'))
          : say('vote.empty');
  return (
    <>
      <p className="ballot-state">
        {/* "Saving" between two taps would talk over the ballot itself: it is heard where it comes to rest. */}
        <span role={refused ? undefined : 'status'} aria-busy={(sending?.state === 'kept' && !trouble) || undefined}>
          {state}
        </span>
        <span className="muted">{say('vote.turnout', { voted: round.voted, of: round.of })}</span>
      </p>
      {onPaper && <p className="ballot-state">{say('paper.notYours')}</p>}
    </>
  );
}
