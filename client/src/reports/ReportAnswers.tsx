import { useMemo } from 'react';
import { facesOf } from '../people/groupFaces';
import { readAnswers, readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { questionOf } from '../stages/stageWords';
import { Original } from '../translations/Original';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { QuotedNotes } from './QuotedNotes';

/** What was answered, question by question. */
export function ReportAnswers({ workshop }: { workshop: WorkshopSight }) {
  const asked = useSession(readStages).filter(
    ({ kind, revealed, notes }) => kind === 'answer' && revealed && notes > 0,
  );
  return asked.map((stage) => <Answered key={stage.id} stage={stage} workshop={workshop} />);
}

function Answered({ stage, workshop }: { stage: StageSight; workshop: WorkshopSight }) {
  const answers = useSession((state) => readAnswers(state, stage.id));
  const faces = useMemo(() => facesOf(workshop.groups), [workshop.groups]);
  return (
    <section>
      <h2 dir="auto">{questionOf(stage, workshop)}</h2>
      <Original of={stage} said={({ question }) => [question]} />
      <QuotedNotes stacks={answers.map((head) => ({ head, alike: [] }))} faces={faces} />
    </section>
  );
}
