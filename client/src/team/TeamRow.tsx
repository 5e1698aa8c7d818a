import { useState } from 'react';
import { keptLink, secretLink } from '../create/addresses';
import { CopyField } from '../create/CopyField';
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
  revoke?: () => void;
};

/** One link: whose, whether somebody sits there now, and what a facilitator can do about it. */
export function TeamRow({ link, address, runs, leads = false, lead, give, revoke }: TeamRowProps) {
  const me = useSession(readLink);
  const session = useSession(readSession);
  const devices = useSession(readDevices)?.find((present) => present.link === link.id)?.devices ?? 0;
  const [sure, setSure] = useState<'give' | 'revoke'>();
  const name = nameOf(link);
  const secret = runs && !link.revoked ? keptLink(session, link.id, link.edition) : undefined;
  const act = () => {
    setSure(undefined);
    if (sure === 'give') void give?.();
    else revoke?.();
  };
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
      {sure ? (
        <div className="team-sure" role="alert">
          <p>{say(sure === 'give' ? 'team.giveAnewMeaning' : 'team.revokeMeaning')}</p>
          <Button look="warn" onClick={act}>
            {say(sure === 'give' ? 'team.giveAnew' : 'team.revoke')}
          </Button>
          <Button onClick={() => setSure(undefined)}>{say('team.keep')}</Button>
        </div>
      ) : (
        <div className="team-acts">
          {lead && <Button onClick={lead}>{say('team.makeLead', { name })}</Button>}
          {give && (
            <Button look="quiet" aria-label={say('team.giveAnewNamed', { name })} onClick={() => setSure('give')}>
              {say('team.giveAnew')}
            </Button>
          )}
          {revoke && (
            <Button look="quiet" aria-label={say('team.revokeNamed', { name })} onClick={() => setSure('revoke')}>
              {say('team.revoke')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
