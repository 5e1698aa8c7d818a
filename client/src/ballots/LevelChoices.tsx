import './levels.css';

type LevelChoicesProps = {
  /** Names the group of choices. */
  name: string;
  legend: string;
  /** In the order in which they are read, the warmest first. */
  levels: readonly { readonly value: number; readonly words: string; readonly low: boolean }[];
  value: number | undefined;
  onChange: (value: number) => void;
};

/** One level of a few, each in words: fingers, gradients of agreement. */
export function LevelChoices({ name, legend, levels, value, onChange }: LevelChoicesProps) {
  return (
    <fieldset className="level-choices">
      <legend className="only-heard">{legend}</legend>
      {levels.map((level) => (
        <label
          key={level.value}
          className="pick level-choice"
          data-low={level.low || undefined}
          data-picked={value === level.value || undefined}
        >
          <input type="radio" name={name} checked={value === level.value} onChange={() => onChange(level.value)} />
          <strong>{level.value}</strong>
          <span>{level.words}</span>
        </label>
      ))}
    </fieldset>
  );
}
