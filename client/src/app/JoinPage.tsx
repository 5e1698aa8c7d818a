import { useEffect, useState } from 'react';
import { Button } from '../look/Button';
import { sayRefusal } from '../session/sayRefusal';
import { joinByCode } from '../wire/http';
import { keepSeat, plainCode, seatByCode } from '../wire/seats';
import { say } from '../words/say';
import { CodeForm } from './CodeForm';
import { go } from './going';
import { NoticePage } from './NoticePage';
import { pathOf } from './routes';

type Joining = { readonly is: 'asking' } | { readonly is: 'unreachable' } | { readonly is: 'no'; readonly why: string };

/**
 * `/join/CODE`: takes a place, or comes back to the one that this device has, then goes in. With `#seat=…` the device
 * sits down as the same person as another device.
 */
export function JoinPage({ code }: { code: string }) {
  const [attempt, setAttempt] = useState(0);
  const joining = useJoining(code, attempt);

  if (joining.is === 'asking') return <NoticePage words={say('app.loading')} />;
  if (joining.is === 'no') return <CodeForm code={code} trouble={joining.why} />;
  return (
    <NoticePage words={say('app.unreachable')}>
      <Button look="primary" big onClick={() => setAttempt(attempt + 1)}>
        {say('app.tryAgain')}
      </Button>
    </NoticePage>
  );
}

function useJoining(code: string, attempt: number): Joining {
  const [joining, setJoining] = useState<Joining>({ is: 'asking' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let left = false;
    setJoining({ is: 'asking' });
    const known = seatByCode(code);
    const kept = handedSeat(location.hash) ?? known?.seat;
    void joinByCode(plainCode(code), kept).then((asked) => {
      if (left) return;
      if (asked.is === 'unreachable') return setJoining(asked);
      // The code was renewed since; who is in stays in.
      if (asked.is === 'refused' && asked.refusal.code === 'code.unknown' && known)
        return go(pathOf(known.session, 'participant'), 'replace');
      if (asked.is === 'refused') return setJoining({ is: 'no', why: sayRefusal(asked.refusal) });
      const { session, participant, seat } = asked.answer;
      keepSeat({ session, role: 'participant', participant, seat, code: plainCode(code) });
      go(pathOf(session, 'participant'), 'replace');
    });
    return () => {
      left = true;
    };
  }, [code, attempt]);
  return joining;
}

/** The seat that another device of the same person handed over, in the part of the address that is never sent. */
export function handedSeat(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('seat') ?? undefined;
}
