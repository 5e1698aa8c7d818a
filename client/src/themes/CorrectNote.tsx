import { useState } from 'react';
import { Dialog } from '../look/Dialog';
import { NoteForm } from '../notes/NoteForm';
import { asWritten } from '../session/ownWords';
import type { NoteSight } from '../wire/protocol';
import { say } from '../words/say';

/** As many as any note may have. */
const most = 280;

type CorrectNoteProps = { note: NoteSight; onCorrect: (text: string) => void; onClose: () => void };

/** Somebody's note in other words, for a name that must not stand there or a line that nobody can read; its author is told. */
export function CorrectNote({ note, onCorrect, onClose }: CorrectNoteProps) {
  const was = asWritten(note).text;
  const [draft, setDraft] = useState(was);
  const save = (text: string) => {
    if (text !== was) onCorrect(text);
    onClose();
  };
  return (
    <Dialog open title={say('moderate.correctTitle')} onClose={onClose}>
      <p className="muted">{say('moderate.correctLead')}</p>
      <NoteForm text={draft} change={setDraft} most={most} words={say('moderate.correctSave')} onWrite={save} />
    </Dialog>
  );
}
