import { type FormEvent, useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { newId } from '../wire/ids';
import type { Role } from '../wire/protocol';
import { say } from '../words/say';
import type { Give } from './TeamDialog';

const roles = ['facilitator', 'rapporteur', 'observer', 'interpreter', 'wall'] as const satisfies readonly Role[];

/** One more link: for whom, and how the team calls them. */
export function GiveLinkForm({ give }: { give: Give }) {
  const [role, setRole] = useState<(typeof roles)[number]>('facilitator');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await give({ id: newId(11), role, name: name.trim() }, 0)) setName('');
    setBusy(false);
  };
  return (
    <form className="team-part team-give" onSubmit={submit}>
      <h3>{say('team.another')}</h3>
      <Field label={say('team.for')}>
        {(wiring) => (
          <select {...wiring} value={role} onChange={(event) => setRole(event.target.value as typeof role)}>
            {roles.map((known) => (
              <option key={known} value={known}>
                {known === 'facilitator' ? say('team.coFacilitator') : say(`invite.${known}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('team.name')} hint={say('team.nameHint')}>
        {(wiring) => (
          <input
            {...wiring}
            value={name}
            maxLength={60}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" busy={busy}>
        {say('team.give')}
      </Button>
    </form>
  );
}
