import type { Role } from '../wire/protocol';

/** Where a page is, read from its path. A workshop's path names the role, for one laptop may hold several seats. */
export type Route =
  | { readonly is: 'home' | 'new' | 'enter' | 'privacy' | 'nowhere' }
  | { readonly is: 'join' | 'table'; readonly code: string }
  | { readonly is: 'workshop'; readonly session: string; readonly role: SeatRole }
  | { readonly is: 'report'; readonly session: string }
  | { readonly is: 'series'; readonly series: string | undefined };

/** The roles that people sit in. */
export type SeatRole = Exclude<Role, 'clock' | 'host'>;

const named: readonly SeatRole[] = ['facilitator', 'rapporteur', 'observer', 'interpreter', 'wall'];

export function routeOf(pathname: string): Route {
  const [room = '', first = '', second = '', ...rest] = pathname.split('/').filter(Boolean).map(decoded);
  if (rest.length > 0) return { is: 'nowhere' };
  if (room === '') return { is: 'home' };
  if (room === 'new' && !first) return { is: 'new' };
  if ((room === 'enter' || room === 'privacy') && !first) return { is: room };
  if (room === 'join' && !second) return first ? { is: 'join', code: first } : { is: 'home' };
  if (room === 'table' && !second) return { is: 'table', code: first };
  if (room === 'series' && !second) return { is: 'series', series: first || undefined };
  if (room !== 'w' || !first) return { is: 'nowhere' };
  if (!second) return { is: 'workshop', session: first, role: 'participant' };
  if (second === 'report') return { is: 'report', session: first };
  const role = named.find((known) => known === second);
  return role ? { is: 'workshop', session: first, role } : { is: 'nowhere' };
}

/** Where a seat's screens are. */
export function pathOf(session: string, role: Role): string {
  const path = `/w/${encodeURIComponent(session)}`;
  return role === 'participant' ? path : `${path}/${role}`;
}

export const reportPath = (session: string): string => `/w/${encodeURIComponent(session)}/report`;

export const seriesPath = (series: string): string => `/series/${encodeURIComponent(series)}`;

export const joinPath = (code: string): string => `/join/${encodeURIComponent(code)}`;

/** Where a device that several share is passed round. */
export const tablePath = (code: string): string => `/table/${encodeURIComponent(code)}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
