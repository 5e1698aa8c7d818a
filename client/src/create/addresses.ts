import { joinPath } from '../app/routes';
import { deviceStorage } from '../wire/device';
import type { RoleLinks } from '../wire/http';

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

const keyOf = (session: string) => `workshop.links/${session}`;

/** Keeps the secret links where they were made: the server knows only their fingerprints and can't show them again. */
export function keepLinks(session: string, links: RoleLinks): void {
  deviceStorage().set(keyOf(session), JSON.stringify(links));
}

export function keptLinks(session: string): RoleLinks | undefined {
  try {
    const text = deviceStorage().get(keyOf(session));
    return text === undefined ? undefined : (JSON.parse(text) as RoleLinks);
  } catch {
    return undefined;
  }
}
