import { Field } from '../look/Field';
import { say } from '../words/say';
import type { PartProps } from './AboutFields';

/** What people are promised about their names and about small groups. */
export function PromiseFields({ draft, wrongs, change }: PartProps) {
  return (
    <section className="create-part">
      <h2>{say('create.promise')}</h2>
      <div className="promise-names">
        <label className="promise">
          <input type="radio" name="names" checked={!draft.namesShown} onChange={() => change({ namesShown: false })} />
          <span className="promise-words">
            <strong>{say('create.namesHidden')}</strong>
            <span className="muted">{say('create.namesHiddenMeans')}</span>
          </span>
        </label>
        <label className="promise">
          <input type="radio" name="names" checked={draft.namesShown} onChange={() => change({ namesShown: true })} />
          <span className="promise-words">
            <strong>{say('create.namesShown')}</strong>
            <span className="muted">{say('create.namesShownMeans')}</span>
          </span>
        </label>
      </div>
      <Field label={say('create.k')} hint={say('create.kHint')} error={wrongs.k ?? ''}>
        {(wiring) => (
          <input
            {...wiring}
            className="short-number"
            inputMode="numeric"
            value={draft.k}
            onChange={(event) => change({ k: event.target.value.trim() })}
          />
        )}
      </Field>
    </section>
  );
}
