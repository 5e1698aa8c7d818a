import { useState } from 'react';
import { AskTwice } from '../look/AskTwice';
import { toast } from '../look/messages';
import { readWorkshop } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import { useSession, useStore } from '../session/useSession';
import { renewCode } from '../wire/http';
import { say } from '../words/say';

/** Another join code, for when the one there is got about. */
export function RenewCode() {
  const store = useStore();
  const code = useSession(readWorkshop)?.code ?? '';
  const [trouble, setTrouble] = useState<string>();
  const renew = async () => {
    setTrouble(undefined);
    const { session, seat } = store.get();
    const asked = await renewCode(session, seat);
    if (asked.is === 'answered') toast(say('team.codeNow', { code: asked.answer.code }), 'good');
    else setTrouble(asked.is === 'refused' ? sayRefusal(asked.refusal) : say('team.unreachable'));
    return asked.is === 'answered';
  };
  return (
    <section className="team-part">
      <h3>{say('team.code')}</h3>
      <p className="panel-code">{code}</p>
      {trouble && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <AskTwice
        words={say('team.codeRenew')}
        look="quiet"
        meaning={say('team.codeMeaning', { code })}
        yes={say('team.codeYes')}
        act={renew}
      />
    </section>
  );
}
