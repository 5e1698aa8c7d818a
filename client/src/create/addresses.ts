import { joinPath } from '../app/routes';
import { deviceStorage } from '../wire/device';
import type { RoleLinks } from '../wire/http';
import type { LinkId } from '../wire/protocol';

type Place = { readonly hostname: string; readonly origin: string };

/** The address that others in the room can open: not "localhost", which on their phone is the phone. */
export function roomAddress(addresses: readonly string[], here: Place): string {
  const onlyHere = ['localhost', '127.0.0.1', '[::1]'].includes(here.hostname);
  return onlyHere ? (addresses[0] ?? here.origin) : here.origin;
}

/** As people type it: without `http://`. */
export function spoken(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

export function joinLink(address: string, code: string): string {
  return address + joinPath(code);
}

/** A secret goes after the `#`: it reaches neither a server's log nor another site. */
export function secretLink(address: string, secret: string): string {
  return `${address}/enter#${secret}`;
}

/** Secrets by link, and behind a link's name and a slash the edition, where that is not the first. */
type KeptLinks = Readonly<Record<string, string | number>>;

const keyOf = (session: string) => `workshop.links/${session}`;

/** Keeps the secret links where they were made: the server knows only their fingerprints and can't show them again. */
export function keepLinks(session: string, links: RoleLinks): void {
  deviceStorage().set(keyOf(session), JSON.stringify(links));
}

/** Those that this device gave out, by link; one that was given anew elsewhere since opens nothing. */
export function keptLinks(session: string): KeptLinks {
  try {
    const text = deviceStorage().get(keyOf(session));
    return text === undefined ? {} : (JSON.parse(text) as KeptLinks);
  } catch {
    return {};
  }
}

/** Keeps one more, or the new secret of one. */
export function keepLink(session: string, link: LinkId, edition: number, secret: string): void {
  deviceStorage().set(keyOf(session), JSON.stringify({ ...keptLinks(session), [link]: secret, [`${link}/`]: edition }));
}

/** The secret of a link, if this device gave out this very edition of it. */
export function keptLink(session: string, link: LinkId, edition: number): string | undefined {
  const kept = keptLinks(session);
  const secret = kept[link];
  return typeof secret === 'string' && (kept[`${link}/`] ?? 0) === edition ? secret : undefined;
}
