import { type DeviceStorage, deviceStorage } from './device';
import { plainDigits } from './digits';
import type { ParticipantId, Role } from './protocol';

/** A place in a workshop that this device holds. One per workshop and role: facilitator and wall share a laptop. */
export type KeptSeat = {
  readonly session: string;
  readonly role: Role;
  readonly seat: string;
  readonly participant?: ParticipantId;
  /** The join code it was had by, as `plainCode` writes it. */
  readonly code?: string;
};

const prefix = 'workshop.seat/';
const keyOf = (session: string, role: Role) => `${prefix}${session}/${role}`;

/** A join code as people type it (case, spaces, hyphens, digits of another script), as one and the same text. */
export function plainCode(typed: string): string {
  return plainDigits(typed)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

export function keepSeat(seat: KeptSeat, storage: DeviceStorage = deviceStorage()): void {
  storage.set(keyOf(seat.session, seat.role), JSON.stringify(seat));
}

export function dropSeat(session: string, role: Role, storage: DeviceStorage = deviceStorage()): void {
  storage.remove(keyOf(session, role));
}

/** Lets go of everything that this device keeps of a workshop: seats, unsent words, drafts. */
export function forgetWorkshop(session: string, storage: DeviceStorage = deviceStorage()): void {
  for (const key of storage.keys('workshop.')) if (key.split('/').includes(session)) storage.remove(key);
}

export function seatFor(session: string, role: Role, storage: DeviceStorage = deviceStorage()): KeptSeat | undefined {
  return readSeat(storage.get(keyOf(session, role)));
}

/** Every seat that this device holds in a workshop. */
export function seatsIn(session: string, storage: DeviceStorage = deviceStorage()): readonly KeptSeat[] {
  return storage.keys(`${prefix}${session}/`).flatMap((key) => readSeat(storage.get(key)) ?? []);
}

/** The facilitator's seats that this device holds. */
export function facilitated(storage: DeviceStorage = deviceStorage()): readonly KeptSeat[] {
  return storage
    .keys(prefix)
    .flatMap((key) => (key.endsWith('/facilitator') ? (readSeat(storage.get(key)) ?? []) : []));
}

/** The participant's seat that this device got by a join code, so that scanning again is coming back. */
export function seatByCode(code: string, storage: DeviceStorage = deviceStorage()): KeptSeat | undefined {
  const wanted = plainCode(code);
  return storage
    .keys(prefix)
    .flatMap((key) => readSeat(storage.get(key)) ?? [])
    .find((seat) => seat.role === 'participant' && seat.code === wanted);
}

export function readSeat(text: string | undefined): KeptSeat | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as KeptSeat);
  } catch {
    return undefined;
  }
}
