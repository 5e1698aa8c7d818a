import type { SessionState } from '../session/store';
import type { TeamLink, TeamSight } from '../wire/protocol';
import { say } from '../words/say';

export const readTeam = ({ view }: SessionState): TeamSight | undefined => view.seen.team.get('');
export const readLink = ({ link }: SessionState) => link;

/** The facilitator's own link, with which the workshop was made. */
export const ownLink = 'facilitator';

/** How one of the team is called: by name, or by their role. */
export function nameOf(link: TeamLink): string {
  return link.name || (link.id === ownLink || link.role !== 'facilitator' ? roleOf(link) : say('team.coFacilitator'));
}

export function roleOf({ id, role }: TeamLink): string {
  if (role === 'facilitator' && id !== ownLink) return say('team.coFacilitator');
  return say(`invite.${role as 'facilitator' | 'rapporteur' | 'observer' | 'interpreter' | 'wall'}`);
}

/** The facilitators' links that open something: with one alone there is no question of who leads. */
export const facilitatorsOf = (team: TeamSight | undefined): readonly TeamLink[] =>
  (team?.links ?? []).filter(({ role, revoked }) => role === 'facilitator' && !revoked);

/** From how many devices somebody sits there now, by each link. */
export const readDevices = ({ presence }: SessionState) => presence?.team;
