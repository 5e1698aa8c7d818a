import { useEffect, useState } from 'react';
import { useStore } from '../session/useSession';
import { fetchTimeline } from '../wire/http';
import type { Timeline } from '../wire/protocol';

export type Looked =
  | { readonly is: 'loading' }
  | { readonly is: 'failed' }
  | { readonly is: 'there'; readonly timeline: Timeline };

/** The way of the board until now, asked for once; `again` asks anew. */
export function useTimeline(): { readonly looked: Looked; readonly again: () => void } {
  const store = useStore();
  const [looked, setLooked] = useState<Looked>({ is: 'loading' });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to ask again is what `asked` is for.
  useEffect(() => {
    let still = true;
    setLooked({ is: 'loading' });
    const { session, seat } = store.get();
    void fetchTimeline(session, seat).then((answer) => {
      if (still) setLooked(answer.is === 'answered' ? { is: 'there', timeline: answer.answer } : { is: 'failed' });
    });
    return () => {
      still = false;
    };
  }, [store, asked]);
  return { looked, again: () => setAsked((count) => count + 1) };
}
