import { Field } from '../look/Field';
import { say } from '../words/say';

type HostKeyFieldProps = { hint: string; error: string; value: string; change: (value: string) => void };

export function HostKeyField({ hint, error, value, change }: HostKeyFieldProps) {
  return (
    <Field label={say('create.hostKey')} hint={hint} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
