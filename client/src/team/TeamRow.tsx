import { keptLink, secretLink } from '../create/addresses';
import { CopyField } from '../create/CopyField';
import { AskTwice } from '../look/AskTwice';
import { Button } from '../look/Button';
import { Chip } from '../look/Chip';
import { useSession } from '../session/useSession';
import { readSession } from '../staff/readings';
import type { TeamLink } from '../wire/protocol';
import { say } from '../words/say';
import { nameOf, readDevices, readLink, roleOf } from './readings';

type TeamRowProps = {
  link: TeamLink;
  address: string;
  runs: boolean;
  leads?: boolean;
  lead?: () => void;
  give?: () => Promise<boolean>;
  revoke?: () => Promise<boolean>;
};

/** One link: whose, whether somebody sits there now, and what a facilitator can do about it. */
export function TeamRow({ link, address, runs, leads = false, lead, give, revoke }: TeamRowProps) {
  const me = useSession(readLink);
  const session = useSession(readSession);
  const devices = useSession(readDevices)?.find((present) => present.link === link.id)?.devices ?? 0;
  const name = nameOf(link);
  const secret = runs && !link.revoked ? keptLink(session, link.id, link.edition) : undefined;
  return (
    <li className="team-row" data-revoked={link.revoked || undefined}>
      <div className="team-who">
        <strong dir="auto">{name}</strong>
        {name !== roleOf(link) && <span className="muted">{roleOf(link)}</span>}
        {link.id === me && <Chip>{say('team.you')}</Chip>}
        {leads && <Chip>{say('team.leading')}</Chip>}
        {link.revoked ? (
          <Chip tone="warn">{say('team.isRevoked')}</Chip>
        ) : devices > 0 ? (
          <Chip tone="good">{say('team.devices', { devices })}</Chip>
        ) : (
          <span className="muted">{say('team.away')}</span>
        )}
      </div>
      {secret && <CopyField label={say('team.linkOf', { name })} value={secretLink(address, secret)} />}
      <div className="team-acts">
        {lead && <Button onClick={lead}>{say('team.makeLead', { name })}</Button>}
        {give && (
          <AskTwice
            words={say('team.giveAnew')}
            named={say('team.giveAnewNamed', { name })}
            look="quiet"
            meaning={say('team.giveAnewMeaning')}
            yes={say('team.giveAnew')}
            act={give}
          />
        )}
        {revoke && (
          <AskTwice
            words={say('team.revoke')}
            named={say('team.revokeNamed', { name })}
            look="quiet"
            meaning={say('team.revokeMeaning')}
            yes={say('team.revoke')}
            act={revoke}
          />
        )}
      </div>
    </li>
  );
}
