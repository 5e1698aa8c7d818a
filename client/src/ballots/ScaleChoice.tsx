import { useId } from 'react';
import { say } from '../words/say';
import './scales.css';

type ScaleChoiceProps = {
  /** What is rated, or by which measure. */
  legend: string;
  /** The legend stands beside it already. */
  legendHeard?: boolean;
  least: number;
  most: number;
  leastWords: string;
  mostWords: string;
  /** Undefined is no opinion: it counts in no mean. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

/** A number on a scale, or no opinion, which is where everybody starts. */
export function ScaleChoice(props: ScaleChoiceProps) {
  const { legend, legendHeard, least, most, leastWords, mostWords, value, onChange } = props;
  const name = useId();
  const steps = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const heard = (step: number) => {
    if (step === least) return say('scale.stepMeans', { step, means: leastWords });
    return step === most ? say('scale.stepMeans', { step, means: mostWords }) : String(step);
  };
  return (
    <fieldset className="scale-choice" style={{ '--steps': steps.length } as object}>
      <legend className={legendHeard ? 'only-heard' : undefined} dir="auto">
        {legend}
      </legend>
      <div className="pick scale-steps">
        {steps.map((step) => (
          <label key={step} className="pick scale-step" data-picked={value === step || undefined}>
            <input
              type="radio"
              name={name}
              aria-label={heard(step)}
              checked={value === step}
              onChange={() => onChange(step)}
            />
            <span aria-hidden="true">{step}</span>
          </label>
        ))}
      </div>
      <p className="scale-ends" aria-hidden="true">
        <span>{leastWords}</span>
        <span>{mostWords}</span>
      </p>
      <label className="pick scale-step scale-none" data-picked={value === undefined || undefined}>
        <input type="radio" name={name} checked={value === undefined} onChange={() => onChange(undefined)} />
        <span>{say('scale.noOpinion')}</span>
      </label>
    </fieldset>
  );
}
