import { SeedLines, SeedOutcomes } from '../themes/SeedMark';
import type { PrioritySight, RoundSight, ThemeSight } from '../wire/protocol';
import { say, sayDate } from '../words/say';
import { Supports } from './Supports';

type PriorityDetailsProps = {
  priority: PrioritySight;
  rounds: readonly RoundSight[];
  themes: readonly ThemeSight[];
  /** Of what stands below the sentence, which is one level higher. */
  heading: 'h3' | 'h4';
};

/** What a priority says besides its sentence: where it holds, how sure it is, what would change, and what the votes say. */
export function PriorityDetails({ priority, rounds, themes, heading: Heading }: PriorityDetailsProps) {
  const { scope, confidence, actions } = priority;
  const from = themes.filter(({ id }) => id === priority.theme || priority.alsoFrom.includes(id));
  return (
    <>
      <SeedLines seeds={from.flatMap(({ seeds }) => seeds ?? [])} />
      <SeedOutcomes seeds={from.flatMap(({ seeds }) => seeds ?? [])} />
      {(scope || confidence !== 'unsaid') && (
        <p className="priority-scope">
          {scope && (
            <span dir="auto">
              <strong>{say('priorities.scope')}:</strong> {scope}
            </span>
          )}
          {confidence !== 'unsaid' && <span className="muted">{say(`priorities.confidenceSays.${confidence}`)}</span>}
        </p>
      )}
      {actions.length > 0 && (
        <section className="priority-actions">
          <Heading>{say('priorities.actions')}</Heading>
          <ul>
            {actions.map(({ id, what, owner, due }) => (
              <li key={id}>
                <span dir="auto">{what}</span>
                {owner && (
                  <span className="muted" dir="auto">
                    {' '}
                    {say('priorities.actionBy', { owner })}
                  </span>
                )}
                {due && (
                  <span className="muted">
                    {' '}
                    {say('priorities.actionDue', {
                      // A day is the same day wherever it is read.
                      date: sayDate(Date.parse(`${due}T12:00:00`), { dateStyle: 'long' }),
                    })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Supports support={priority.support} rounds={rounds} themes={themes} heading={Heading} />
    </>
  );
}
