import { GroupShape } from '../look/GroupShape';
import type { GroupId, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { faceOf } from './groupFaces';
import './people.css';

type GroupPickerProps = {
  groups: readonly StakeholderGroup[];
  /** `null`: none of these; undefined: nothing picked yet. */
  picked: GroupId | null | undefined;
  onPick: (group: GroupId | null) => void;
  error?: string | undefined;
};

/** The stakeholder groups as big buttons with their shapes, one of which is picked. */
export function GroupPicker({ groups, picked, onPick, error }: GroupPickerProps) {
  return (
    <fieldset className="group-picker">
      <legend className="only-heard">{say('people.groups')}</legend>
      <p className="field-error" aria-live="polite">
        {error}
      </p>
      {groups.map((group) => {
        const { name, shape } = faceOf(group);
        return (
          <label
            key={group.id}
            className="group-choice"
            data-group={shape}
            data-picked={picked === group.id || undefined}
          >
            <input type="radio" name="group" checked={picked === group.id} onChange={() => onPick(group.id)} />
            {shape && <GroupShape shape={shape} size={24} />}
            <span dir="auto">{name}</span>
          </label>
        );
      })}
      <label className="group-choice" data-picked={picked === null || undefined}>
        <input type="radio" name="group" checked={picked === null} onChange={() => onPick(null)} />
        <span className="group-none" aria-hidden="true" />
        <span>{say('people.other')}</span>
      </label>
    </fieldset>
  );
}
