import { type FormEvent, useId, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Field } from '../look/Field';
import type { ActionStatus } from '../wire/protocol';
import { say } from '../words/say';

const statuses: readonly ActionStatus[] = ['open', 'under-way', 'done', 'dropped'];
const longest = 400;

const today = () => new Date().toLocaleDateString('sv');

export type Noted = { readonly status: ActionStatus; readonly said: string; readonly on: string };

type NoteOnActionProps = {
  what: string;
  was: ActionStatus;
  said?: string;
  /** It asks since when; in a workshop that is now. */
  dated: boolean;
  /** True once it is remembered. */
  save: (noted: Noted) => Promise<boolean>;
  onClose: () => void;
};

/** What became of an action: open, under way, done or dropped, since when, and why. */
export function NoteOnAction({ what, was, said: before = '', dated, save: remember, onClose }: NoteOnActionProps) {
  const [status, setStatus] = useState<ActionStatus>(was);
  const [said, setSaid] = useState(before);
  const [on, setOn] = useState(today);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const form = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if ((status === 'done' || status === 'dropped') && !said.trim()) return setError(say('series.saidMissing'));
    setBusy(true);
    const done = await remember({ status, said: said.trim(), on });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      title={what}
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
        {dated && (
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
        )}
      </form>
    </Dialog>
  );
}
