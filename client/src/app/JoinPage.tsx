import { useEffect } from 'react';
import { sayRefusal } from '../session/sayRefusal';
import { sharingByCode } from '../wire/drawers';
import { joinByCode } from '../wire/http';
import { type KeptSeat, keepSeat, plainCode, seatByCode } from '../wire/seats';
import { say } from '../words/say';
import { AskingAgain } from './AskingAgain';
import { CodeForm } from './CodeForm';
import { go } from './going';
import { NoticePage } from './NoticePage';
import { pathOf, tablePath } from './routes';
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
  const asking = useAsking<Pick<KeptSeat, 'session' | 'participant' | 'seat'>>(
    code,
    async () => {
      const known = seatByCode(code);
      const asked = await joinByCode(plainCode(code), handedSeat(location.hash) ?? known?.seat);
      // The code was renewed since; who is in stays in.
      const renewed = known && asked.is === 'refused' && asked.refusal.code === 'code.unknown';
      return renewed ? { is: 'answered', answer: known } : asked;
    },
    ({ session, participant, seat }) => {
      keepSeat({ session, role: 'participant', ...(participant && { participant }), seat, code: plainCode(code) });
      go(pathOf(session, 'participant'), 'replace');
    },
  );
  if (asking.is === 'asking') return <NoticePage words={say('app.loading')} />;
  if (asking.is === 'no') return <CodeForm code={code} trouble={sayRefusal(asking.refusal)} />;
  return <AskingAgain asking={asking} />;
}

/** The seat that another device of the same person handed over, in the part of the address that is never sent. */
export function handedSeat(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('seat') ?? undefined;
}
