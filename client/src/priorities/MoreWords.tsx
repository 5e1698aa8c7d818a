import { useId } from 'react';
import { Field } from '../look/Field';
import type { Confidence, ThemeSight } from '../wire/protocol';
import { say } from '../words/say';
import { type Draft, longest } from './draft';

type MoreWordsProps = { draft: Draft; themes: readonly ThemeSight[]; change: (draft: Draft) => void };

const confidences: readonly Confidence[] = ['unsaid', 'low', 'medium', 'high'];

/** Where it holds, how sure the words are, and which other themes stand behind it. */
export function MoreWords({ draft, themes, change }: MoreWordsProps) {
  return (
    <>
      <Field
        label={say('priorities.scope')}
        hint={say('priorities.scopeHint')}
        length={{ used: [...draft.scope].length, most: longest.scope }}
      >
        {(wiring) => (
          <input
            {...wiring}
            dir="auto"
            value={draft.scope}
            onChange={(event) => change({ ...draft, scope: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('priorities.confidence')}>
        {(wiring) => (
          <select
            {...wiring}
            value={draft.confidence}
            onChange={(event) => change({ ...draft, confidence: event.target.value as Confidence })}
          >
            {confidences.map((confidence) => (
              <option key={confidence} value={confidence}>
                {say(`priorities.confidence.${confidence}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.theme !== undefined && <AlsoFrom draft={draft} themes={themes} change={change} />}
    </>
  );
}

function AlsoFrom({ draft, themes, change }: MoreWordsProps) {
  const titleId = useId();
  const others = themes.filter(({ id }) => id !== draft.theme);
  if (others.length === 0) return null;
  const toggle = (id: string) =>
    change({
      ...draft,
      alsoFrom: draft.alsoFrom.includes(id) ? draft.alsoFrom.filter((o) => o !== id) : [...draft.alsoFrom, id],
    });
  return (
    <fieldset className="also-from" aria-labelledby={titleId}>
      <h2 id={titleId}>{say('priorities.alsoFrom')}</h2>
      <div className="also-from-themes">
        {others.map(({ id, name }) => (
          <label key={id} className="also-from-theme">
            <input type="checkbox" checked={draft.alsoFrom.includes(id)} onChange={() => toggle(id)} />
            <span dir="auto">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
