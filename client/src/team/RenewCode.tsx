import { useState } from 'react';
import { Button } from '../look/Button';
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
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const renew = async () => {
    setBusy(true);
    const { session, seat } = store.get();
    const asked = await renewCode(session, seat);
    setBusy(false);
    setSure(false);
    if (asked.is === 'answered') toast(say('team.codeNow', { code: asked.answer.code }), 'good');
    else toast(asked.is === 'refused' ? sayRefusal(asked.refusal) : say('team.unreachable'), 'warn');
  };
  return (
    <section className="team-part">
      <h3>{say('team.code')}</h3>
      <p className="panel-code">{code}</p>
      {sure ? (
        <div className="team-sure" role="alert">
          <p>{say('team.codeMeaning', { code })}</p>
          <Button look="warn" busy={busy} onClick={renew}>
            {say('team.codeYes')}
          </Button>
          <Button onClick={() => setSure(false)}>{say('team.keep')}</Button>
        </div>
      ) : (
        <Button look="quiet" onClick={() => setSure(true)}>
          {say('team.codeRenew')}
        </Button>
      )}
    </section>
  );
}
