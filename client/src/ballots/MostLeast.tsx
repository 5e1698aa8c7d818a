import { useId } from 'react';
import type { RoundItem } from '../wire/protocol';
import { say } from '../words/say';
import './mostLeast.css';

export type Extremes = { readonly best: string | undefined; readonly worst: string | undefined };

type MostLeastProps = { items: readonly RoundItem[]; value: Extremes; onChange: (value: Extremes) => void };

/** One set: the one that matters most, and the one that matters least. */
export function MostLeast({ items, value: { best, worst }, onChange }: MostLeastProps) {
  const name = useId();
  return (
    <fieldset className="most-least">
      <legend className="only-heard">{say('vote.mostLeast')}</legend>
      <p className="most-least-head" aria-hidden="true">
        <span>{say('vote.most')}</span>
        <span>{say('vote.least')}</span>
      </p>
      {items.map(({ id, text }) => (
        <div key={id} className="most-least-row">
          <label className="pick most-least-end" data-picked={best === id || undefined}>
            <input
              type="radio"
              name={`${name}-best`}
              aria-label={say('vote.mostOf', { item: text })}
              checked={best === id}
              // An item can't be both: the other end is asked again.
              onChange={() => onChange({ best: id, worst: worst === id ? undefined : worst })}
            />
            <span aria-hidden="true" />
          </label>
          <span className="most-least-name" dir="auto">
            {text}
          </span>
          <label className="pick most-least-end" data-least data-picked={worst === id || undefined}>
            <input
              type="radio"
              name={`${name}-worst`}
              aria-label={say('vote.leastOf', { item: text })}
              checked={worst === id}
              onChange={() => onChange({ best: best === id ? undefined : best, worst: id })}
            />
            <span aria-hidden="true" />
          </label>
        </div>
      ))}
    </fieldset>
  );
}
