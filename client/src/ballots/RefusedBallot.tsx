import { useSession, useStore } from '../session/useSession';
import { Refused } from '../stages/Refused';
import type { RoundId } from '../wire/protocol';
import { readBallotSending } from './myBallot';

/** Why my last ballot was not taken, however far the round is by now; it stays until it was read. */
export function RefusedBallot({ round }: { round: RoundId }) {
  const store = useStore();
  const sending = useSession((state) => readBallotSending(state, round));
  if (sending?.state !== 'refused') return null;
  return <Refused refusal={sending.refusal} spoken onRead={() => store.forget(sending.id)} />;
}
