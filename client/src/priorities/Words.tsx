import { Field } from '../look/Field';
import { say } from '../words/say';
import { type Draft, longest } from './draft';

type WordsProps = { draft: Draft; missing: boolean; change: (draft: Draft) => void };

/** The sentence that is agreed, and why. */
export function Words({ draft, missing, change }: WordsProps) {
  const used = (text: string) => [...text].length;
  return (
    <>
      <Field
        label={say('priorities.statement')}
        hint={`${say('priorities.statementHint')} ${say('priorities.needsAsking')}`}
        error={missing && draft.statement.trim() === '' ? say('priorities.missing') : ''}
        length={{ used: used(draft.statement), most: longest.statement }}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={3}
            value={draft.statement}
            onChange={(event) => change({ ...draft, statement: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say('priorities.why')}
        hint={say('priorities.whyHint')}
        length={{ used: used(draft.why), most: longest.why }}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={3}
            value={draft.why}
            onChange={(event) => change({ ...draft, why: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
