import { useState } from 'react';
import { Dialog } from '../look/Dialog';
import { say } from '../words/say';
import { NoteForm } from './NoteForm';

type EditNoteProps = {
  open: boolean;
  /** What stands in the field at first. */
  text: string;
  /** What the note says now. */
  saved: string;
  most: number;
  onEdit: (text: string) => void;
  onClose: () => void;
};

/** Changing the words of one's own note. */
export function EditNote({ open, onClose, ...rest }: EditNoteProps) {
  return (
    <Dialog open={open} title={say('notes.editTitle')} onClose={onClose}>
      <Editing {...rest} onClose={onClose} />
    </Dialog>
  );
}

/** Drawn while the dialog is open, so that each opening starts with the note as it is. */
function Editing({ text, saved, most, onEdit, onClose }: Omit<EditNoteProps, 'open'>) {
  const [draft, setDraft] = useState(text);
  const save = (next: string) => {
    if (next !== saved) onEdit(next);
    onClose();
  };
  return <NoteForm text={draft} change={setDraft} most={most} words={say('notes.save')} onWrite={save} />;
}
