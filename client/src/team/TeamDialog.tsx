import { useState } from 'react';
import { keepLink, secretLink } from '../create/addresses';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { sayRefusal } from '../session/sayRefusal';
import { useSession, useStore } from '../session/useSession';
import { useRoomAddress } from '../staff/useRoomAddress';
import { Refused } from '../stages/Refused';
import { useAsking, useSend } from '../stages/useAsking';
import { askUntilKnown } from '../wire/asked';
import { giveLink } from '../wire/http';
import { underOneName } from '../wire/oneName';
import type { TeamLink } from '../wire/protocol';
import { say } from '../words/say';
import { GiveLinkForm } from './GiveLinkForm';
import { RenewCode } from './RenewCode';
import { facilitatorsOf, ownLink, readLink, readTeam } from './readings';
import { ShutSeats } from './ShutSeats';
import { TeamRow } from './TeamRow';
import '../create/create.css';
import './team.css';

/** Who of the team is here, who leads, and whose links open something; a facilitator gives out others and takes them back. */
export function TeamDialog({ onClose }: { onClose: () => void }) {
  const team = useSession(readTeam);
  const me = useSession(readLink);
  const runs = useSession(({ role }) => role) === 'facilitator';
  const address = useRoomAddress();
  const { give, trouble } = useGiving();
  const { ask, refusal, clear } = useAsking(useSend());
  if (!team) return null;
  const leaders = facilitatorsOf(team);
  const standing = team.links.filter(({ revoked }) => !revoked);
  const revoked = team.links.filter((link) => link.revoked);
  return (
    <Dialog open title={say('team.title')} onClose={onClose}>
      {runs && <p className="muted">{say('team.secrets')}</p>}
      {leaders.length > 1 && <p className="muted">{say('team.leadMeaning')}</p>}
      {runs && leaders.length > 1 && me !== undefined && team.leads !== me && (
        <Button look="primary" onClick={() => void ask({ is: 'lead', link: me })}>
          {say('team.leadMe')}
        </Button>
      )}
      {trouble && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <Refused refusal={refusal} onRead={clear} />
      <ul className="team">
        {standing.map((link) => (
          <TeamRow
            key={link.id}
            link={link}
            address={address}
            leads={leaders.length > 1 && team.leads === link.id}
            runs={runs}
            {...(runs && {
              ...(link.role === 'facilitator' &&
                team.leads !== link.id &&
                link.id !== me && { lead: () => void ask({ is: 'lead', link: link.id }) }),
              ...((link.id !== ownLink || me === ownLink) && { give: () => give(link, link.edition + 1) }),
              ...(link.id !== ownLink && { revoke: () => ask({ is: 'revoke-link', id: link.id }) }),
            })}
          />
        ))}
      </ul>
      {runs && <GiveLinkForm give={give} />}
      {runs && revoked.length > 0 && (
        <section className="team-part">
          <h3>{say('team.revokedOnes')}</h3>
          <ul className="team">
            {revoked.map((link) => (
              <TeamRow key={link.id} link={link} address={address} runs give={() => give(link, link.edition + 1)} />
            ))}
          </ul>
        </section>
      )}
      {runs && <RenewCode />}
      {runs && <ShutSeats shut={team.shutSeats} />}
    </Dialog>
  );
}

export type Give = (link: Pick<TeamLink, 'id' | 'role' | 'name'>, edition: number) => Promise<boolean>;

/** Has a link given out, and keeps its secret on this device. */
function useGiving(): { give: Give; trouble: string | undefined } {
  const store = useStore();
  const [trouble, setTrouble] = useState<string>();
  // The link may be in the view before its secret is here.
  const [, setKept] = useState(0);
  const give: Give = async ({ id, role, name }, edition) => {
    setTrouble(undefined);
    const { session, seat, link: me } = store.get();
    const asked = await underOneName('link', JSON.stringify([session, id, role, edition]), (sending) =>
      askUntilKnown(() => giveLink(session, seat, { id, role, name, edition, sending })),
    );
    if (asked.is !== 'answered') {
      setTrouble(asked.is === 'refused' ? sayRefusal(asked.refusal) : say('team.unreachable'));
      return false;
    }
    keepLink(session, id, edition, asked.answer.link);
    setKept((count) => count + 1);
    // Whoever gives their own link anew is out with everybody else who had it, and comes in again by the new one.
    if (id === me) location.assign(secretLink('', asked.answer.link));
    return true;
  };
  return { give, trouble };
}
