import { useMemo } from 'react';
import { facesOf } from '../people/groupFaces';
import { readAnswers } from '../session/readings';
import { useSession } from '../session/useSession';
import type { StageSight, WorkshopSight } from '../wire/protocol';
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
          <li key={answer.id}>
            <NoteCard text={answer.text} by={byOf(answer, faces)} author={answer.author} of={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}
