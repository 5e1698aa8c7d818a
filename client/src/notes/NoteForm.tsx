import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { sayRefusal } from '../session/sayRefusal';
import { say } from '../words/say';
import { cleanText, textLength } from './noteText';

type NoteFormProps = {
  text: string;
  change: (text: string) => void;
  /** In code points. */
  most: number;
  words: string;
  label?: string;
  placeholder?: string;
  /** What is promised about who reads it; stands where the person writes. */
  promise?: string;
  onWrite: (text: string) => void;
};

/** Where a note is written, or changed. */
export function NoteForm({
  text,
  change,
  most,
  words,
  label = say('notes.field'),
  placeholder = say('notes.placeholder'),
  promise,
  onWrite,
}: NoteFormProps) {
  const [tried, setTried] = useState(false);
  const used = textLength(text);
  const error =
    used > most
      ? sayRefusal({ code: 'text.too_long', limit: most })
      : tried && used === 0
        ? sayRefusal({ code: 'text.empty' })
        : undefined;
  const write = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (used === 0 || used > most) return;
    onWrite(cleanText(text));
    setTried(false);
  };
  return (
    <form className="note-form" onSubmit={write} noValidate>
      <Field label={label} length={{ used, most }} {...(promise && { hint: promise })} {...(error && { error })}>
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={3}
            value={text}
            placeholder={placeholder}
            onChange={(event) => change(event.target.value)}
            onKeyDown={sendWithKeys}
          />
        )}
      </Field>
      <Button look="primary" big type="submit">
        {words}
      </Button>
    </form>
  );
}

/** Ctrl or Cmd with Enter, for those with a keyboard; Enter alone is a new line. */
function sendWithKeys(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}
