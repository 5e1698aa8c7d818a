import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../look/Button';
import { say } from '../words/say';
import './oneByOne.css';

type OneByOneProps = {
  /** What each step is about, for the list of all of them. */
  steps: readonly { readonly id: string; readonly name: string; readonly done: boolean; readonly answer: string }[];
  children: (at: number) => ReactNode;
};

/** One thing at a time: back, on, how far along, and at the end all of them to look over and go back to. */
export function OneByOne({ steps, children }: OneByOneProps) {
  const [at, setAt] = useState(0);
  const moved = useRef(false);
  const head = useRef<HTMLHeadingElement>(null);
  const go = (to: number) => {
    moved.current = true;
    setAt(Math.max(0, Math.min(steps.length, to)));
  };
  // Whoever steps by keys or listens goes on from the head of the new step.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    head.current?.focus({ preventScroll: false });
  });
  const over = at >= steps.length;
  return (
    <section className="one-by-one">
      <h2 ref={head} tabIndex={-1} className="one-by-one-where" data-step={at}>
        {over ? say('steps.overview') : say('steps.at', { at: at + 1, of: steps.length })}
      </h2>
      {over ? (
        <ol className="phone-list one-by-one-all">
          {steps.map((step, index) => (
            <li key={step.id}>
              <button type="button" className="one-by-one-jump" onClick={() => go(index)}>
                <span dir="auto">{step.name}</span>
                <span className="muted">{step.answer}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <div key={steps[at]?.id} className="phone-sheet one-by-one-step">
          {children(at)}
        </div>
      )}
      <div className="one-by-one-acts">
        <Button aria-disabled={at === 0 || undefined} onClick={() => at > 0 && go(at - 1)}>
          {say('steps.back')}
        </Button>
        {!over && (
          <Button {...(steps[at]?.done && { look: 'primary' as const })} onClick={() => go(at + 1)}>
            {say(at === steps.length - 1 ? 'steps.toOverview' : steps[at]?.done ? 'steps.next' : 'steps.skip')}
          </Button>
        )}
      </div>
    </section>
  );
}
