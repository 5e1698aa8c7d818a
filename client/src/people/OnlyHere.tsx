import { useState } from 'react';
import { Button } from '../look/Button';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { renewSeat } from '../wire/http';
import { newId } from '../wire/ids';
import { keepSeat, plainCode } from '../wire/seats';
import { say } from '../words/say';
import './people.css';

/** Keeps my place on this device alone: for a phone that was lost or left somewhere. */
export function OnlyHere({ code }: { code: string }) {
  const store = useStore();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  // The same name again after a lost answer, or this device would be out with the others.
  const [name] = useState(newId);
  const renew = async () => {
    setBusy(true);
    setTrouble(undefined);
    const { session, seat, self } = store.get();
    const asked = await renewSeat(session, seat, name);
    setBusy(false);
    if (asked.is === 'refused') return setTrouble(sayRefusal(asked.refusal));
    if (asked.is === 'unreachable') return setTrouble(say('team.unreachable'));
    keepSeat({
      session,
      role: 'participant',
      seat: asked.answer.seat,
      code: plainCode(code),
      ...(self && { participant: self }),
    });
    location.reload();
  };
  return (
    <section className="you-card">
      <h3>{say('people.onlyHere')}</h3>
      <p className="muted">{say('people.onlyHereMeaning')}</p>
      {trouble && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      {sure ? (
        <Button look="warn" busy={busy} onClick={renew}>
          {say('people.onlyHereYes')}
        </Button>
      ) : (
        <Button onClick={() => setSure(true)}>{say('people.onlyHere')}</Button>
      )}
    </section>
  );
}
