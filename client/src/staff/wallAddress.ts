import { pathOf } from '../app/routes';
import { keptLink, secretLink } from '../create/addresses';
import { seatFor } from '../wire/seats';

/** Where the wall view opens, on a device that holds its seat or its link. */
export function wallAddress(session: string, edition: number): string | undefined {
  if (seatFor(session, 'wall')) return pathOf(session, 'wall');
  const wall = keptLink(session, 'wall', edition);
  return wall && secretLink('', wall);
}
