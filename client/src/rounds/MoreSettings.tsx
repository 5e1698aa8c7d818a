import type { ReactNode } from 'react';
import type { StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import type { Draft, NumberName } from './composing';

type MoreSettingsProps = {
  draft: Draft;
  field: (name: NumberName) => ReactNode;
  groups: readonly StakeholderGroup[];
  onChange: (next: Partial<Draft>) => void;
};

/** What most rounds leave as it is: where the result is cut, and how small groups are protected. Fixed before anybody votes. */
export function MoreSettings({ draft, field, groups, onChange }: MoreSettingsProps) {
  const strict = draft.flags.has('strict');
  const toggle = () => {
    const flags = new Set(draft.flags);
    if (!flags.delete('strict')) flags.add('strict');
    onChange({ flags });
  };
  return (
    <details className="more-settings">
      <summary>{say('compose.more')}</summary>
      <div className="more-inside">
        <p className="more-line">
          <span>{say('compose.places')}</span> {field('places')}
        </p>
        <p className="more-line">
          <span>{say('compose.k')}</span> {field('k')}
        </p>
        <label className="more-line">
          <span>{say('compose.partner')}</span>{' '}
          <select
            value={draft.partner ?? ''}
            onChange={(event) => onChange({ partner: event.target.value || undefined })}
          >
            <option value="">{say('compose.partnerUsual')}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="way">
          <input type="checkbox" checked={strict} onChange={toggle} />
          <span className="way-words">
            <strong>{say('compose.strict')}</strong>
            <span className="muted">{say('compose.strictMeans')}</span>
          </span>
        </label>
      </div>
    </details>
  );
}
