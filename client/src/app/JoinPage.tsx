import { sayRefusal } from '../session/sayRefusal';
import { keepSeat, plainCode } from '../wire/seats';
import { say } from '../words/say';
import { AskingAgain } from './AskingAgain';
import { CodeForm } from './CodeForm';
import { go } from './going';
import { join, type Place } from './joining';
import { NoticePage } from './NoticePage';
import { pathOf } from './routes';
import { greet } from './stores';
import { useAsking } from './useAsking';

/**
 * `/join/CODE`: takes a place, or comes back to the one that this device has, then goes in. With `#seat=…` the device
 * sits down as the same person as another device.
 */
export function JoinPage({ code }: { code: string }) {
  const asking = useAsking<Place>(
    code,
    () => join(code),
    ({ session, participant, seat, workshop }) => {
      if (workshop) greet(session, workshop);
      keepSeat({ session, role: 'participant', ...(participant && { participant }), seat, code: plainCode(code) });
      go(pathOf(session, 'participant'), 'replace');
    },
  );
  if (asking.is === 'asking') return <NoticePage words={say('app.loading')} />;
  if (asking.is === 'no') return <CodeForm code={code} trouble={sayRefusal(asking.refusal)} />;
  return <AskingAgain asking={asking} />;
}
