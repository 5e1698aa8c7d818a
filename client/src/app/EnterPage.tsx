import { useSyncExternalStore } from 'react';
import { sayRefusal } from '../session/sayRefusal';
import { enterByLink } from '../wire/http';
import { keepSeat } from '../wire/seats';
import { say } from '../words/say';
import { AskingAgain } from './AskingAgain';
import { currentHash, go, onGoing } from './going';
import { NoticePage } from './NoticePage';
import { pathOf } from './routes';
import { useAsking } from './useAsking';

/** `/enter#SECRET`: takes the seat that a secret link opens, and leaves no secret in the address. */
export function EnterPage() {
  // Another link opened in the same tab changes no more than the part after the #.
  const secret = useSyncExternalStore(onGoing, currentHash).slice(1);
  return secret ? (
    <Entering secret={secret} />
  ) : (
    <NoticePage title={say('app.linkTitle')} words={say('app.linkEmpty')} homeward />
  );
}

function Entering({ secret }: { secret: string }) {
  const asking = useAsking(
    secret,
    () => enterByLink(secret),
    (entered) => {
      keepSeat(entered);
      go(pathOf(entered.session, entered.role), 'replace');
    },
  );
  if (asking.is === 'asking') return <NoticePage words={say('app.entering')} />;
  if (asking.is === 'no')
    return <NoticePage title={say('app.linkTitle')} words={sayRefusal(asking.refusal)} homeward />;
  return <AskingAgain asking={asking} />;
}
