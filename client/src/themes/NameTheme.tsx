import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Field } from '../look/Field';
import { sayRefusal } from '../session/sayRefusal';
import { say } from '../words/say';

type NameThemeProps = { open: boolean; onName: (name: string) => void; onClose: () => void };

/** Asks for the name of a theme that is about to be made. */
export function NameTheme({ open, onName, onClose }: NameThemeProps) {
  return (
    <Dialog open={open} title={say('board.newTitle')} onClose={onClose}>
      <Naming onName={onName} onClose={onClose} />
    </Dialog>
  );
}

const longestName = 120;

function Naming({ onName, onClose }: Omit<NameThemeProps, 'open'>) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const create = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim()) return;
    onName(name.trim());
    onClose();
  };
  return (
    <form className="note-form" onSubmit={create} noValidate>
      <Field label={say('board.newName')} {...(tried && !name.trim() && { error: sayRefusal({ code: 'text.empty' }) })}>
        {(wiring) => (
          <input
            {...wiring}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={longestName}
          />
        )}
      </Field>
      <Button look="primary" big type="submit">
        {say('board.create')}
      </Button>
    </form>
  );
}
