import { useState } from 'react';
import { pathOf } from '../app/routes';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { endRehearsal } from '../wire/http';
import { rehearsedBy } from '../wire/rehearsed';
import { forgetWorkshop } from '../wire/seats';
import { say } from '../words/say';

/** Deletes the rehearsal for good, and goes back to the workshop that it tried out. */
export function EndRehearsal() {
  const store = useStore();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const end = async () => {
    const { session, seat } = store.get();
    const prepared = rehearsedBy(session);
    setBusy(true);
    const asked = await endRehearsal(session, seat);
    setBusy(false);
    if (asked.is === 'refused') return setError(sayRefusal(asked.refusal));
    if (asked.is === 'unreachable') return setError(say('rehearsal.unreachable'));
    forgetWorkshop(session);
    location.replace(prepared ? pathOf(prepared, 'facilitator') : '/');
  };
  return (
    <>
      <Button look="warn" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('rehearsal.end')}
      </Button>
      <Dialog
        open={open}
        title={say('rehearsal.endTitle')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{say('rehearsal.goOn')}</Button>
            <Button look="warn" busy={busy} onClick={end}>
              {say('rehearsal.endYes')}
            </Button>
          </>
        }
      >
        <p>{say('rehearsal.endWhat')}</p>
        {error && <p role="alert">{error}</p>}
      </Dialog>
    </>
  );
}
