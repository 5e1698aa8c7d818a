import { readCurrentStage, readRounds, readWorkshop } from '../session/readings';
import type { SessionState } from '../session/store';

/** What a participant should hear of the room, wherever on the screen they are. */
export type RoomState = {
  readonly ended: boolean;
  readonly stage?: string;
  /** Everybody reads what was written. */
  readonly open?: boolean;
  readonly round?: string;
  readonly status?: 'open' | 'closed' | 'revealed';
};

export function readRoomState(state: SessionState): RoomState {
  const stage = readCurrentStage(state);
  const round = stage && readRounds(state, stage.id).at(-1);
  return {
    ended: readWorkshop(state)?.endedAt !== undefined,
    ...(stage && { stage: stage.id, open: stage.revealed && (stage.kind === 'write' || stage.kind === 'answer') }),
    ...(round && { round: round.id, status: round.result ? 'revealed' : round.status }),
  };
}

const roundWords = { open: 'news.voteOpen', closed: 'news.voteClosed', revealed: 'news.result' } as const;

type News = (typeof roundWords)[keyof typeof roundWords] | 'news.ended' | 'news.boardOpen';

/** What changed that is worth a sentence; a new stage says its own title. */
export function newsOf(before: RoomState, now: RoomState): News | undefined {
  if (now.ended) return before.ended ? undefined : 'news.ended';
  if (now.status && (now.round !== before.round || now.status !== before.status))
    // Who comes to a stage whose vote is over long since, hears where they are, and reads the rest.
    return now.stage === before.stage || now.status === 'open' ? roundWords[now.status] : undefined;
  return now.open && !before.open && now.stage === before.stage ? 'news.boardOpen' : undefined;
}
