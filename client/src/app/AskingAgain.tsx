import { Button } from '../look/Button';
import { say } from '../words/say';
import { NoticePage } from './NoticePage';
import type { Asking } from './useAsking';

/** Somebody waits at a door that nobody answers just now. */
export function AskingAgain({ asking }: { asking: Extract<Asking, { is: 'again' }> }) {
  return (
    <NoticePage words={asking.why}>
      <Button look="primary" big onClick={asking.now}>
        {say('app.tryAgain')}
      </Button>
    </NoticePage>
  );
}
