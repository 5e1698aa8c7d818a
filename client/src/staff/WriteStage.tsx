import { ImportNotes, mayImportInto } from '../imports/ImportNotes';
import { useInHand } from '../priorities/inHand';
import { readNotes, readRoom, readTables, readThemes, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { NextButton } from '../stages/NextButton';
import { Refused } from '../stages/Refused';
import { StageHead } from '../stages/StageHead';
import { useAsking } from '../stages/useAsking';
import { Board } from '../themes/Board';
import { say } from '../words/say';
import { BigCount } from './BigCount';
import type { StageMainProps } from './stageMainProps';

/** People write: how many notes and how many writers. What they say stays theirs until the board opens. */
export function WriteStage(props: StageMainProps) {
  return props.stage.revealed ? <OpenBoard {...props} /> : <Counts {...props} />;
}

function Counts({ stage, question, send, open }: StageMainProps) {
  const people = useSession(readRoom)?.people ?? 0;
  const tables = useSession((state) => readTables(state, stage.id));
  const { ask, busy, refusal, clear } = useAsking(send);
  const mayImport = useSession((state) => mayImportInto(state, stage));
  return (
    <div className="stage-page">
      <StageHead title={question} hint={say(tables?.open ? 'tables.openHint' : 'staff.writeHint')}>
        {send && open && (
          <NextButton busy={busy} onClick={() => ask({ is: 'reveal-notes', stage: stage.id })}>
            {say(tables ? 'tables.join' : 'staff.openBoard')}
          </NextButton>
        )}
        <ImportNotes stage={stage} />
      </StageHead>
      <Refused refusal={refusal} onRead={clear} />
      <dl className="card big-counts">
        <BigCount number={stage.notes} words={say('staff.notesSoFar', { notes: stage.notes })} />
        <BigCount number={stage.writers} words={say('staff.haveWritten', { people })} />
        <BigCount number={stage.done} words={say('staff.areDone', { people })} />
      </dl>
      {stage.notes === 0 && mayImport && <p className="muted">{say('import.hint')}</p>}
    </div>
  );
}

function OpenBoard({ stage, question, send, children }: StageMainProps) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const groups = useSession(readWorkshop)?.groups ?? [];
  const picking = useInHand();
  const hint = stage.status === 'open' ? say('staff.writeOpenHint') : undefined;
  return (
    <Board
      title={question}
      {...(hint && { hint })}
      notes={notes}
      themes={themes}
      groups={groups}
      send={send}
      picking={picking}
    >
      <ImportNotes stage={stage} />
      {children}
    </Board>
  );
}
