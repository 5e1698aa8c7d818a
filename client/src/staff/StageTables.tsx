import { useState } from 'react';
import { Button } from '../look/Button';
import { Menu } from '../look/Menu';
import { NoteCard } from '../notes/NoteCard';
import { NoteMarks } from '../notes/NoteMarks';
import { readStaffNotes, readTables, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { type Asking, type Send, useAsking } from '../stages/useAsking';
import type { StaffNoteSight, StageSight, TablesSight } from '../wire/protocol';
import { say } from '../words/say';
import { SplitDialog } from './SplitDialog';

type StageTablesProps = { stage: StageSight; send: Send | undefined };

/** The room in tables for a stage: how many sit where, what each wrote, and back into one. */
export function StageTables({ stage, send }: StageTablesProps) {
  const tables = useSession((state) => readTables(state, stage.id));
  const [splitting, setSplitting] = useState(false);
  const { ask, refusal, clear } = useAsking(send);
  const maySplit = send && stage.notes === 0 && stage.status !== 'closed';
  const writes = stage.kind !== 'discuss';
  if (!tables && !maySplit) return null;
  return (
    <section className="stage-tables">
      {tables && <TableSizes tables={tables} />}
      <div className="timer-buttons">
        {maySplit && (
          <Button aria-haspopup="dialog" onClick={() => setSplitting(true)}>
            {say(tables ? 'tables.again' : 'tables.split')}
          </Button>
        )}
        {send && tables && writes && !tables.open && !stage.revealed && stage.status !== 'upcoming' && (
          <Button title={say('tables.openHint')} onClick={() => ask({ is: 'open-table-boards', stage: stage.id })}>
            {say('tables.open')}
          </Button>
        )}
      </div>
      <Refused refusal={refusal} onRead={clear} />
      {tables?.open && !stage.revealed && <TheirBoards stage={stage} tables={tables} ask={send && ask} />}
      {send && splitting && <SplitDialog stage={stage} send={ask} onClose={() => setSplitting(false)} />}
    </section>
  );
}

function TableSizes({ tables }: { tables: TablesSight }) {
  return (
    <ul className="table-sizes" aria-label={say('tables.at', { tables: tables.people.length })}>
      {tables.people.map((people, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a table is its number.
        <li key={at} className="table-size">
          <strong>{say('tables.number', { number: at + 1 })}</strong>
          <span className="muted">{say('tables.people', { people })}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the tables wrote, all or one of them; which one is told only where none is small. */
type TheirBoardsProps = { stage: StageSight; tables: TablesSight; ask: Asking['ask'] | undefined };

function TheirBoards({ stage, tables, ask }: TheirBoardsProps) {
  const notes = useSession((state) => readStaffNotes(state, stage.id));
  const k = useSession(readWorkshop)?.k ?? 3;
  const [only, setOnly] = useState<number>();
  const apart = notes.every(({ table }) => table !== undefined);
  const shown = apart && only !== undefined ? notes.filter(({ table }) => table === only) : notes;
  const choices = [undefined, ...tables.people.map((_, at) => at + 1)].map((table) => ({
    key: String(table ?? 'all'),
    words: table === undefined ? say('tables.all') : say('tables.number', { number: table }),
    onChoose: () => setOnly(table),
  }));
  return (
    <section className="answers">
      <div className="table-head">
        <h2>{only !== undefined && apart ? say('tables.number', { number: only }) : say('tables.board')}</h2>
        {apart && notes.length > 0 && <Menu label={say('tables.show')} items={choices} />}
      </div>
      {!apart && <p className="muted">{say('tables.smallHint', { k })}</p>}
      {shown.length === 0 && <p className="muted">{say('tables.none')}</p>}
      <ul className="answer-list">
        {shown.map((note) => (
          <li key={note.id}>
            <NoteCard
              text={note.redacted ? say('tables.redacted') : note.text}
              by={[]}
              foot={footOf(note)}
              marks={note.hidden && <NoteMarks note={note} />}
            >
              {ask && (
                <Button
                  look="quiet"
                  onClick={() => ask({ is: 'mark-notes', notes: [note.id], mark: 'hidden', on: !note.hidden })}
                >
                  {say(note.hidden ? 'moderate.restore' : 'moderate.hide')}
                </Button>
              )}
            </NoteCard>
          </li>
        ))}
      </ul>
    </section>
  );
}

function footOf({ table, author }: StaffNoteSight) {
  const where = table === undefined ? undefined : say('tables.number', { number: table });
  const words = [author, where].filter(Boolean).join(', ');
  return <span className="note-origin">{words}</span>;
}
