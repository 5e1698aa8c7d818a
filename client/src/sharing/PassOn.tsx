import { useEffect } from 'react';
import { go } from '../app/going';
import { tablePath } from '../app/routes';
import { closeStore } from '../app/stores';
import { Button } from '../look/Button';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { putAway, sharingOf } from '../wire/drawers';
import { say } from '../words/say';
import { useSendingOn } from './useSendingOn';

const readSession = ({ session }: SessionState) => session;
const readKept = ({ outbox }: SessionState) => outbox.filter(({ state }) => state === 'kept').length;

/** Hands a shared device to the next person: mine is put away before anything else is shown. */
export default function PassOn() {
  const session = useSession(readSession);
  const waiting = useSession(readKept);
  const sharing = sharingOf(session);
  useSendingOn(session);
  useEffect(() => {
    // Handing over must not wait for a line.
    void import('./SharedDevice').catch(() => undefined);
  }, []);
  if (!sharing) return null;
  const passOn = () => {
    putAway(sharing);
    go(tablePath(sharing.code), 'replace');
    closeStore();
  };
  return (
    <Button onClick={passOn} {...(waiting > 0 && { title: say('share.unsent', { waiting }) })}>
      {say('share.passOn')}
    </Button>
  );
}
