import { pathOf } from '../app/routes';
import { keptLinks, secretLink } from '../create/addresses';
import { seatFor } from '../wire/seats';

/** Where the wall view opens, on a device that holds its seat or its link. */
export function wallAddress(session: string): string | undefined {
  if (seatFor(session, 'wall')) return pathOf(session, 'wall');
  const links = keptLinks(session);
  return links && secretLink('', links.wall);
}
