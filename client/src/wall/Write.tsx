import { readRoom, readTables } from '../session/readings';
import { useSession } from '../session/useSession';
import { questionOf } from '../stages/stageWords';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { AtTables } from './AtTables';
import { Figure, Figures, TimeFigure } from './Figures';
import { Fit } from './Fit';
import { WayIn } from './WayIn';

type WriteProps = { workshop: WorkshopSight; stage: StageSight; address: string };

/** The question, for as long as everybody writes for themselves. */
export function Write({ workshop, stage, address }: WriteProps) {
  const people = useSession(readRoom)?.people ?? 0;
  const open = stage.status === 'open';
  const tables = useSession((state) => readTables(state, stage.id));
  return (
    <div className="wall-beside">
      <div className="wall-column">
        <Fit most={64} least={24} className="wall-grow">
          <h1 dir="auto">{questionOf(stage, workshop)}</h1>
        </Fit>
        {!tables?.open && (
          <p className="wall-muted wall-lead">{say(open ? 'wall.writePrivate' : 'wall.writingClosed')}</p>
        )}
        <AtTables stage={stage} />
        <Figures>
          <Figure value={stage.notes} label={say(open ? 'wall.notesSoFar' : 'wall.notes', { notes: stage.notes })} />
          <Figure value={stage.writers} label={say('wall.written', { people })} />
          <TimeFigure stage={stage} />
        </Figures>
      </div>
      <WayIn address={address} code={workshop.code} />
    </div>
  );
}
