import { afterEach, expect, it, vi } from 'vitest';
import { passingStorage } from '../wire/device';
import { keepSeat, seatFor } from '../wire/seats';
import { isRenewing, renewHere } from './renewing';

afterEach(() => vi.unstubAllGlobals());

const lost = () => Promise.reject(new TypeError('no line'));
const says = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));

async function asked(storage = passingStorage(), ...answers: (() => Promise<Response>)[]): Promise<string[]> {
  const names: string[] = [];
  for (const answer of answers) {
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      names.push(JSON.parse(body).id);
      return answer();
    });
    await renewHere('s', 'old', {}, storage);
  }
  return names;
}

it('asks under one name until it is answered, and keeps what it got beside what was known of the seat', async () => {
  const storage = passingStorage();
  keepSeat({ session: 's', role: 'participant', seat: 'old', code: 'ABC' }, storage);
  const first = await asked(storage, lost, says(503, { code: 'store.away' }));
  expect(isRenewing('s', storage)).toBe(true);
  const then = await asked(storage, says(200, { seat: 'new' }));
  expect(new Set([...first, ...then]).size).toBe(1);
  expect(isRenewing('s', storage)).toBe(false);
  expect(seatFor('s', 'participant', storage)).toEqual({ session: 's', role: 'participant', seat: 'new', code: 'ABC' });
});

it('lets go of the name where it was refused, and of no seat', async () => {
  const storage = passingStorage();
  keepSeat({ session: 's', role: 'participant', seat: 'old' }, storage);
  await asked(storage, says(403, { code: 'seat.revoked' }));
  expect(isRenewing('s', storage)).toBe(false);
  expect(seatFor('s', 'participant', storage)?.seat).toBe('old');
});
