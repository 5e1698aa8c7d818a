import { Button } from '../look/Button';
import type { SessionState } from '../session/store';
import { useSession, useStore } from '../session/useSession';
import { deviceStorage } from '../wire/device';
import { say } from '../words/say';

const readIsDown = ({ line, entered }: SessionState) => entered && line.is !== 'live';

/** Says that the line is down, and what that means for what is done meanwhile; stays away from short gaps (phone.css). */
export function LineNotice() {
  const store = useStore();
  const down = useSession(readIsDown);
  return (
    <div role="status">
      {down && (
        <div className="phone-line">
          <p>{say(deviceStorage().lasting ? 'phone.offline' : 'phone.offlinePassing')}</p>
          <Button onClick={() => store.wake()}>{say('phone.tryNow')}</Button>
        </div>
      )}
    </div>
  );
}
