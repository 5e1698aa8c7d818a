import { useMemo, useState } from 'react';
import { facesOf } from '../people/groupFaces';
import { readNotes, readThemes, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { NoteId } from '../wire/protocol';
import { say } from '../words/say';
import { columnId, layOut } from './boardLayout';
import { NameTheme } from './NameTheme';
import { PhoneTheme } from './PhoneTheme';
import { usePhoneMoves } from './usePhoneMoves';
import './phoneBoard.css';

type PhoneBoardProps = {
  /** A heading of its own, where the page has not said it. */
  title?: string;
  /** Participants may move notes. */
  mayGroup?: boolean;
};

/** The board on a phone: themes one under the other, with their counts, each to be unfolded. */
export default function PhoneBoard({ title, mayGroup = false }: PhoneBoardProps) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const groups = useSession(readWorkshop)?.groups;
  const columns = useMemo(
    () => layOut(notes, themes).filter((column) => column.theme || column.notes),
    [notes, themes],
  );
  const faces = useMemo(() => facesOf(groups ?? []), [groups]);
  const [naming, setNaming] = useState<NoteId>();
  const moves = usePhoneMoves(columns, setNaming);

  return (
    <section className="phone-board">
      {title && <h2>{title}</h2>}
      {moves.trouble}
      {notes.length === 0 && <p className="muted">{say('board.nothing')}</p>}
      {columns.map((column) => (
        <PhoneTheme
          key={columnId(column)}
          column={column}
          faces={faces}
          // What nobody grouped yet is what there is to do, or all there is to read.
          startOpen={!column.theme && !column.parked}
          moves={mayGroup ? moves.itemsFor : undefined}
        />
      ))}
      <NameTheme
        open={naming !== undefined}
        onName={(name) => naming && moves.create(naming, name)}
        onClose={() => setNaming(undefined)}
      />
    </section>
  );
}
