import { memo, useState } from 'react';
import { useSpeaking } from '../app/useSpeaking';
import { Menu, type MenuItem } from '../look/Menu';
import { byOf } from '../notes/byOf';
import { NoteCard } from '../notes/NoteCard';
import { NoteMarks } from '../notes/NoteMarks';
import type { GroupFace } from '../people/groupFaces';
import { Original } from '../translations/Original';
import type { GroupId, NoteId } from '../wire/protocol';
import { say } from '../words/say';
import { type Column, isSameStack, type Stack } from './boardLayout';
import { columnName } from './columnName';
import { SeedLines } from './SeedMark';

type PhoneThemeProps = {
  column: Column;
  faces: ReadonlyMap<GroupId, GroupFace>;
  startOpen: boolean;
  /** Where a note can be moved to; none: only to read. */
  moves: ((note: NoteId) => MenuItem[]) | undefined;
};

/** One theme with its count; its notes are drawn only while it is unfolded. */
export function PhoneTheme({ column, faces, startOpen, moves }: PhoneThemeProps) {
  const [open, setOpen] = useState(startOpen);
  return (
    <details className="phone-theme" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong dir="auto">{columnName(column)}</strong>
        <span className="muted">{say('board.barriers', { notes: column.notes })}</span>
      </summary>
      {open && column.theme && <Original of={column.theme} said={({ name }) => [name]} />}
      {open && column.theme && <SeedLines seeds={column.theme.seeds} />}
      {open && (
        <ul className="phone-list">
          {column.stacks.map((stack) => (
            <li key={stack.head.id}>
              <PhoneNote stack={stack} faces={faces} moves={moves} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

type PhoneNoteProps = { stack: Stack } & Pick<PhoneThemeProps, 'faces' | 'moves'>;

function Note({ stack: { head, alike }, faces, moves }: PhoneNoteProps) {
  // In another language it is another drawing, though nothing of its own changed.
  useSpeaking();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      <NoteCard
        text={head.text}
        by={byOf(head, faces)}
        author={head.author}
        from={head.from}
        of={head}
        marks={<NoteMarks note={head} />}
      />
      {(alike.length > 0 || moves) && (
        <div className="phone-note-acts">
          {moves && (
            <Menu
              look="quiet"
              label={say('themes.moveTo')}
              name={say('board.moveNamed', { text: head.text })}
              items={() => moves(head.id)}
            />
          )}
          {alike.length > 0 && (
            <button
              type="button"
              className="button button-quiet"
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {unfolded ? say('themes.hideAlike') : say('board.showAlike', { others: alike.length })}
            </button>
          )}
        </div>
      )}
      {unfolded && (
        <ul className="phone-list phone-alike">
          {alike.map((note) => (
            <li key={note.id}>
              <NoteCard
                text={note.text}
                by={byOf(note, faces)}
                author={note.author}
                from={note.from}
                of={note}
                marks={<NoteMarks note={note} />}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One note, drawn again only when something of its own changed: a phone has hundreds in its list. */
const PhoneNote = memo(
  Note,
  (before, after) =>
    isSameStack(before.stack, after.stack) && before.faces === after.faces && before.moves === after.moves,
);
