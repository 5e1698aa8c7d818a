import { useId } from 'react';
import type { Weighting } from '../wire/protocol';
import { say } from '../words/say';

const ways = [
  ['per-person', 'perPerson'],
  ['equal-group', 'equalGroup'],
] as const;

/** Which count is the result. Must stand before anybody votes, or it could be chosen by its outcome. */
export function ChooseWeighting({ value, onChange }: { value: Weighting; onChange: (value: Weighting) => void }) {
  const name = useId();
  return (
    <fieldset className="choose-weighting">
      <legend>{say('rounds.weighting')}</legend>
      {ways.map(([weighting, key]) => (
        <label key={weighting} className="way">
          <input type="radio" name={name} checked={value === weighting} onChange={() => onChange(weighting)} />
          <span className="way-words">
            <strong>{say(`rounds.${key}`)}</strong>
            <span className="muted">{say(`rounds.${key}Means`)}</span>
          </span>
        </label>
      ))}
      <p className="muted">{say('rounds.weightingHint')}</p>
    </fieldset>
  );
}
