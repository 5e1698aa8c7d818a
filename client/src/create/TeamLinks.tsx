import type { RoleLinks } from '../wire/http';
import { say } from '../words/say';
import { secretLink } from './addresses';
import { CopyField } from './CopyField';

const roles = ['facilitator', 'rapporteur', 'observer', 'wall'] as const;

/** The secret links, each with words who gets it. */
export function TeamLinks({ address, links }: { address: string; links: RoleLinks }) {
  return (
    <ul className="team-links">
      {roles.map((role) => (
        <li key={role}>
          <h3>{say(`invite.${role}`)}</h3>
          <p className="muted">{say(`invite.${role}For`)}</p>
          <CopyField label={say(`invite.linkFor.${role}`)} value={secretLink(address, links[role])} />
        </li>
      ))}
    </ul>
  );
}
