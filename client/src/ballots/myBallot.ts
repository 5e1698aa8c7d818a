import { lastWhere } from '../session/lastWhere';
import { readOwnBallot } from '../session/readings';
import type { SessionState } from '../session/store';
import type { Sending } from '../wire/outbox';
import type { Ballot, RoundId } from '../wire/protocol';

/** Bursts of taps become one sending; the last is on the device at once. Milliseconds. */
export const burst = 250;

/** Of a round only my newest ballot matters. */
export const ballotSlot = (round: RoundId) => `ballot/${round}`;

/** Where this device keeps what is not handed in yet: of one person, for the phone may be passed on, and gone with the workshop. */
export const readHeldKey = ({ session, self }: SessionState, what: 'ballot' | 'places', round: RoundId) =>
  `workshop.${what}/${session}/${self ?? ''}/${round}`;

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
