import { type FormEvent, useId, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Field } from '../look/Field';
import type { ActionStatus, FollowedAction, PriorityAt } from '../wire/protocol';
import { say } from '../words/say';
import type { SeriesActs } from './useSeries';

const statuses: readonly ActionStatus[] = ['open', 'done', 'dropped'];
const longest = 400;

const today = () => new Date().toLocaleDateString('sv');

type NoteOnActionProps = { at: PriorityAt; action: FollowedAction; acts: SeriesActs; onClose: () => void };

/** What became of an action: open, done or dropped, since when, and why. */
export function NoteOnAction({ at, action, acts, onClose }: NoteOnActionProps) {
  const [status, setStatus] = useState<ActionStatus>(action.status);
  const [said, setSaid] = useState('');
  const [on, setOn] = useState(today);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const form = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (status !== 'open' && !said.trim()) return setError(say('series.saidMissing'));
    setBusy(true);
    const done = await acts.send({
      is: 'note-action',
      session: at.session,
      priority: at.priority,
      action: action.id,
      status,
      said: said.trim(),
      on,
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      title={action.what}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('staff.cancel')}</Button>
          <Button type="submit" form={form} look="primary" busy={busy}>
            {say('series.noteSave')}
          </Button>
        </>
      }
    >
      <form id={form} className="note-on-action" onSubmit={save} noValidate>
        <fieldset>
          <legend>{say('series.statusLegend')}</legend>
          {statuses.map((known) => (
            <label key={known}>
              <input type="radio" name="status" checked={status === known} onChange={() => setStatus(known)} />
              {say(`series.status.${known}`)}
            </label>
          ))}
        </fieldset>
        <Field label={say('series.said')} error={error} length={{ used: [...said].length, most: longest }}>
          {(wiring) => (
            <textarea
              {...wiring}
              dir="auto"
              rows={3}
              value={said}
              onChange={(event) => {
                setSaid(event.target.value);
                setError('');
              }}
            />
          )}
        </Field>
        <Field label={say('series.on')}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              max={today()}
              value={on}
              onChange={(event) => setOn(event.target.value || today())}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
