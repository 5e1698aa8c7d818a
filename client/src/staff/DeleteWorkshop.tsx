import { useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Field } from '../look/Field';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { deleteWorkshop } from '../wire/http';
import { plainCode } from '../wire/seats';
import { say } from '../words/say';

/** Everything of a closed workshop, gone for good: asked with the code typed, so that nobody does it to the wrong one. */
export function DeleteWorkshop({ code }: { code: string }) {
  const store = useStore();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const remove = async () => {
    if (plainCode(typed) !== plainCode(code)) return setError(say('delete.codeWrong', { code }));
    setBusy(true);
    const { session, seat } = store.get();
    const asked = await deleteWorkshop(session, seat, typed);
    setBusy(false);
    if (asked.is === 'refused') return setError(sayRefusal(asked.refusal));
    if (asked.is === 'unreachable') return setError(say('delete.unreachable'));
    setOpen(false);
  };
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('delete.ask')}
      </Button>
      <Dialog
        open={open}
        title={say('delete.title')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{say('delete.keep')}</Button>
            <Button look="warn" busy={busy} onClick={remove}>
              {say('delete.yes')}
            </Button>
          </>
        }
      >
        <p>{say('delete.everything')}</p>
        <p>{say('delete.series')}</p>
        <p>{say('delete.left')}</p>
        <Field label={say('delete.code', { code })} error={error}>
          {(wiring) => (
            <input
              {...wiring}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </Dialog>
    </>
  );
}
