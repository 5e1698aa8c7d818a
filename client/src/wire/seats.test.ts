import { describe, expect, it } from 'vitest';
import { passingStorage } from './device';
import { dropSeat, keepSeat, plainCode, seatByCode, seatFor, seatsIn } from './seats';

describe('seats on a device', () => {
  it.each(['KIVU-482', 'kivu 482', ' Kivu‑482 ', 'k i v u 4 8 2', 'kivu ٤٨٢'])(
    'takes “%s” for one and the same code',
    (typed) => {
      expect(plainCode(typed)).toBe('KIVU482');
    },
  );

  it('keeps a facilitator’s and a wall’s seat of one workshop apart', () => {
    const storage = passingStorage();
    keepSeat({ session: 's', role: 'facilitator', seat: 'f' }, storage);
    keepSeat({ session: 's', role: 'wall', seat: 'w' }, storage);
    expect([seatFor('s', 'facilitator', storage)?.seat, seatFor('s', 'wall', storage)?.seat]).toEqual(['f', 'w']);
    expect(seatsIn('s', storage).length).toBe(2);
    dropSeat('s', 'wall', storage);
    expect(seatsIn('s', storage).map((kept) => kept.role)).toEqual(['facilitator']);
  });

  it('knows the participant who comes back with the same code', () => {
    const storage = passingStorage();
    keepSeat({ session: 's', role: 'participant', seat: 'p', code: 'KIVU482' }, storage);
    expect(seatByCode('kivu-482', storage)?.seat).toBe('p');
    expect(seatByCode('kivu-483', storage)).toBeUndefined();
  });

  it('takes what it can’t read for no seat', () => {
    const storage = passingStorage();
    storage.set('workshop.seat/s/participant', '{half');
    expect(seatFor('s', 'participant', storage)).toBeUndefined();
  });
});
