import { spoken } from '../create/addresses';
import {
  readCurrentStage,
  readNotes,
  readPointed,
  readPriorities,
  readRounds,
  readTrouble,
  readWorkshop,
} from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { useRoomAddress } from '../staff/useRoomAddress';
import { questionOf, titleOf } from '../stages/stageWords';
import type { RoundSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { AnswerCount, Answers } from './Answers';
import { Ballot } from './Ballot';
import { Board } from './Board';
import { TimeFigure } from './Figures';
import { Answer, Ask } from './Fist';
import { Arrive, Start } from './Opening';
import { Pointed } from './Pointed';
import { Agreed, Priorities, Thanks } from './Priorities';
import { Result } from './Result';
import { type Scene, sceneOf } from './scenes';
import { Rest, Talk } from './Talk';
import { useAwake } from './useAwake';
import { Write } from './Write';
import './groups.css';
import './wall.css';

/** The workshop on the projector: for everybody in the room at once, with no control and no secret. */
export default function Wall() {
  const workshop = useSession(readWorkshop);
  useAwake();
  return (
    <div className="wall" data-look="wall">
      {workshop ? <Showing workshop={workshop} /> : <p className="wall-loading">{say('app.loading')}</p>}
    </div>
  );
}

const readStageRounds = (state: SessionState): readonly RoundSight[] => {
  const stage = readCurrentStage(state);
  return stage ? readRounds(state, stage.id) : [];
};

function Showing({ workshop }: { workshop: WorkshopSight }) {
  const stage = useSession(readCurrentStage);
  const rounds = useSession(readStageRounds);
  const priorities = useSession(readPriorities);
  const notes = useSession(readNotes).length;
  const pointed = useSession(readPointed);
  const address = useRoomAddress();
  const scene = sceneOf({ workshop, stage, rounds, priorities, notes });
  return (
    <>
      <header className="wall-head">
        <p className="wall-where" dir="auto">
          {whereOf(scene, workshop)}
        </p>
        {wayInAbove.has(scene.is) && (
          <p className="wall-late">
            {say('wall.joinLate', { address: spoken(address) })} <b className="wall-late-code">{workshop.code}</b>
          </p>
        )}
        {'stage' in scene && (timeAbove.has(scene.is) || pointed) && <TimeFigure stage={scene.stage} />}
      </header>
      <main className="wall-main" data-scene={scene.is}>
        {pointed && !workshop.endedAt ? (
          <Pointed pointed={pointed} workshop={workshop} />
        ) : (
          <Drawn scene={scene} workshop={workshop} address={address} />
        )}
      </main>
      <footer className="wall-foot">
        <p className="wall-notice" dir="auto">
          {workshop.notice}
        </p>
      </footer>
      <LineSign />
    </>
  );
}

type DrawnProps = { scene: Scene; workshop: WorkshopSight; address: string };

function Drawn({ scene, workshop, address }: DrawnProps) {
  switch (scene.is) {
    case 'start':
      return <Start workshop={workshop} address={address} />;
    case 'arrive':
      return <Arrive workshop={workshop} address={address} />;
    case 'write':
      return <Write workshop={workshop} stage={scene.stage} address={address} />;
    case 'answer-count':
      return <AnswerCount workshop={workshop} stage={scene.stage} address={address} />;
    case 'answers':
      return <Answers workshop={workshop} stage={scene.stage} />;
    case 'talk':
      return <Talk workshop={workshop} stage={scene.stage} />;
    case 'rest':
      return <Rest workshop={workshop} stage={scene.stage} />;
    case 'board':
      return <Board workshop={workshop} stage={scene.stage} />;
    case 'ballot':
      return <Ballot workshop={workshop} stage={scene.stage} round={scene.round} />;
    case 'result':
      return <Result round={scene.round} />;
    case 'ask':
      return <Ask stage={scene.stage} round={scene.round} />;
    case 'answer':
      return <Answer round={scene.round} />;
    case 'priorities':
      return <Priorities />;
    case 'report':
      return <Agreed />;
    case 'thanks':
      return <Thanks workshop={workshop} />;
  }
}

/** The stage, and under a result, whose sentence takes the question's place, also the question. */
function whereOf(scene: Scene, workshop: WorkshopSight): string {
  if (!('stage' in scene)) return '';
  const title = titleOf(scene.stage);
  if (scene.is !== 'result') return title;
  return say('wall.titleAndQuestion', { title, question: scene.round.question || questionOf(scene.stage, workshop) });
}

/** Where no row of figures below holds the time. */
const timeAbove: ReadonlySet<Scene['is']> = new Set<Scene['is']>([
  'answers',
  'board',
  'result',
  'answer',
  'priorities',
  'report',
]);

/** Somebody always comes late: where the QR code is not on screen, the way in stands at the head. */
const wayInAbove: ReadonlySet<Scene['is']> = new Set<Scene['is']>([...timeAbove, 'talk', 'rest', 'ballot', 'ask']);

/** Calm, and only after a while: most breaks are over before anybody has read about them. */
function LineSign() {
  const trouble = useSession(readTrouble);
  return trouble && <p className="wall-line-lost">{say(trouble === 'line' ? 'wall.lineLost' : 'wall.unsaved')}</p>;
}
