import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passingStorage } from '../wire/device';
import { frameOf, lookOf, MovedHub } from '../wire/movedHub';
import type { Command, WorkshopSight } from '../wire/protocol';
import { openStore } from './store';

const kept = { session: 's', role: 'participant', seat: 'seat', participant: 'p1' } as const;
const write: Command = { is: 'write-note', id: 'n1', stage: 'w', text: 'Late rain' };
const ownNote = { id: 'n1', stage: 'w', text: 'Late rain', number: 1, at: '', edited: false };

let hubs: MovedHub[];
const hub = () => hubs.at(-1) as MovedHub;
const settle = () => vi.advanceTimersByTimeAsync(0);

function open(storage = passingStorage(), greeting?: WorkshopSight) {
  return openStore(kept, {
    storage,
    ...(greeting && { greeting }),
    random: () => 0,
    openHub: () => {
      hubs.push(new MovedHub());
      return hub();
    },
  });
}

async function enter(version: number) {
  hub().opens();
  await settle();
  hub()
    .last('Enter')
    .answer(lookOf(version, { self: 'p1', now: Date.now() + 60_000 }));
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  hubs = [];
});
afterEach(() => vi.useRealTimers());

describe('a session’s store', () => {
  it('learns the server’s clock when it enters', async () => {
    const store = open();
    await enter(1);
    expect(store.get().serverOffset).toBe(60_000);
    expect(store.get().entered).toBe(true);
  });

  it('shows what was told at the door until the line brings the whole, and asks for all of it', async () => {
    const told = { title: 'Told at the door' } as WorkshopSight;
    const store = open(passingStorage(), told);
    expect(store.get().view.seen.workshop.get('')).toBe(told);
    expect(store.get().entered).toBe(false);
    hub().opens();
    await settle();
    expect(hub().last('Enter').values).toEqual(['seat', 0]);
    hub().last('Enter').answer(lookOf(3));
    await settle();
    expect(store.get().view.seen.workshop.size).toBe(0);
  });

  it('keeps a sending until the view shows it, so that nothing flickers', async () => {
    const store = open();
    await enter(4);
    void store.send(write);
    hub().last('Send').answer({ version: 5 });
    await settle();
    expect(store.get().outbox.map((s) => s.state)).toEqual(['saved']);
    hub().tells('own', frameOf(4, 5, { put: { ownNote: [ownNote] } }));
    expect(store.get().outbox.length).toBe(1);
    hub().tells('frame', frameOf(4, 5));
    expect(store.get().outbox).toEqual([]);
    expect(store.get().view.seen.ownNote.get('n1')).toEqual(ownNote);
  });

  it('asks for what was answered but not told', async () => {
    const store = open();
    await enter(4);
    void store.send(write);
    hub().last('Send').answer({ version: 5 });
    await vi.advanceTimersByTimeAsync(2_000);
    hub()
      .last('CatchUp')
      .answer(lookOf(5, { own: frameOf(0, 5, { whole: true, put: { ownNote: [ownNote] } }) }));
    await settle();
    expect(store.get().outbox).toEqual([]);
    expect(store.get().view.seen.ownNote.size).toBe(1);
  });

  it('asks for what is missing when it sees a gap', async () => {
    open();
    await enter(4);
    hub().tells('frame', frameOf(6, 7));
    expect(hub().last('CatchUp').values).toEqual([4]);
  });

  it('sends what it kept without a line as soon as there is one, with the id it had', async () => {
    const storage = passingStorage();
    const store = open(storage);
    void store.send(write);
    store.close();
    open(storage);
    await enter(1);
    expect(hub().count('Send')).toBe(1);
    expect(hub().last('Send').values[0]).toBe(store.get().outbox[0]?.id);
  });

  it('tells its listeners until they leave', async () => {
    const store = open();
    let told = 0;
    const leave = store.subscribe(() => told++);
    await enter(1);
    expect(told).toBeGreaterThan(0);
    leave();
    const before = told;
    hub().tells('frame', frameOf(1, 2));
    expect(told).toBe(before);
  });

  it('says that nothing is saved just now, as soon as anybody tells it so, until something is', async () => {
    const store = open();
    await enter(1);
    expect(store.get().unsaved).toBe(false);
    void store.send(write);
    await settle();
    hub().last('Send').answer({ again: true });
    await settle();
    expect(store.get().unsaved).toBe(true);
    expect(store.get().outbox.map((s) => s.state)).toEqual(['kept']);
    await vi.advanceTimersByTimeAsync(5_000);
    hub().last('Send').answer({ version: 2 });
    await settle();
    expect(store.get().unsaved).toBe(false);

    hub().tells('presence', { here: [], staff: 1, unsaved: true });
    expect(store.get().unsaved).toBe(true);
    hub().tells('presence', { here: [], staff: 1 });
    expect(store.get().unsaved).toBe(false);
  });

  it('enters while nothing is saved, and is told', async () => {
    const store = open();
    hub().opens();
    await settle();
    hub()
      .last('Enter')
      .answer({ ...lookOf(1), unsaved: true });
    await settle();
    expect([store.get().entered, store.get().unsaved]).toEqual([true, true]);
  });
});
