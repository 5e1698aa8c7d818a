import { Button } from '../look/Button';
import { readTrouble } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession, useStore } from '../session/useSession';
import { deviceStorage } from '../wire/device';
import { say } from '../words/say';

const readNotice = (state: SessionState) =>
  state.entered || state.line.is === 'waiting' ? readTrouble(state) : undefined;

/**
 * Says that the line is down or that the server can't save, and what that means for what is done meanwhile; stays away from
 * short gaps (phone.css).
 */
export function LineNotice() {
  const store = useStore();
  const trouble = useSession(readNotice);
  const lasting = deviceStorage().lasting;
  return (
    <div role="status">
      {trouble === 'line' && (
        <div className="phone-line">
          <p>{say(lasting ? 'phone.offline' : 'phone.offlinePassing')}</p>
          <Button onClick={() => store.wake()}>{say('phone.tryNow')}</Button>
        </div>
      )}
      {trouble === 'store' && (
        <div className="phone-line">
          <p>{say(lasting ? 'phone.unsaved' : 'phone.unsavedPassing')}</p>
        </div>
      )}
    </div>
  );
}
