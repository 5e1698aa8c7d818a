import { useEffect } from 'react';
import { sayRefusal } from '../session/sayRefusal';
import { sharingByCode } from '../wire/drawers';
import { keepSeat, plainCode, seatByCode } from '../wire/seats';
import { say } from '../words/say';
import { AskingAgain } from './AskingAgain';
import { CodeForm } from './CodeForm';
import { go } from './going';
import { handedSeat, join, type Place } from './joining';
import { NoticePage } from './NoticePage';
import { pathOf, tablePath } from './routes';
import { greet } from './stores';
import { useAsking } from './useAsking';

/**
 * `/join/CODE`: takes a place, or comes back to the one that this device has, then goes in. With `#seat=…` the device
 * sits down as the same person as another device.
 */
export function JoinPage({ code }: { code: string }) {
  const shared = !seatByCode(code) && !handedSeat(location.hash) && sharingByCode(plainCode(code)) !== undefined;
  useEffect(() => {
    // Passed on, this device asks who is next, and makes no place of its own.
    if (shared) go(tablePath(plainCode(code)), 'replace');
  }, [shared, code]);
  return shared ? <NoticePage words={say('app.loading')} /> : <Joining code={code} />;
}

function Joining({ code }: { code: string }) {
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
