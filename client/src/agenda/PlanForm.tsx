import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Field } from '../look/Field';
import { takesVotes } from '../rounds/planning';
import { instructionsOf, questionOf, titleOf } from '../stages/stageWords';
import type { StagePlan, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { PlannedVote } from './PlannedVote';
import { Preview } from './Preview';
import { draftOf, type PlanDraft, type PlanWrongs, planFrom, wrongsOfPlan } from './planDraft';
import { maySplit, takesNotes } from './plans';
import { TablesField } from './TablesField';
import './agenda.css';

type PlanFormProps = {
  plan: StagePlan;
  /** The room was in it: what people relied on stays. */
  frozen?: boolean;
  /** The workshop's own question, which writing asks where the stage has none. */
  question: string;
  k: number;
  groups: readonly StakeholderGroup[];
  trouble?: string | undefined;
  onSave: (plan: StagePlan) => void;
  onClose: () => void;
};

/** One stage in all that can be said of it. */
export function PlanForm(props: PlanFormProps) {
  const { plan, frozen = false, question, k, groups, trouble, onSave, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(plan, groups));
  const [tried, setTried] = useState(false);
  const wrongs = wrongsOfPlan(draft, k);
  const shown = tried ? wrongs : {};
  const set = (part: Partial<StagePlan>) => setDraft({ ...draft, plan: { ...draft.plan, ...part } });
  const save = (event: FormEvent) => {
    event.preventDefault();
    // The form around it must not go off with it.
    event.stopPropagation();
    setTried(true);
    if (Object.keys(wrongs).length === 0) onSave(planFrom(draft, k));
  };
  return (
    <Dialog open title={say('agenda.formTitle', { stage: titleOf(plan) })} onClose={onClose}>
      <form className="plan-form" onSubmit={save} noValidate>
        <Words draft={draft} wrongs={shown} set={set} question={question} />
        <Time draft={draft} wrongs={shown} set={set} change={setDraft} />
        {frozen && <p className="muted">{say('agenda.frozen')}</p>}
        <Rules draft={draft} wrongs={shown} set={set} change={setDraft} frozen={frozen} />
        {takesVotes(plan.kind) && (
          <PlannedVote
            stage={plan.kind}
            vote={draft.vote}
            k={k}
            groups={groups}
            wrong={wrongs.vote}
            onChange={(vote) => setDraft({ ...draft, vote })}
          />
        )}
        <Preview plan={planOrSame(draft, wrongs, k)} question={question} />
        {trouble && <p className="field-error">{trouble}</p>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{say('agenda.cancel')}</Button>
          <Button type="submit" look="primary">
            {say('agenda.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const planOrSame = (draft: PlanDraft, wrongs: PlanWrongs, k: number): StagePlan =>
  Object.keys(wrongs).length === 0 ? planFrom(draft, k) : draft.plan;

type PartProps = { draft: PlanDraft; wrongs: PlanWrongs; set: (part: Partial<StagePlan>) => void };

function Words({ draft: { plan }, wrongs, set, question }: PartProps & { question: string }) {
  const empty = { ...plan, title: '', question: '', instructions: '' };
  return (
    <>
      <p className="muted">{say('agenda.usualHint')}</p>
      <Field label={say('agenda.name')} error={wrongs.title ?? ''}>
        {(wiring) => (
          <input
            {...wiring}
            dir="auto"
            value={plan.title}
            placeholder={titleOf(empty)}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('agenda.question')} error={wrongs.question ?? ''}>
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={2}
            value={plan.question}
            placeholder={questionOf(empty, { question })}
            onChange={(event) => set({ question: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('agenda.instructions')} error={wrongs.instructions ?? ''}>
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={2}
            value={plan.instructions}
            placeholder={instructionsOf(empty)}
            onChange={(event) => set({ instructions: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

type ChangeProps = PartProps & { change: (draft: PlanDraft) => void };

function Time({ draft, wrongs, set, change }: ChangeProps) {
  return (
    <div className="plan-pair">
      <Field label={say('agenda.minutesField')} hint={say('agenda.minutesHint')} error={wrongs.minutes ?? ''}>
        {(wiring) => (
          <input
            {...wiring}
            inputMode="numeric"
            value={draft.minutes}
            onChange={(event) => change({ ...draft, minutes: event.target.value.trim() })}
          />
        )}
      </Field>
      <Field label={say('agenda.ends')}>
        {(wiring) => (
          <select
            {...wiring}
            value={draft.plan.softEnd ? 'soft' : 'lock'}
            onChange={(event) => set({ softEnd: event.target.value === 'soft' })}
          >
            <option value="lock">{say('agenda.ends.lock')}</option>
            <option value="soft">{say('agenda.ends.soft')}</option>
          </select>
        )}
      </Field>
    </div>
  );
}

function Rules({ draft, wrongs, set, change, frozen }: ChangeProps & { frozen: boolean }) {
  const { plan } = draft;
  const rule = (part: Partial<StagePlan['rules']>) => set({ rules: { ...plan.rules, ...part } });
  return (
    <>
      {takesNotes(plan.kind) && (
        <>
          <label className="check">
            <input
              type="checkbox"
              disabled={frozen}
              checked={plan.rules.private}
              onChange={(event) => rule({ private: event.target.checked })}
            />
            {say('agenda.private')}
          </label>
          <div className="plan-pair">
            <Field label={say('agenda.perPerson')} error={wrongs.perPerson ?? ''}>
              {(wiring) => (
                <input
                  {...wiring}
                  inputMode="numeric"
                  value={draft.perPerson}
                  onChange={(event) => change({ ...draft, perPerson: event.target.value.trim() })}
                />
              )}
            </Field>
            <Field label={say('agenda.noteLength')} error={wrongs.noteLength ?? ''}>
              {(wiring) => (
                <input
                  {...wiring}
                  inputMode="numeric"
                  value={draft.noteLength}
                  onChange={(event) => change({ ...draft, noteLength: event.target.value.trim() })}
                />
              )}
            </Field>
          </div>
        </>
      )}
      {plan.kind === 'group' && (
        <label className="check">
          <input
            type="checkbox"
            checked={plan.rules.participantsMayGroup}
            onChange={(event) => rule({ participantsMayGroup: event.target.checked })}
          />
          {say('agenda.mayGroup')}
        </label>
      )}
      {maySplit(plan.kind) && (
        <>
          <TablesField tables={plan.tables} disabled={frozen} onChange={(tables) => set({ tables })} />
          {wrongs.tables && <p className="field-error">{wrongs.tables}</p>}
        </>
      )}
    </>
  );
}
