import { useId, useState } from 'react';
import { Button } from '../look/Button';
import { say } from '../words/say';
import { isOneSentence, type Kind } from './composing';

type ChooseInstrumentProps = {
  value: Kind;
  first: readonly Kind[];
  /** Where not all can be chosen. */
  only?: readonly Kind[] | undefined;
  onChange: (kind: Kind) => void;
};

export const instrumentKinds: readonly Kind[] = [
  'dots',
  'rank',
  'fist',
  'approval',
  'points',
  'score',
  'matrix',
  'ngt',
  'gradients',
  'quadratic',
  'maxdiff',
];

/** How to vote: the few that a room learns in twenty seconds first, the others behind one button. */
export function ChooseInstrument({ value, first, only, onChange }: ChooseInstrumentProps) {
  const name = useId();
  const [more, setMore] = useState(!first.includes(value));
  const shown = only ? only : more ? [...first, ...instrumentKinds.filter((kind) => !first.includes(kind))] : first;
  return (
    <fieldset className="choose-instrument">
      <legend>{say('compose.how')}</legend>
      <div className="instruments">
        {shown.map((kind) => (
          <label
            key={kind}
            className="pick instrument"
            data-sentence={isOneSentence(kind) || undefined}
            data-picked={value === kind || undefined}
          >
            <input type="radio" name={name} checked={value === kind} onChange={() => onChange(kind)} />
            <strong>{say(`instrument.${kind}`)}</strong>
            <span className="muted">{say(`instrument.${kind}For`)}</span>
          </label>
        ))}
      </div>
      {!more && !only && (
        <Button look="quiet" onClick={() => setMore(true)}>
          {say('compose.moreWays')}
        </Button>
      )}
    </fieldset>
  );
}
