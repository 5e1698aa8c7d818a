import type { Asked } from '../wire/asked';
import { type Joined, joinByCode } from '../wire/http';
import { type KeptSeat, plainCode, seatByCode } from '../wire/seats';

/** A place in the workshop; with the workshop, where the door told of it to somebody new. */
export type Place = Pick<KeptSeat, 'session' | 'participant' | 'seat'> & Partial<Pick<Joined, 'workshop'>>;

let begun: { readonly code: string; readonly place: Promise<Asked<Place>> } | undefined;

/** Knocks while what draws the page is still on its way. */
export function beginJoining(code: string): void {
  begun = { code, place: knock(code) };
}

/** Takes a place, or comes back to the one that this device has; what was begun for this code counts, once. */
export function join(code: string): Promise<Asked<Place>> {
  const early = begun?.code === code ? begun.place : undefined;
  begun = undefined;
  return early ?? knock(code);
}

async function knock(code: string): Promise<Asked<Place>> {
  const known = seatByCode(code);
  const mine = handedSeat(location.hash) ?? known?.seat;
  const asked = await joinByCode(plainCode(code), mine);
  // The code was renewed since; who is in stays in.
  if (known && asked.is === 'refused' && asked.refusal.code === 'code.unknown')
    return { is: 'answered', answer: known };
  if (asked.is !== 'answered') return asked;
  const { workshop, ...place } = asked.answer;
  // Who comes back is somebody already, which only the line tells.
  const isNew = place.seat !== mine && !workshop.endedAt;
  return { is: 'answered', answer: isNew ? { ...place, workshop } : place };
}

/** The seat that another device of the same person handed over, in the part of the address that is never sent. */
export function handedSeat(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('seat') ?? undefined;
}
