import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { say } from '../words/say';
import { Button } from './Button';

type AskTwiceProps = {
  words: string;
  /** What it is done to, for who does not see where the button stands. */
  named?: string;
  look?: 'quiet';
  /** What comes of it. */
  meaning?: ReactNode;
  yes: string;
  /** True once it is done; else the question stays. */
  act: () => Promise<boolean>;
};

/**
 * A button that asks whether one is sure. Where it stood then stands what leaves all as it is, with the focus on it, so that pressing
 * twice does no harm; and the focus is back on the button afterwards.
 */
export function AskTwice({ words, named, look, meaning, yes, act }: AskTwiceProps) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const before = useRef(asks);
  const id = useId();
  useEffect(() => {
    if (before.current === asks) return;
    before.current = asks;
    (asks ? keep : first).current?.focus();
  }, [asks]);
  const go = async () => {
    setBusy(true);
    const done = await act();
    setBusy(false);
    if (done) setAsks(false);
  };
  if (!asks)
    return (
      <Button key="first" ref={first} {...(look && { look })} aria-label={named} onClick={() => setAsks(true)}>
        {words}
      </Button>
    );
  return (
    <div key="asks" className="ask-twice">
      <Button key="keep" ref={keep} aria-describedby={meaning ? id : undefined} onClick={() => setAsks(false)}>
        {say('look.keep')}
      </Button>
      {meaning && <p id={id}>{meaning}</p>}
      <Button key="yes" look="warn" busy={busy} onClick={go}>
        {yes}
      </Button>
    </div>
  );
}
