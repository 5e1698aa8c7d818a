import { memo, useMemo } from 'react';
import { useSpeaking } from '../app/useSpeaking';
import { facesOf, type GroupFace } from '../people/groupFaces';
import { readAnswers } from '../session/readings';
import { useSession } from '../session/useSession';
import type { GroupId, NoteSight, StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { byOf } from './byOf';
import { NoteCard } from './NoteCard';

/** What people answered, one under the other, once it may be read. */
export default function Answers({ stage, workshop }: { stage: StageSight; workshop: WorkshopSight }) {
  const answers = useSession((state) => readAnswers(state, stage.id));
  const faces = useMemo(() => facesOf(workshop.groups), [workshop.groups]);
  return (
    <section className="answers">
      <h2>{say('notes.answers')}</h2>
      {answers.length === 0 && <p className="muted">{say('notes.answersNone')}</p>}
      <ul className="answer-list">
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} faces={faces} />
        ))}
      </ul>
    </section>
  );
}

/** One answer, drawn again only when something of its own changed. */
const Answer = memo(({ answer, faces }: { answer: NoteSight; faces: ReadonlyMap<GroupId, GroupFace> }) => {
  useSpeaking();
  return (
    <li>
      <NoteCard text={answer.text} by={byOf(answer, faces)} author={answer.author} of={answer} />
    </li>
  );
});
