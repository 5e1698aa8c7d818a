import { useId, useState } from 'react';
import { NumberInSentence } from '../rounds/NumberInSentence';
import { Sentence, slot } from '../rounds/Sentence';
import { wholeNumber } from '../rounds/setup';
import type { FistVote, GradientsVote, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import '../rounds/rounds.css';

/** How the room is asked about one sentence. */
export type How = FistVote | GradientsVote;

/** The share of support that agrees where nobody sets another: the median of published studies. */
const usualThreshold = 75;

/** As the room was last asked about its words; the first time, with fingers. */
export function lastHow(rounds: readonly RoundSight[]): How {
  const asked = rounds.filter(({ on }) => on === 'priorities').sort((a, b) => b.number - a.number);
  for (const { instrument } of asked) if (instrument.is === 'fist' || instrument.is === 'gradients') return instrument;
  return { is: 'fist' };
}

type AskHowProps = { value: How | undefined; onChange: (how: How | undefined) => void };

/** Fingers or gradients, for all the wordings alike, and for gradients how much support agrees: set before anybody answers. */
export function AskHow({ value, onChange }: AskHowProps) {
  const name = useId();
  const [typed, setTyped] = useState(String(value?.is === 'gradients' ? value.thresholdPercent : usualThreshold));
  const fist = value?.is === 'fist';
  const threshold = (words: string) => {
    const percent = wholeNumber(words, 1, 100);
    setTyped(words);
    onChange(percent === undefined ? undefined : { is: 'gradients', thresholdPercent: percent });
  };
  return (
    <fieldset className="ask-how">
      <legend>{say('priorities.askHow')}</legend>
      <Way name={name} is="fist" checked={fist} choose={() => onChange({ is: 'fist' })} />
      <Way name={name} is="gradients" checked={!fist} choose={() => threshold(typed)} />
      {!fist && (
        <Sentence
          words={say('compose.sentence.gradients', { threshold: slot('threshold') } as never)}
          field={() => (
            <NumberInSentence
              label={say('compose.number.threshold')}
              value={typed}
              wrong={value === undefined}
              onChange={threshold}
            />
          )}
        />
      )}
    </fieldset>
  );
}

function Way({ name, is, checked, choose }: { name: string; is: How['is']; checked: boolean; choose: () => void }) {
  return (
    <label className="way">
      <input type="radio" name={name} checked={checked} onChange={choose} />
      <span className="way-words">
        <strong>{say(`instrument.${is}`)}</strong>
        <span className="muted">{say(`instrument.${is}For`)}</span>
      </span>
    </label>
  );
}
