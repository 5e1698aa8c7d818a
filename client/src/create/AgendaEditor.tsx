import { useId } from 'react';
import { Field } from '../look/Field';
import { titleOf } from '../stages/stageWords';
import { say } from '../words/say';
import type { PartProps } from './AboutFields';
import type { DraftStage } from './draft';

/** The stages in order, with their minutes; what is rarely changed stands behind a disclosure. */
export function AgendaEditor({ draft, wrongs, change }: PartProps) {
  const set = (stage: DraftStage, next: DraftStage) =>
    change({ agenda: draft.agenda.map((other) => (other === stage ? next : other)) });
  return (
    <section className="create-part">
      <h2>{say('create.agenda')}</h2>
      <p className="muted">{say('create.agendaHint')}</p>
      <ol className="agenda-rows">
        {draft.agenda.map((stage, index) => (
          <StageRow
            key={stage.plan.id}
            stage={stage}
            number={index + 1}
            wrong={wrongs[stage.plan.id]}
            set={(next) => set(stage, next)}
          />
        ))}
      </ol>
      <details className="create-more" open={Boolean(wrongs.perPerson ?? wrongs.noteLength) || undefined}>
        <summary>{say('create.limits')}</summary>
        <div className="create-pair">
          <Field label={say('create.perPerson')} error={wrongs.perPerson ?? ''}>
            {(wiring) => (
              <input
                {...wiring}
                inputMode="numeric"
                value={draft.perPerson}
                onChange={(event) => change({ perPerson: event.target.value })}
              />
            )}
          </Field>
          <Field label={say('create.noteLength')} error={wrongs.noteLength ?? ''}>
            {(wiring) => (
              <input
                {...wiring}
                inputMode="numeric"
                value={draft.noteLength}
                onChange={(event) => change({ noteLength: event.target.value })}
              />
            )}
          </Field>
        </div>
      </details>
    </section>
  );
}

type StageRowProps = { stage: DraftStage; number: number; wrong: string | undefined; set: (stage: DraftStage) => void };

function StageRow({ stage, number, wrong, set }: StageRowProps) {
  const wrongId = useId();
  const { plan, minutes } = stage;
  const mayGroup = (participantsMayGroup: boolean) =>
    set({ ...stage, plan: { ...plan, rules: { ...plan.rules, participantsMayGroup } } });
  return (
    <li className="agenda-row">
      <span className="agenda-number" aria-hidden="true">
        {number}
      </span>
      <span className="agenda-title">{titleOf(plan)}</span>
      <label className="agenda-minutes">
        <span className="only-heard">{say('create.minutes', { stage: titleOf(plan) })}</span>
        <input
          inputMode="numeric"
          placeholder="–"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? wrongId : undefined}
          value={minutes}
          onChange={(event) => set({ ...stage, minutes: event.target.value.trim() })}
        />
        <span aria-hidden="true">{say(minutes === '' ? 'create.noLimit' : 'create.minutesUnit')}</span>
      </label>
      {plan.kind === 'group' && (
        <label className="check agenda-extra">
          <input
            type="checkbox"
            checked={plan.rules.participantsMayGroup}
            onChange={(event) => mayGroup(event.target.checked)}
          />
          {say('create.mayGroup')}
        </label>
      )}
      {wrong && (
        <p id={wrongId} className="field-error agenda-extra">
          {wrong}
        </p>
      )}
    </li>
  );
}
