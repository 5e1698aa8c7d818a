import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { say } from '../words/say';

type RedactNoteProps = { open: boolean; text: string; onRedact: () => void; onClose: () => void };

/** Asks first, and says what can't be reached any more: nobody can undo it. */
export function RedactNote({ open, text, onRedact, onClose }: RedactNoteProps) {
  const redact = () => {
    onClose();
    onRedact();
  };
  return (
    <Dialog
      open={open}
      title={say('notes.redactTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('notes.cancel')}</Button>
          <Button look="warn" onClick={redact}>
            {say('notes.redactYes')}
          </Button>
        </>
      }
    >
      <blockquote className="note-quoted" dir="auto">
        {text}
      </blockquote>
      <p>{say('notes.redactMeaning')}</p>
    </Dialog>
  );
}
