import { useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import type { Send } from '../stages/useAsking';
import { say } from '../words/say';

/** Names are shown, and can be hidden from now on; never the other way. */
export function HideNames({ send }: { send: Send }) {
  const [asked, setAsked] = useState(false);
  const hide = async () => {
    setAsked(false);
    const answer = await send({ is: 'hide-names' });
    if ('refused' in answer) toast(sayRefusal(answer.refused), 'warn');
  };
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setAsked(true)}>
        {say('staff.hideNames')}
      </Button>
      <Dialog
        open={asked}
        title={say('staff.hideNamesTitle')}
        onClose={() => setAsked(false)}
        actions={
          <Button look="primary" onClick={hide}>
            {say('staff.hideNamesYes')}
          </Button>
        }
      >
        <p>{say('staff.hideNamesMeaning')}</p>
      </Dialog>
    </>
  );
}
