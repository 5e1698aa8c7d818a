import { BallotClosed } from '../ballots/BallotClosed';
import { ClosingSoon } from '../ballots/ClosingSoon';
import { isOnOneSentence } from '../ballots/instrumentWords';
import { KeepReceipt } from '../ballots/KeepReceipt';
import { RefusedBallot } from '../ballots/RefusedBallot';
import { Result } from '../ballots/Result';
import { useSession } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { fetched } from './fetched';
import { OriginalVote } from './Originals';

// Eleven kinds of ballots are fetched once the page has nothing else to do.
export const OpenBallot = fetched(() => import('../ballots/OpenBallot'));

/** One round on a phone: my ballot while it is open, what I handed in once it is closed, the result when it is revealed. */
export function Voting({ round }: { round: RoundSight }) {
  const self = useSession((state) => state.self) ?? '';
  if (round.result)
    return (
      <>
        <OriginalVote round={round} />
        <RefusedBallot round={round.id} />
        <Result round={round} level={1} />
        <KeepReceipt round={round.id} />
      </>
    );
  return (
    <>
      <OriginalVote round={round} />
      {isOnOneSentence(round.instrument) && round.on !== 'priorities' && (
        <p className="phone-sheet phone-sentence" dir="auto">
          {round.items[0]?.text}
        </p>
      )}
      {round.status === 'open' ? (
        <>
          <ClosingSoon round={round} />
          <OpenBallot of={{ round, self }} />
        </>
      ) : (
        <BallotClosed round={round} />
      )}
    </>
  );
}
