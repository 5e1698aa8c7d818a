import { useEffect, useRef, useState } from 'react';
import { type Asked, helpsToAskAgain } from '../wire/asked';
import type { Refusal } from '../wire/frames';
import { Patience } from '../wire/patience';
import { say } from '../words/say';

export type Asking =
  | { readonly is: 'asking' }
  /** Nobody could say just now; it is asked again by itself, and at once with `now`. */
  | { readonly is: 'again'; readonly why: string; readonly now: () => void }
  | { readonly is: 'no'; readonly refusal: Refusal };

/** Asks a door until it answers or says no, and anew for another `what`. */
export function useAsking<T>(what: string, ask: () => Promise<Asked<T>>, answered: (answer: T) => void): Asking {
  const [asking, setAsking] = useState<Asking>({ is: 'asking' });
  const latest = useRef({ ask, answered });
  latest.current = { ask, answered };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing to ask for is asked for anew.
  useEffect(() => {
    let left = false;
    const attempt = async () => {
      const asked = await latest.current.ask();
      if (left) return;
      if (asked.is === 'answered') latest.current.answered(asked.answer);
      else if (helpsToAskAgain(asked)) {
        setAsking({ is: 'again', why: whyNot(asked), now: () => patience.now() });
        patience.later();
      } else if (asked.is === 'refused') setAsking({ is: 'no', refusal: asked.refusal });
    };
    const patience = new Patience(() => void attempt());
    setAsking({ is: 'asking' });
    patience.now();
    return () => {
      left = true;
      patience.stop();
    };
  }, [what]);
  return asking;
}

const whyNot = (asked: Asked<unknown>): string =>
  asked.is !== 'refused'
    ? `${say('app.unreachable')} ${say('app.tryingAgain')}`
    : asked.refusal.code === 'session.moving'
      ? say('app.moving')
      : say('app.storeAway');
