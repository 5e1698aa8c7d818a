import { Button } from '../look/Button';
import { sayRefusal } from '../session/sayRefusal';
import type { Refusal } from '../wire/frames';
import { say } from '../words/say';
import './stages.css';

/** Why not, beside what was asked. It is read out by `useAsking`, so it is no live region itself. */
export function Refused({ refusal, onRead }: { refusal: Refusal | undefined; onRead: () => void }) {
  if (!refusal) return null;
  return (
    <div className="refused">
      <p>{sayRefusal(refusal)}</p>
      <Button look="quiet" aria-label={say('look.dismiss')} onClick={onRead}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
