import { useState } from 'react';
import { pathOf } from '../app/routes';
import { keepLinks } from '../create/addresses';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Field } from '../look/Field';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { beginRehearsal, enterByLink } from '../wire/http';
import { keepRehearsed } from '../wire/rehearsed';
import { keepSeat } from '../wire/seats';
import { say } from '../words/say';

const most = 60;
const usual = 24;

/** Tries out the agenda in a workshop of its own, with people who are not there. */
export function RehearseDialog({ onClose }: { onClose: () => void }) {
  const store = useStore();
  const [people, setPeople] = useState(usual);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const begin = async () => {
    if (!(people >= 1 && people <= most)) return setError(say('rehearsal.peopleBad', { most }));
    setBusy(true);
    setError('');
    const { session, seat } = store.get();
    const made = await beginRehearsal(session, seat, people);
    const entered = made.is === 'answered' ? await enterByLink(made.answer.links.facilitator) : made;
    setBusy(false);
    if (entered.is === 'refused') return setError(sayRefusal(entered.refusal));
    if (made.is !== 'answered' || entered.is !== 'answered') return setError(say('rehearsal.unreachable'));
    keepLinks(made.answer.session, made.answer.links);
    keepSeat({ session: entered.answer.session, role: 'facilitator', seat: entered.answer.seat });
    keepRehearsed(made.answer.session, session);
    location.assign(pathOf(made.answer.session, 'facilitator'));
  };
  return (
    <Dialog
      open
      title={say('rehearsal.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('staff.cancel')}</Button>
          <Button look="primary" busy={busy} onClick={begin}>
            {say('rehearsal.begin')}
          </Button>
        </>
      }
    >
      <p>{say('rehearsal.what')}</p>
      <p>{say('rehearsal.trace')}</p>
      <Field label={say('rehearsal.people')} hint={say('rehearsal.peopleHint', { most })} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            type="number"
            min={1}
            max={most}
            value={Number.isNaN(people) ? '' : people}
            onChange={(event) => setPeople(event.target.valueAsNumber)}
          />
        )}
      </Field>
    </Dialog>
  );
}
