import { useId, useState } from 'react';
import { Button } from '../look/Button';
import { Menu } from '../look/Menu';
import type { GroupFace } from '../people/groupFaces';
import { sayRefusal } from '../session/sayRefusal';
import { say } from '../words/say';
import { DeleteNote } from './DeleteNote';
import { EditNote } from './EditNote';
import { MyNoteState } from './MyNoteState';
import { type MyNote, refusedWords } from './myNotes';
import { NoteCard } from './NoteCard';
import { RedactNote } from './RedactNote';

type MyNoteCardProps = {
  note: MyNote;
  face: GroupFace | undefined;
  /** Whether it can still be changed. */
  open: boolean;
  most: number;
  onEdit: (text: string) => void;
  onDelete: () => void;
  onRedact: () => void;
  /** The refusal was read. */
  onRead: () => void;
  /** Wants the refused words back where notes are written. */
  onTakeBack?: (text: string) => void;
};

/** One of my own notes: how it is saved, and what can be done with it. */
export function MyNoteCard({
  note,
  face,
  open,
  most,
  onEdit,
  onDelete,
  onRedact,
  onRead,
  onTakeBack,
}: MyNoteCardProps) {
  const [doing, setDoing] = useState<'edit' | 'delete' | 'redact'>();
  const textId = useId();
  const close = () => setDoing(undefined);
  const lost = refusedWords(note);
  // A note that is there goes on being edited in its dialog; its words stay refused until others took their place.
  const again = note.refused?.command.is === 'edit-note' ? () => setDoing('edit') : onTakeBack;
  return (
    <>
      <NoteCard
        text={note.text}
        by={face ? [face] : []}
        textId={textId}
        foot={<MyNoteState note={note} face={face} />}
        marks={<Told note={note} />}
      >
        {!note.redacted && note.state !== 'refused' && (open || note.state === 'saved') && (
          <span className="note-own-menu">
            <Menu
              look="quiet"
              label={<span aria-hidden="true">⋯</span>}
              name={say('themes.noteMenu', { text: shortened(note.text) })}
              items={
                open && !note.locked
                  ? [
                      { key: 'edit', words: say('notes.edit'), onChoose: () => setDoing('edit') },
                      { key: 'delete', words: say('notes.delete'), onChoose: () => setDoing('delete') },
                    ]
                  : [{ key: 'redact', words: say('notes.redact'), onChoose: () => setDoing('redact') }]
              }
            />
          </span>
        )}
      </NoteCard>
      {note.refusal && (
        <div className="note-refused" role="alert">
          <p>
            {lost === undefined ? sayRefusal(note.refusal) : say('notes.refused', { why: sayRefusal(note.refusal) })}
          </p>
          <Button onClick={onRead}>{say('notes.discard')}</Button>
          {open && again && lost !== undefined && <Button onClick={() => again(lost)}>{say('notes.takeBack')}</Button>}
        </div>
      )}
      <EditNote
        open={doing === 'edit'}
        text={lost ?? note.text}
        saved={note.text}
        most={most}
        onEdit={onEdit}
        onClose={close}
      />
      <RedactNote open={doing === 'redact'} text={note.text} onRedact={onRedact} onClose={close} />
      <DeleteNote open={doing === 'delete'} text={note.text} onDelete={onDelete} onClose={close} />
    </>
  );
}

/** What the facilitator did to it. */
function Told({ note: { hidden, own, locked } }: { note: MyNote }) {
  if (!hidden && own === undefined && !locked) return null;
  return (
    <div className="note-told">
      {hidden && <p>{say('moderate.yoursHidden')}</p>}
      {locked && <p>{say('moderate.yoursLocked')}</p>}
      {own !== undefined && <p dir="auto">{say('moderate.yoursCorrected', { own })}</p>}
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
