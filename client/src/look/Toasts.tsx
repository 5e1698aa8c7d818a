import { useState, useSyncExternalStore } from 'react';
import { say } from '../words/say';
import { Button } from './Button';
import { currentMessages, dismiss, onMessages } from './messages';

/** Where `toast` and `announce` come out. Mount it once, at the root: a live region must be there before it speaks. */
export function Toasts() {
  const { toasts, heard } = useSyncExternalStore(onMessages, currentMessages);
  return (
    <>
      <div className="only-heard" aria-live="polite">
        {heard}
      </div>
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, tone }) => (
          <div key={id} className={`toast toast-${tone}`}>
            <span>{text}</span>
            <Button look="quiet" aria-label={say('look.dismiss')} onClick={() => dismiss(id)}>
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
        ))}
      </div>
    </>
  );
}

/** The same for who is in a dialog: while one is open, all outside of it is silent. Says only what came since it opened. */
export function HeardInDialog() {
  const now = useSyncExternalStore(onMessages, currentMessages);
  const [before] = useState(now);
  const toasts = now.toasts.filter((toast) => !before.toasts.includes(toast));
  return (
    <div className="only-heard" aria-live="polite">
      {now.said !== before.said && <p>{now.heard}</p>}
      {toasts.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
