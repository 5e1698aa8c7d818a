import { useEffect, useState } from 'react';
import { ActsDialog } from '../acts/ActsDialog';
import { useUndo } from '../acts/useUndo';
import { NoticePage } from '../app/NoticePage';
import { HistoryDialog } from '../history/HistoryDialog';
import { Interpreter } from '../interpreter/Interpreter';
import { readCurrentStage, readPriorities, readStages, readWorkshop } from '../session/readings';
import type { SessionStore } from '../session/store';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import { useSend } from '../stages/useAsking';
import { OriginalQuestion } from '../translations/OriginalQuestion';
import type { StageId } from '../wire/protocol';
import { say } from '../words/say';
import { AgendaDialog } from './AgendaDialog';
import { AgendaRail } from './AgendaRail';
import { Commands } from './Commands';
import { LookingBar } from './LookingBar';
import { NextStage } from './NextStage';
import { SidePanel } from './SidePanel';
import { StaffHeader } from './StaffHeader';
import { StageMain } from './StageMain';
import './staff.css';

type Watching = { role: 'facilitator' | 'rapporteur' | 'observer' };
type StaffProps = { store: SessionStore; role: Watching['role'] | 'interpreter' };

// One part for all who sit at a desk: each more of them would cut what phones fetch into more pieces.
export default function Staff({ role }: StaffProps) {
  return role === 'interpreter' ? <Interpreter /> : <Room role={role} />;
}

/** The screen of the facilitator, the rapporteur and the observer: the same room, with the hands that each seat has. */
function Room({ role }: Watching) {
  const workshop = useSession(readWorkshop);
  const stages = useSession(readStages);
  const current = useSession(readCurrentStage);
  const priorities = useSession(readPriorities);
  const send = useSend();
  const runs = !workshop?.endedAt && role === 'facilitator' ? send : undefined;
  const undo = useUndo(runs);
  const [editing, setEditing] = useState(false);
  const [listing, setListing] = useState(false);
  const [lookingBack, setLookingBack] = useState(false);
  const [look, setLook] = useState<{ at: StageId; room: StageId | undefined }>();

  // When the room moves on, so does whoever looked elsewhere, for good: nobody runs a stage that they only look at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the room is in another stage.
  useEffect(() => setLook(undefined), [current?.id]);
  const looked = look && look.room === current?.id ? look.at : undefined;
  const stage = stages.find(({ id }) => id === looked) ?? current ?? stages[0];
  if (!workshop || !stage) return <NoticePage words={say('staff.loading')} />;
  // While a wording waits for the room's answer, that comes before going on.
  const unasked = priorities.length === 0 || priorities.some(({ confirmation }) => confirmation === 'open');
  const live = !workshop.endedAt;
  const groups = live && role !== 'observer' ? send : undefined;
  const here = stage.id === current?.id;
  const lookAt = (at: StageId | undefined) => setLook(at === undefined ? undefined : { at, room: current?.id });
  return (
    <div className="staff" data-role={role}>
      <StaffHeader send={runs} undo={undo} list={() => setListing(true)} lookBack={() => setLookingBack(true)} />
      <AgendaRail looked={stage.id} look={lookAt} edit={runs && (() => setEditing(true))} />
      <main className="staff-main" aria-label={titleOf(stage)}>
        {live && <LookingBar stage={stage} current={current} send={runs} back={() => setLook(undefined)} />}
        <OriginalQuestion stage={stage} workshop={workshop} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing that takes the focus. */}
        <div className="staff-stage" tabIndex={0}>
          <StageMain
            key={stage.id}
            stage={stage}
            send={here ? runs : undefined}
            grouping={groups}
            open={here}
            started={current !== undefined}
          >
            {runs && (here || !current) && <NextStage send={runs} later={stage.kind === 'agree' && unasked} />}
          </StageMain>
        </div>
      </main>
      <SidePanel stage={current} looked={stage} send={runs} />
      <Commands
        send={runs}
        look={lookAt}
        edit={() => setEditing(true)}
        undo={undo}
        list={() => setListing(true)}
        lookBack={() => setLookingBack(true)}
      />
      {runs && editing && <AgendaDialog send={runs} onClose={() => setEditing(false)} />}
      {lookingBack && <HistoryDialog onClose={() => setLookingBack(false)} />}
      {runs && listing && <ActsDialog undo={undo} onClose={() => setListing(false)} />}
    </div>
  );
}
