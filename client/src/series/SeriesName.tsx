import { Field } from '../look/Field';
import { say } from '../words/say';

/** The name of a series, to be begun or renamed. */
export function SeriesName({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  return (
    <Field label={say('series.name')}>
      {(wiring) => (
        <input
          {...wiring}
          dir="auto"
          maxLength={120}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
