import { Field } from '../look/Field';
import { languages } from '../words/languages';
import { say } from '../words/say';
import { bounds, type Draft, type Wrongs } from './draft';

export type PartProps = { draft: Draft; wrongs: Wrongs; change: (part: Partial<Draft>) => void };

/** Title, question, place, language. */
export function AboutFields({ draft, wrongs, change }: PartProps) {
  return (
    <section className="create-part">
      <h2>{say('create.about')}</h2>
      <Field label={say('create.name')} hint={say('create.nameHint')} error={wrongs.title ?? ''}>
        {(wiring) => (
          <input
            {...wiring}
            dir="auto"
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say('create.question')}
        hint={say('create.questionHint')}
        error={wrongs.question ?? ''}
        length={{ used: [...draft.question].length, most: bounds.question }}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={3}
            placeholder={say('create.questionExample')}
            value={draft.question}
            onChange={(event) => change({ question: event.target.value })}
          />
        )}
      </Field>
      <div className="create-pair">
        <Field label={say('create.place')} error={wrongs.place ?? ''}>
          {(wiring) => (
            <input
              {...wiring}
              dir="auto"
              value={draft.place}
              onChange={(event) => change({ place: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('create.language')} hint={say('create.languageHint')}>
          {(wiring) => (
            <select {...wiring} value={draft.language} onChange={(event) => change({ language: event.target.value })}>
              {languages.map(({ code, name, direction }) => (
                <option key={code} value={code} lang={code} dir={direction}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </section>
  );
}
