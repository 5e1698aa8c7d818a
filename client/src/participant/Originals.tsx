import { asWritten } from '../session/ownWords';
import type { RoundSight, StageSight, WorkshopSight } from '../wire/protocol';
import { fetched } from './fetched';

// For those alone who read something in translation.
const Question = fetched(() => import('../translations/OriginalQuestion'));
const Vote = fetched(() => import('../translations/OriginalVote'));

const isTranslated = (read: object) => asWritten(read) !== read;

/** What the room is asked, as it was written. */
export function OriginalQuestion({ stage, workshop }: { stage: StageSight; workshop: WorkshopSight }) {
  return isTranslated(stage) || isTranslated(workshop) ? <Question of={{ stage, workshop }} /> : null;
}

/** What is voted on, as it was written. */
export function OriginalVote({ round }: { round: RoundSight }) {
  return isTranslated(round) ? <Vote of={{ round }} /> : null;
}
