import { type ReactNode, useId } from 'react';
import { say } from '../words/say';

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

type FieldProps = {
  label: string;
  hint?: string;
  /** What to do about it, in words. */
  error?: string;
  /** Shows how much of the room for text is used. */
  length?: { used: number; most: number };
  /** Draws the control: `<Field …>{(wiring) => <input {...wiring} />}</Field>`. */
  children: (wiring: Wiring) => ReactNode;
};

/** A control with its label, hint and error, tied together for those who can't see that they stand together. */
export function Field({ label, hint, error, length, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      <div className="field-below">
        <p id={`${id}-error`} className="field-error" aria-live="polite">
          {error}
        </p>
        {length && (
          <span className={length.used > length.most ? 'field-length field-over' : 'field-length'}>
            {say('look.lengthUsed', length)}
          </span>
        )}
      </div>
    </div>
  );
}
