import { expect, it } from 'vitest';
import { passingStorage } from './device';
import { keepSharing, putAway, sharingByCode, sharingOf, takeOut, unsentInDrawers } from './drawers';
import { keepSeat, seatFor } from './seats';

const ama = { id: 'a', label: 'Ama', pin: '1111' };
const kofi = { id: 'k', label: 'Kofi', pin: '2222' };
const sharing = { session: 's', code: 'KIVU482', sitters: [ama, kofi] };

function seated() {
  const storage = passingStorage();
  keepSharing({ ...sharing, now: 'a' }, storage);
  keepSeat({ session: 's', role: 'participant', seat: 'of Ama', participant: 'p1' }, storage);
  storage.set('workshop.draft/s/write', 'What Ama was writing');
  storage.set('workshop.language', 'sw');
  return storage;
}

const now = (storage: ReturnType<typeof passingStorage>) => {
  const found = sharingOf('s', storage);
  if (!found) throw new Error('Nobody shares this device.');
  return found;
};

it('leaves nothing of who hands it over where the next one reads', () => {
  const storage = seated();
  putAway(now(storage), storage);
  expect(seatFor('s', 'participant', storage)).toBeUndefined();
  expect(storage.get('workshop.draft/s/write')).toBeUndefined();
  expect(storage.get('workshop.language')).toBeUndefined();
  expect(sharingByCode('KIVU482', storage)?.now).toBeUndefined();
});

it('gives each back what is theirs, and nothing of the others', () => {
  const storage = seated();
  putAway(now(storage), storage);
  takeOut(now(storage), 'k', storage);
  expect(seatFor('s', 'participant', storage)).toBeUndefined();
  keepSeat({ session: 's', role: 'participant', seat: 'of Kofi', participant: 'p2' }, storage);
  // Whoever goes straight to the next puts the one before away.
  takeOut(now(storage), 'a', storage);
  expect(seatFor('s', 'participant', storage)?.seat).toBe('of Ama');
  expect(storage.get('workshop.draft/s/write')).toBe('What Ama was writing');
  expect(storage.get('workshop.language')).toBe('sw');
  expect(now(storage).now).toBe('a');
});

it('leaves what is on its way, other workshops and the team’s seats alone', () => {
  const storage = seated();
  const others = [
    'workshop.outbox/s/p1/x',
    'workshop.draft/other/write',
    'workshop.seat/s/facilitator',
    'workshop.template/t',
  ];
  for (const key of others) storage.set(key, 'stays');
  putAway(now(storage), storage);
  expect(others.map((key) => storage.get(key))).toEqual(others.map(() => 'stays'));
});

it('finds whose things are still on their way, to send them while others sit there', () => {
  const storage = seated();
  storage.set('workshop.outbox/s/p1/x', 'a ballot');
  expect(unsentInDrawers('s', storage)).toEqual([]);
  putAway(now(storage), storage);
  expect(unsentInDrawers('s', storage).map(({ seat }) => seat)).toEqual(['of Ama']);
  storage.remove('workshop.outbox/s/p1/x');
  expect(unsentInDrawers('s', storage)).toEqual([]);
});

it('goes on putting away after a stop in the middle of it', () => {
  const storage = seated();
  putAway(now(storage), storage);
  // As it was before the last of it went, and the device still knew whose it was.
  storage.set('workshop.draft/s/write', 'the rest');
  keepSharing({ ...now(storage), now: 'a' }, storage);
  takeOut(now(storage), 'k', storage);
  expect(storage.get('workshop.draft/s/write')).toBeUndefined();
});
