import { type DeviceStorage, deviceStorage } from './device';
import { type KeptSeat, readSeat } from './seats';

/** Somebody who has a place at this device. */
export type Sitter = {
  readonly id: string;
  /** How the others call them, to be found again; kept here only. */
  readonly label: string;
  /** Keeps their drawer from a neighbour's curious finger; whoever takes the device apart finds what is in it. */
  readonly pin: string;
};

/** A device that is passed round. */
export type Sharing = {
  readonly session: string;
  readonly code: string;
  readonly sitters: readonly Sitter[];
  /** Who sits there now; undefined while it is passed on. */
  readonly now?: string;
};

const prefix = 'workshop.shared/';
const drawers = 'workshop.drawer/';
const ownLanguage = 'workshop.language';

export function sharingOf(session: string, storage: DeviceStorage = deviceStorage()): Sharing | undefined {
  return read(storage.get(prefix + session));
}

export function sharingByCode(code: string, storage: DeviceStorage = deviceStorage()): Sharing | undefined {
  return storage
    .keys(prefix)
    .flatMap((key) => read(storage.get(key)) ?? [])
    .find((sharing) => sharing.code === code);
}

export function keepSharing(sharing: Sharing, storage: DeviceStorage = deviceStorage()): void {
  storage.set(prefix + sharing.session, JSON.stringify(sharing));
}

// A seat, half-written words, a kept ballot: all that has the workshop in its name, but not the team's seats and links, nor what is
// on its way to the server, which goes there also while nobody sits here.
const isOwn = (key: string, session: string): boolean =>
  key === ownLanguage ||
  (key.split('/').includes(session) &&
    ![prefix, drawers, 'workshop.outbox/', 'workshop.links/'].some((other) => key.startsWith(other)) &&
    (!key.startsWith('workshop.seat/') || key.endsWith('/participant')));

/** Puts all that is theirs into a drawer: the device is nobody's from then on. */
export function putAway(sharing: Sharing, storage: DeviceStorage = deviceStorage()): void {
  const { now, ...passedOn } = sharing;
  if (now === undefined) return;
  for (const key of storage.keys('workshop.').filter((key) => isOwn(key, sharing.session))) {
    storage.set(`${drawers}${sharing.session}/${now}/${key}`, storage.get(key) ?? '');
    storage.remove(key);
  }
  // Last of all: a device that stops in the middle of this still knows whose the rest is.
  keepSharing(passedOn, storage);
}

/** The seats in the drawers from which something is still on its way to the server. */
export function unsentInDrawers(session: string, storage: DeviceStorage = deviceStorage()): readonly KeptSeat[] {
  const prefix = `${drawers}${session}/`;
  return storage
    .keys(prefix)
    .filter((key) => key.endsWith(`/workshop.seat/${session}/participant`))
    .flatMap((key) => readSeat(storage.get(key)) ?? [])
    .filter(({ participant }) => storage.keys(`workshop.outbox/${session}/${participant}/`).length > 0);
}

/** Takes all that is theirs out of its drawer, as they left it. */
export function takeOut(sharing: Sharing, sitter: string, storage: DeviceStorage = deviceStorage()): void {
  putAway(sharing, storage);
  const drawer = `${drawers}${sharing.session}/${sitter}/`;
  for (const key of storage.keys(drawer)) {
    storage.set(key.slice(drawer.length), storage.get(key) ?? '');
    storage.remove(key);
  }
  keepSharing({ ...sharing, now: sitter }, storage);
}

function read(text: string | undefined): Sharing | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Sharing);
  } catch {
    return undefined;
  }
}
