import { useState } from 'react';
import { readTrouble } from '../session/readings';
import { useSession } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { KeepReceipt } from './KeepReceipt';
import { readBallotSending } from './myBallot';
import { RefusedBallot } from './RefusedBallot';

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

/** Whether my ballot is saved, on its way, kept here, or refused and why; and how many have voted, never what. */
export function BallotState({ round, cast, held = false, saved }: BallotStateProps) {
  const sending = useSession((state) => readBallotSending(state, round.id));
  const trouble = useSession(readTrouble);
  if (sending?.state === 'refused') return <RefusedBallot round={round.id} />;
  const state =
    sending?.state === 'kept'
      ? say(trouble ? keptWords[trouble] : 'vote.saving')
      : held
        ? say('vote.held')
        : cast
          ? (saved ?? say('vote.saved'))
          : say('vote.empty');
  return (
    <>
      <p className="ballot-state">
        <Settled words={state} passing={sending?.state === 'kept' && !trouble} />
        <span className="muted">{say('vote.turnout', { voted: round.voted, of: round.of })}</span>
      </p>
      <KeepReceipt round={round.id} />
    </>
  );
}

/** Seen at once, and heard where it stays: "saving" between two taps would talk over the ballot itself. */
function Settled({ words, passing }: { words: string; passing: boolean }) {
  const [heard, setHeard] = useState(passing ? '' : words);
  if (!passing && heard !== words) setHeard(words);
  return (
    <>
      <span aria-hidden="true">{words}</span>
      <span className="only-heard" role="status">
        {heard}
      </span>
    </>
  );
}
