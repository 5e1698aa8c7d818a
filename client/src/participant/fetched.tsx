import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Button } from '../look/Button';
import { say } from '../words/say';

type FetchedProps<P> = {
  of: P;
  /** Draws the frame around what is said until the part is there. */
  frame?: (words: ReactNode) => ReactNode;
};

/**
 * A part of a screen that is fetched apart from it. Where that fails, as wifi does in a full room, only this part says so, and is
 * asked for again: by a button, and by itself when there is a network again.
 */
export function fetched<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  let Known: ComponentType<P> | undefined;
  const fetchIt = async () => {
    Known ??= (await load()).default;
  };

  function Fetched({ of, frame = (words) => words }: FetchedProps<P>) {
    const [, drawAgain] = useState(0);
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    const there = Known !== undefined;
    // biome-ignore lint/correctness/useExhaustiveDependencies: each try fetches.
    useEffect(() => {
      if (there) return;
      let left = false;
      setFailed(false);
      fetchIt().then(
        () => left || drawAgain((count) => count + 1),
        () => left || setFailed(true),
      );
      return () => {
        left = true;
      };
    }, [there, tries]);
    useEffect(() => {
      if (!failed) return;
      const again = () => setTries((count) => count + 1);
      window.addEventListener('online', again);
      return () => window.removeEventListener('online', again);
    }, [failed]);
    if (Known) return <Known {...of} />;
    if (!failed) return frame(<p role="status">{say('app.loading')}</p>);
    return frame(
      <div className="phone-sheet phone-between" role="alert">
        <p>{say('app.brokenPart')}</p>
        <Button look="primary" big onClick={() => (tries > 0 ? location.reload() : setTries(1))}>
          {say(tries > 0 ? 'app.reload' : 'app.tryAgain')}
        </Button>
      </div>,
    );
  }

  /** Fetches it ahead, so that it is there when the room gets to it; silently, for it is tried again then. */
  Fetched.ahead = () => void fetchIt().catch(() => {});
  return Fetched;
}

/** When the page has nothing else to do; Safari can't tell, so there it is after a while. */
export function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(run, { timeout: 10_000 });
    return () => cancelIdleCallback(waiting);
  }
  const waiting = setTimeout(run, 3_000);
  return () => clearTimeout(waiting);
}
