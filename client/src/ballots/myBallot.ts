import { lastWhere } from '../session/lastWhere';
import { readOwnBallot } from '../session/readings';
import type { SessionState } from '../session/store';
import type { Sending, SendOptions } from '../wire/outbox';
import type { Ballot, RoundId } from '../wire/protocol';

/** Bursts of taps become one sending; the last is on the device at once. Milliseconds. */
const burst = 250;

export const ballotSending = (round: RoundId, quiet: number = burst): SendOptions => ({
  slot: `ballot/${round}`,
  quiet,
});

/** My ballot as I left it: the one on its way before the one that the server has. */
export function readMyBallot(state: SessionState, round: RoundId): Ballot | undefined {
  const sending = readBallotSending(state, round);
  if (sending && sending.state !== 'refused') return sending.command.is === 'cast' ? sending.command.ballot : undefined;
  return readOwnBallot(state, round)?.ballot;
}

/** The last ballot of this round, or its withdrawal, that is not yet in the view, answered or not. */
export function readBallotSending({ outbox }: SessionState, round: RoundId): Sending | undefined {
  return lastWhere(
    outbox,
    ({ command: { is, ...of } }) => (is === 'cast' || is === 'withdraw') && 'round' in of && of.round === round,
  );
}
