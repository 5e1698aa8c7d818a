import { askedBy } from '../stages/stageWords';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { Original } from './Original';

/** What the room is asked and told in a stage, as it was written. */
export function OriginalQuestion({ stage, workshop }: { stage: StageSight; workshop: WorkshopSight }) {
  return (
    <>
      {askedBy(stage) === 'workshop' && <Original of={workshop} said={({ question }) => [question]} />}
      <Original of={stage} said={({ title, question, instructions }) => [title, question, instructions]} />
    </>
  );
}
