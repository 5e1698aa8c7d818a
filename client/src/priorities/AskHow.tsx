import { useId, useState } from 'react';
import { NumberInSentence } from '../rounds/NumberInSentence';
import { Sentence, slot } from '../rounds/Sentence';
import { wholeNumber } from '../rounds/setup';
import type { FistVote, GradientsVote, RoundSight, StageSight } from '../wire/protocol';
import { say } from '../words/say';
import '../rounds/rounds.css';

/** How the room is asked about one sentence. */
export type How = FistVote | GradientsVote;

/** The share of support that agrees where nobody sets another: the median of published studies. */
const usualThreshold = 75;

/** As the room was last asked about its words in this stage; the first time as the stage plans it, else as in another, else with fingers. */
export function usualHow(rounds: readonly RoundSight[], stage: StageSight | undefined): How {
  const asked = rounds.filter(({ on }) => on === 'priorities').sort((a, b) => b.number - a.number);
  const here = asked.filter((round) => round.stage === stage?.id);
  const ways = [...here, ...(stage?.round ? [stage.round] : []), ...asked].map(({ instrument }) => instrument);
  return ways.find((way): way is How => way.is === 'fist' || way.is === 'gradients') ?? { is: 'fist' };
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
