import { BallotClosed } from '../ballots/BallotClosed';
import { ClosingSoon } from '../ballots/ClosingSoon';
import { isOnOneSentence } from '../ballots/instrumentWords';
import { KeepReceipt } from '../ballots/KeepReceipt';
import { RefusedBallot } from '../ballots/RefusedBallot';
import { Result } from '../ballots/Result';
import { useSession } from '../session/useSession';
import { OriginalVote } from '../translations/OriginalVote';
import type { RoundSight } from '../wire/protocol';
import { OpenBallot } from './parts';

/** One round on a phone: my ballot while it is open, what I handed in once it is closed, the result when it is revealed. */
export function Voting({ round }: { round: RoundSight }) {
  const self = useSession((state) => state.self) ?? '';
  const open = round.status === 'open';
  return (
    <>
      <OriginalVote round={round} />
      {!round.result && isOnOneSentence(round.instrument) && round.on !== 'priorities' && (
        <p className="phone-sheet phone-sentence" dir="auto">
          {round.items[0]?.text}
        </p>
      )}
      {open && (
        <>
          <ClosingSoon round={round} />
          <OpenBallot of={{ round, self }} />
        </>
      )}
      {/* In one place, or it would be said anew when the vote is closed, and when it is revealed. */}
      <RefusedBallot round={round.id} />
      {round.result ? (
        <>
          <Result round={round} level={1} />
          <KeepReceipt round={round.id} />
        </>
      ) : (
        !open && <BallotClosed round={round} />
      )}
    </>
  );
}
