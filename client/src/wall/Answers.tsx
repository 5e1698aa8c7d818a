import { facesOf } from '../people/groupFaces';
import { readAnswers, readRoom } from '../session/readings';
import { useSession } from '../session/useSession';
import { questionOf } from '../stages/stageWords';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { Notes } from './Board';
import { Figure, Figures, TimeFigure } from './Figures';
import { Fit } from './Fit';
import { WayIn } from './WayIn';
import './board.css';

type AnswersProps = { workshop: WorkshopSight; stage: StageSight };

/** The question, while everybody answers for themselves. */
export function AnswerCount({ workshop, stage, address }: AnswersProps & { address: string }) {
  const people = useSession(readRoom)?.people ?? 0;
  return (
    <div className="wall-beside">
      <div className="wall-column">
        <Fit most={64} least={24} className="wall-grow">
          <h1 dir="auto">{questionOf(stage, workshop)}</h1>
        </Fit>
        <p className="wall-muted wall-lead">
          {say(stage.status === 'open' ? 'wall.answerPrivate' : 'wall.answerClosed')}
        </p>
        <Figures>
          <Figure value={stage.notes} label={say('wall.answersSoFar', { notes: stage.notes })} />
          <Figure value={stage.writers} label={say('wall.answered', { of: people })} />
          <TimeFigure stage={stage} />
        </Figures>
      </div>
      <WayIn address={address} code={workshop.code} />
    </div>
  );
}

/** What was answered. */
export function Answers({ workshop, stage }: AnswersProps) {
  const answers = useSession((state) => readAnswers(state, stage.id));
  return (
    <div className="wall-column">
      <Fit most={40} least={24} className="wall-question">
        <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      </Fit>
      <div className="wall-sheets">
        <Notes notes={answers} faces={facesOf(workshop.groups)} />
      </div>
    </div>
  );
}
