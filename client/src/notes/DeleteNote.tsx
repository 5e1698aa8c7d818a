import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { say } from '../words/say';

type DeleteNoteProps = { open: boolean; text: string; onDelete: () => void; onClose: () => void };

/** Asks first: what is deleted is gone for everybody, and a page that closes can't offer an undo. */
export function DeleteNote({ open, text, onDelete, onClose }: DeleteNoteProps) {
  const remove = () => {
    onClose();
    onDelete();
  };
  return (
    <Dialog
      open={open}
      title={say('notes.deleteTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('notes.cancel')}</Button>
          <Button look="warn" onClick={remove}>
            {say('notes.deleteYes')}
          </Button>
        </>
      }
    >
      <blockquote className="note-quoted" dir="auto">
        {text}
      </blockquote>
    </Dialog>
  );
}
