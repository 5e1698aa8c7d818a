import { useEffect, useRef } from 'react';
import { Button } from '../look/Button';
import { toast } from '../look/messages';
import { useSession } from '../session/useSession';
import { say } from '../words/say';
import { facilitatorsOf, nameOf, readDevices, readLink, readTeam } from './readings';
import './team.css';

/** Who leads and how many of the team are here, always in sight of those who run the room; behind it the team and its links. */
export function TeamButton({ open }: { open: () => void }) {
  const devices = useSession(readDevices) ?? [];
  const team = useSession(readTeam);
  const lead = useLead();
  const runs = (id: string) =>
    team?.links.some((link) => link.id === id && (link.role === 'facilitator' || link.role === 'rapporteur'));
  const here = devices.filter(({ link }) => runs(link)).length;
  return (
    <Button look="quiet" aria-haspopup="dialog" onClick={open}>
      {lead && (
        <span className="team-lead" dir="auto">
          {lead}
        </span>
      )}
      <span>{say('team.here', { here })}</span>
    </Button>
  );
}

/** Who leads, where several could; it is said to all of them when it passes to another. */
function useLead(): string | undefined {
  const team = useSession(readTeam);
  const me = useSession(readLink);
  const leads = team?.leads;
  const leader = team?.links.find(({ id }) => id === leads);
  const name = leader && nameOf(leader);
  const before = useRef(leads);
  useEffect(() => {
    if (before.current !== undefined && leads !== undefined && before.current !== leads && name) {
      toast(leads === me ? say('team.youLeadNow') : say('team.leadsNow', { name }), 'calm', 10_000);
    }
    before.current = leads;
  }, [leads, me, name]);
  if (facilitatorsOf(team).length < 2 || !name) return undefined;
  return leads === me ? say('team.youLead') : say('team.leads', { name });
}
