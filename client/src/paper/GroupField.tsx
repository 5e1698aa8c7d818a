import { Field } from '../look/Field';
import type { StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';

type GroupFieldProps = { groups: readonly StakeholderGroup[]; value: string; onChange: (group: string) => void };

/** The group that a paper or hands count in. */
export function GroupField({ groups, value, onChange }: GroupFieldProps) {
  return (
    <Field label={say('paper.group')} error="">
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say('people.noGroup')}</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
