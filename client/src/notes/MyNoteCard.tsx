import { useId, useState } from 'react';
import { Button } from '../look/Button';
import { Menu } from '../look/Menu';
import type { GroupFace } from '../people/groupFaces';
import { sayRefusal } from '../session/sayRefusal';
import { say } from '../words/say';
import { DeleteNote } from './DeleteNote';
import { EditNote } from './EditNote';
import { MyNoteState } from './MyNoteState';
import type { MyNote } from './myNotes';
import { NoteCard } from './NoteCard';

type MyNoteCardProps = {
  note: MyNote;
  face: GroupFace | undefined;
  /** Whether it can still be changed. */
  open: boolean;
  most: number;
  onEdit: (text: string) => void;
  onDelete: () => void;
  /** The refusal was read; `again` wants the words back to change them. */
  onRead: (again: boolean) => void;
};

/** One of my own notes: how it is saved, and what can be done with it. */
export function MyNoteCard({ note, face, open, most, onEdit, onDelete, onRead }: MyNoteCardProps) {
  const [doing, setDoing] = useState<'edit' | 'delete'>();
  const textId = useId();
  const close = () => setDoing(undefined);
  return (
    <>
      <NoteCard text={note.text} by={face ? [face] : []} textId={textId} foot={<MyNoteState note={note} face={face} />}>
        {open && note.state !== 'refused' && (
          <span className="note-own-menu">
            <Menu
              look="quiet"
              label={<span aria-hidden="true">⋯</span>}
              name={say('themes.noteMenu', { text: shortened(note.text) })}
              items={[
                { key: 'edit', words: say('notes.edit'), onChoose: () => setDoing('edit') },
                { key: 'delete', words: say('notes.delete'), onChoose: () => setDoing('delete') },
              ]}
            />
          </span>
        )}
      </NoteCard>
      {note.refusal && (
        <div className="note-refused" role="alert">
          <p>{say('notes.refused', { why: sayRefusal(note.refusal) })}</p>
          <Button onClick={() => onRead(false)}>{say('notes.discard')}</Button>
          {open && <Button onClick={() => onRead(true)}>{say('notes.takeBack')}</Button>}
        </div>
      )}
      <EditNote open={doing === 'edit'} text={note.text} most={most} onEdit={onEdit} onClose={close} />
      <DeleteNote open={doing === 'delete'} text={note.text} onDelete={onDelete} onClose={close} />
    </>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
