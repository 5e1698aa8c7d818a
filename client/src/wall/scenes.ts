import { isOnOneSentence } from '../ballots/instrumentWords';
import { lastAsked } from '../priorities/draft';
import type { PrioritySight, RoundSight, StageSight, WorkshopSight } from '../wire/protocol';

/** What the projector shows: one thing at a time. */
export type Scene =
  | { readonly is: 'start' | 'thanks' }
  | { readonly is: 'arrive' | 'write' | 'board' | 'priorities' | 'report'; readonly stage: StageSight }
  | { readonly is: 'answer-count' | 'answers' | 'talk' | 'rest'; readonly stage: StageSight }
  | { readonly is: 'ballot'; readonly stage: StageSight; readonly round: RoundSight | undefined }
  | { readonly is: 'result' | 'ask' | 'answer'; readonly stage: StageSight; readonly round: RoundSight };

type Room = {
  readonly workshop: Pick<WorkshopSight, 'endedAt'>;
  /** Where the room is; undefined before the first stage was opened. */
  readonly stage: StageSight | undefined;
  /** Those of the stage, the newest last. */
  readonly rounds: readonly RoundSight[];
  readonly priorities: readonly PrioritySight[];
  /** How many are on the board. */
  readonly notes: number;
};

export function sceneOf({ workshop, stage, rounds, priorities, notes }: Room): Scene {
  if (workshop.endedAt !== undefined) return { is: 'thanks' };
  if (!stage) return { is: 'start' };
  switch (stage.kind) {
    case 'arrive':
      return { is: 'arrive', stage };
    case 'write':
      return { is: stage.revealed ? 'board' : 'write', stage };
    case 'answer':
      return { is: stage.revealed ? 'answers' : 'answer-count', stage };
    case 'discuss':
      return { is: notes > 0 ? 'board' : 'talk', stage };
    case 'break':
      return { is: 'rest', stage };
    case 'group':
      return { is: 'board', stage };
    case 'vote':
    case 'rank':
    case 'matrix':
      return votingScene(stage, rounds.at(-1));
    case 'agree':
      return agreeingScene(stage, rounds, priorities);
    case 'report':
      return { is: 'report', stage };
  }
}

function votingScene(stage: StageSight, round: RoundSight | undefined): Scene {
  if (round && isOnOneSentence(round.instrument))
    return { is: round.status === 'revealed' ? 'answer' : 'ask', stage, round };
  return round?.status === 'revealed' ? { is: 'result', stage, round } : { is: 'ballot', stage, round };
}

function agreeingScene(stage: StageSight, rounds: readonly RoundSight[], priorities: readonly PrioritySight[]): Scene {
  const round = rounds.at(-1);
  if (!round) return { is: 'priorities', stage };
  if (round.status !== 'revealed') return { is: 'ask', stage, round };
  const priority = priorities.find(({ id }) => lastAsked(id, rounds)?.id === round.id);
  // An answer to words that changed since, or once the stage is over, makes room for all the priorities.
  const stands = priority?.confirmedBy === round.id && stage.status === 'open';
  return stands ? { is: 'answer', stage, round } : { is: 'priorities', stage };
}
