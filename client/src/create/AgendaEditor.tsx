import { useState } from 'react';
import { AgendaList } from '../agenda/AgendaList';
import { PlanForm } from '../agenda/PlanForm';
import { copyOf, newPlan } from '../agenda/plans';
import { TemplateBar } from '../agenda/TemplateBar';
import type { Template } from '../wire/http';
import type { StageId, StagePlan } from '../wire/protocol';
import { say } from '../words/say';
import type { PartProps } from './AboutFields';
import { moved, smallestGroup } from './draft';

/** The stages in order, from a template or composed. */
export function AgendaEditor({ draft, change, templates }: PartProps & { templates: readonly Template[] }) {
  const { agenda } = draft;
  const [editing, setEditing] = useState<StageId>();
  const set = (next: readonly StagePlan[]) => change({ agenda: next });
  const placeOf = (stage: StageId) => agenda.findIndex(({ id }) => id === stage);
  const insert = (plan: StagePlan, at: number) => set([...agenda.slice(0, at), plan, ...agenda.slice(at)]);
  const edited = agenda.find(({ id }) => id === editing);
  return (
    <section className="create-part">
      <h2>{say('create.agenda')}</h2>
      <p className="muted">{say('create.agendaHint')}</p>
      <TemplateBar templates={templates} agenda={agenda} onChoose={set} />
      <AgendaList
        stages={agenda.map((plan) => ({ plan }))}
        add={(kind) => {
          const plan = newPlan(kind);
          // Before the report, where there is one: it is the end.
          insert(plan, agenda.at(-1)?.kind === 'report' ? agenda.length - 1 : agenda.length);
          setEditing(plan.id);
        }}
        edit={setEditing}
        repeat={(stage) => {
          const at = placeOf(stage);
          const plan = agenda[at];
          if (plan) insert(copyOf(plan), at + 1);
        }}
        move={(stage, place) => set(moved(agenda, placeOf(stage), place))}
        remove={(stage) => set(agenda.filter(({ id }) => id !== stage))}
      />
      {edited && (
        <PlanForm
          key={edited.id}
          plan={edited}
          question={draft.question}
          k={smallestGroup(draft)}
          groups={draft.groups}
          onSave={(plan) => {
            set(agenda.map((other) => (other.id === plan.id ? plan : other)));
            setEditing(undefined);
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}
