import { useId, useRef } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { focusNear } from '../look/focusNear';
import { newId } from '../wire/ids';
import type { PlannedAction } from '../wire/protocol';
import { say } from '../words/say';
import { longest } from './draft';

type ActionFieldsProps = {
  actions: readonly PlannedAction[];
  /** Somebody tried to save: what is missing is said. */
  missing: boolean;
  change: (actions: readonly PlannedAction[]) => void;
};

/** What would change: who does what by when, one under the other. */
export function ActionFields({ actions, missing, change }: ActionFieldsProps) {
  const titleId = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const remove = (id: string, at: number) => {
    change(actions.filter((action) => action.id !== id));
    focusNear(list.current, '.action textarea', at, '.actions > .button');
  };
  const put = (action: PlannedAction) => change(actions.map((old) => (old.id === action.id ? action : old)));
  return (
    <fieldset className="actions" ref={list} aria-labelledby={titleId}>
      <h2 id={titleId}>{say('priorities.actions')}</h2>
      {actions.length === 0 && <p className="muted">{say('priorities.actionsNone')}</p>}
      {actions.map((action, at) => (
        <ActionField
          key={action.id}
          action={action}
          number={at + 1}
          missing={missing}
          put={put}
          remove={() => remove(action.id, at)}
        />
      ))}
      {actions.length < longest.actions && (
        <Button onClick={() => change([...actions, { id: newId(), what: '', owner: '' }])}>
          <span aria-hidden="true">+</span>
          {say('priorities.actionAdd')}
        </Button>
      )}
    </fieldset>
  );
}

type ActionFieldProps = {
  action: PlannedAction;
  number: number;
  missing: boolean;
  put: (action: PlannedAction) => void;
  remove: () => void;
};

function ActionField({ action, number, missing, put, remove }: ActionFieldProps) {
  return (
    <fieldset className="action" aria-label={say('priorities.actionNumber', { number })}>
      <Field
        label={say('priorities.action')}
        error={missing && action.what.trim() === '' ? say('priorities.actionMissing') : ''}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            dir="auto"
            rows={2}
            maxLength={longest.action}
            value={action.what}
            onChange={(event) => put({ ...action, what: event.target.value })}
          />
        )}
      </Field>
      <div className="action-who">
        <Field label={say('priorities.owner')}>
          {(wiring) => (
            <input
              {...wiring}
              dir="auto"
              maxLength={longest.owner}
              value={action.owner}
              onChange={(event) => put({ ...action, owner: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('priorities.due')}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              value={action.due ?? ''}
              onChange={(event) => put({ ...action, due: event.target.value || undefined })}
            />
          )}
        </Field>
        <Button look="quiet" aria-label={say('priorities.actionRemove', { number })} onClick={remove}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
    </fieldset>
  );
}
