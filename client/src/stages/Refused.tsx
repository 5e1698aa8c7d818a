import { Button } from '../look/Button';
import { sayRefusal } from '../session/sayRefusal';
import type { Refusal } from '../wire/frames';
import { say } from '../words/say';
import './stages.css';

type RefusedProps = {
  refusal: Refusal | undefined;
  onRead: () => void;
  /** Nobody else reads it out, as `useAsking` does. */
  spoken?: boolean;
};

/** Why not, beside what was asked. */
export function Refused({ refusal, onRead, spoken = false }: RefusedProps) {
  if (!refusal) return null;
  return (
    <div className="refused" role={spoken ? 'alert' : undefined}>
      <p>{sayRefusal(refusal)}</p>
      <Button look="quiet" aria-label={say('look.dismiss')} onClick={onRead}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
