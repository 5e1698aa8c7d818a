import { useState } from 'react';
import { AgendaList } from '../agenda/AgendaList';
import { PlanForm } from '../agenda/PlanForm';
import { copyOf, newPlan, planOf } from '../agenda/plans';
import { TemplateBar } from '../agenda/TemplateBar';
import { Dialog } from '../look/Dialog';
import { readCurrentStage, readStages, readWorkshop } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { type Send, useAsking } from '../stages/useAsking';
import type { StageId, StageKind, StagePlan } from '../wire/protocol';
import { say } from '../words/say';

type AgendaDialogProps = { send: Send; onClose: () => void };

/** The agenda, changed while the workshop runs: each change is on every screen at once. */
export function AgendaDialog({ send, onClose }: AgendaDialogProps) {
  const stages = useSession(readStages);
  const current = useSession(readCurrentStage);
  const workshop = useSession(readWorkshop);
  const { ask, refusal, clear } = useAsking(send);
  // As it was when the form opened: what somebody else changes meanwhile is refused, not overwritten.
  const [editing, setEditing] = useState<{ plan: StagePlan; revision: number; opened: boolean }>();
  const edit = (id: StageId) => {
    const stage = stages.find((other) => other.id === id);
    clear();
    if (stage) setEditing({ plan: planOf(stage), revision: stage.revision, opened: stage.status !== 'upcoming' });
  };
  const add = async (kind: StageKind) => {
    const plan = newPlan(kind);
    const after = current?.id ?? stages[0]?.id;
    if (await ask({ is: 'add-stage', plan, ...(after && { after }) })) setEditing({ plan, revision: 0, opened: false });
  };
  const repeat = (id: StageId) => {
    const stage = stages.find((other) => other.id === id);
    if (stage) void ask({ is: 'add-stage', plan: copyOf(planOf(stage)), after: id });
  };
  const move = (id: StageId, place: number) => {
    const rest = stages.map((stage) => stage.id).filter((other) => other !== id);
    void ask({ is: 'order-stages', order: [...rest.slice(0, place), id, ...rest.slice(place)] });
  };
  const save = async (plan: StagePlan) => {
    if (editing && (await ask({ is: 'change-stage', plan, revision: editing.revision }))) setEditing(undefined);
  };
  return (
    <Dialog open title={say('agenda.edit')} onClose={onClose}>
      <p className="muted">{say('agenda.editLead')}</p>
      {!editing && <Refused refusal={refusal} onRead={clear} />}
      <AgendaList
        stages={stages.map((stage) => ({
          plan: planOf(stage),
          opened: stage.status !== 'upcoming',
          skipped: stage.skipped,
        }))}
        add={(kind) => void add(kind)}
        edit={edit}
        repeat={repeat}
        move={move}
        remove={(stage) => void ask({ is: 'remove-stage', stage })}
        skip={(stage, skip) => void ask({ is: 'skip-stage', stage, skip })}
      />
      <TemplateBar agenda={stages.map(planOf)} />
      {editing && (
        <PlanForm
          key={editing.plan.id}
          plan={editing.plan}
          frozen={editing.opened}
          question={workshop?.question ?? ''}
          k={workshop?.k ?? 3}
          groups={workshop?.groups ?? []}
          trouble={refusal && sayRefusal(refusal)}
          onSave={(plan) => void save(plan)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Dialog>
  );
}
