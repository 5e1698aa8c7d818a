import { questionOf } from '../stages/stageWords';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { Figures, TimeFigure } from './Figures';
import { Fit } from './Fit';

type TalkProps = { workshop: WorkshopSight; stage: StageSight };

/** What the room talks about. */
export function Talk({ workshop, stage }: TalkProps) {
  return (
    <div className="wall-column">
      <Fit most={76} least={28} className="wall-grow">
        <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      </Fit>
      {stage.instructions && (
        <Fit most={34} least={22} className="wall-instructions">
          <p dir="auto">{stage.instructions}</p>
        </Fit>
      )}
      <Figures>
        <TimeFigure stage={stage} />
      </Figures>
    </div>
  );
}

/** A break: when it goes on is all that anybody wants to know. */
export function Rest({ workshop, stage }: TalkProps) {
  return (
    <div className="wall-column wall-rest">
      <h1 className="wall-headline" dir="auto">
        {questionOf(stage, workshop)}
      </h1>
      {stage.instructions && (
        <p className="wall-lead wall-muted" dir="auto">
          {stage.instructions}
        </p>
      )}
      <TimeFigure stage={stage} />
    </div>
  );
}
