import { useState } from 'react';
import { AskTwice } from '../look/AskTwice';
import { sayRefusal } from '../session/sayRefusal';
import { useStore } from '../session/useSession';
import { plainCode } from '../wire/seats';
import { say } from '../words/say';
import { renewHere } from './renewing';
import './people.css';

/** Keeps my place on this device alone: for a phone that was lost or left somewhere. */
export function OnlyHere({ code }: { code: string }) {
  const store = useStore();
  const [trouble, setTrouble] = useState<string>();
  const renew = async () => {
    setTrouble(undefined);
    const { session, seat, self } = store.get();
    const asked = await renewHere(session, seat, { code: plainCode(code), ...(self && { participant: self }) });
    if (asked.is === 'answered') location.reload();
    else setTrouble(asked.is === 'refused' ? sayRefusal(asked.refusal) : say('team.unreachable'));
    return asked.is === 'answered';
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
      <AskTwice words={say('people.onlyHere')} yes={say('people.onlyHereYes')} act={renew} />
    </section>
  );
}
