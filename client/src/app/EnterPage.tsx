import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../look/Button';
import { sayRefusal } from '../session/sayRefusal';
import { enterByLink } from '../wire/http';
import { keepSeat } from '../wire/seats';
import { say } from '../words/say';
import { currentHash, go, onGoing } from './going';
import { NoticePage } from './NoticePage';
import { pathOf } from './routes';

type Entering =
  | { readonly is: 'asking' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'no'; readonly why: string };

/** `/enter#SECRET`: takes the seat that a secret link opens, and leaves no secret in the address. */
export function EnterPage() {
  // Another link opened in the same tab changes no more than the part after the #.
  const secret = useSyncExternalStore(onGoing, currentHash).slice(1);
  const [attempt, setAttempt] = useState(0);
  const entering = useEntering(secret, attempt);

  if (entering.is === 'asking') return <NoticePage words={say('app.entering')} />;
  if (entering.is === 'no') return <NoticePage title={say('app.linkTitle')} words={entering.why} homeward />;
  return (
    <NoticePage words={say('app.unreachable')}>
      <Button look="primary" big onClick={() => setAttempt(attempt + 1)}>
        {say('app.tryAgain')}
      </Button>
    </NoticePage>
  );
}

function useEntering(secret: string, attempt: number): Entering {
  const [entering, setEntering] = useState<Entering>({ is: 'asking' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    if (!secret) return setEntering({ is: 'no', why: say('app.linkEmpty') });
    let left = false;
    setEntering({ is: 'asking' });
    void enterByLink(secret).then((asked) => {
      if (left) return;
      if (asked.is === 'unreachable') setEntering(asked);
      else if (asked.is === 'refused') setEntering({ is: 'no', why: sayRefusal(asked.refusal) });
      else {
        keepSeat(asked.answer);
        go(pathOf(asked.answer.session, asked.answer.role), 'replace');
      }
    });
    return () => {
      left = true;
    };
  }, [secret, attempt]);
  return entering;
}
