import { Button } from '../look/Button';
import { NoteCard } from '../notes/NoteCard';
import { readMe, readTableNotes, readTables } from '../session/readings';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { useSlot } from '../stages/useAsking';
import type { StageSight, TablesSight } from '../wire/protocol';
import { say } from '../words/say';

/** Where I sit in a stage whose room is split, or where I may sit down. */
export function AtTable({ stage }: { stage: StageSight }) {
  const tables = useSession((state) => readTables(state, stage.id));
  const mine = useSession(readMe)?.tables.find((seat) => seat.stage === stage.id)?.table;
  if (!tables || stage.revealed) return null;
  return (
    <>
      {mine !== undefined && (
        <p className="phone-sheet phone-table" role="status">
          <strong>{say('tables.yours', { number: mine })}</strong>
        </p>
      )}
      {tables.how === 'choice' && stage.status === 'open' && <ChooseTable tables={tables} mine={mine} />}
    </>
  );
}

function ChooseTable({ tables, mine }: { tables: TablesSight; mine: number | undefined }) {
  const taking = useSlot(`table/${tables.stage}`);
  const take = (table: number) => void taking.ask({ is: 'take-table', stage: tables.stage, table });
  return (
    <section>
      <h2 className="phone-subhead">{say('tables.choose')}</h2>
      <Refused refusal={taking.refusal} spoken onRead={taking.clear} />
      <ul className="phone-list">
        {tables.people.map((people, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a table is its number.
          <li key={at}>
            <Button big aria-pressed={mine === at + 1} onClick={() => take(at + 1)}>
              {say('tables.chooseOne', { number: at + 1, people })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was written at my table, once its board is open. */
export function TableBoard({ stage }: { stage: StageSight }) {
  const tables = useSession((state) => readTables(state, stage.id));
  const notes = useSession((state) => readTableNotes(state, stage.id));
  if (!tables?.open || stage.revealed) return null;
  return (
    <section className="answers">
      <h2>{say('tables.yourBoard')}</h2>
      {notes.length === 0 && <p className="muted">{say('tables.yourBoardNone')}</p>}
      <ul className="answer-list">
        {notes.map((note) => (
          <li key={note.id}>
            <NoteCard text={note.redacted ? say('tables.redacted') : note.text} by={[]} author={note.author} />
          </li>
        ))}
      </ul>
    </section>
  );
}
