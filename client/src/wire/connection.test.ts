import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection, type LineState } from './connection';
import { frameOf, lookOf, MovedHub } from './movedHub';

let hubs: MovedHub[];
let heard: string[];
let states: LineState['is'][];
let version: number;
/** The frame that the view can't join to what it has, and what it does then. */
let gapAt: number;
let missing: () => void;

const hub = () => hubs.at(-1) as MovedHub;
const settle = () => vi.advanceTimersByTimeAsync(0);

function connect() {
  return new Connection({
    seat: 'my-seat',
    since: () => version,
    random: () => 1,
    openHub: () => {
      hubs.push(new MovedHub());
      return hub();
    },
    listener: {
      line: (state) => states.push(state.is),
      look: (look) => {
        version = look.version;
        heard.push(`look ${look.version}`);
      },
      frame: (frame) => (frame.to === gapAt ? missing() : heard.push(`frame ${frame.to}`)),
      own: (frame) => heard.push(`own ${frame.to}`),
      presence: ({ staff }) => heard.push(`presence ${staff}`),
    },
  });
}

async function enter(at = 3) {
  hub().opens();
  await settle();
  hub().last('Enter').answer(lookOf(at));
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  [hubs, heard, states, version, gapAt, missing] = [[], [], [], 0, 0, () => {}];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a connection', () => {
  it('enters with its seat and the version of the view', async () => {
    version = 41;
    connect();
    hub().opens();
    await settle();
    expect(hub().last('Enter').values).toEqual(['my-seat', 41]);
    expect(states.at(-1)).toBe('connecting');
    hub().last('Enter').answer(lookOf(42));
    await settle();
    expect(states.at(-1)).toBe('live');
  });

  it('keeps frames that overtake the answer to Enter until after it', async () => {
    connect();
    hub().opens();
    await settle();
    hub().tells('own', frameOf(3, 4));
    hub().tells('frame', frameOf(3, 4));
    expect(heard).toEqual([]);
    hub().last('Enter').answer(lookOf(3));
    await settle();
    expect(heard).toEqual(['look 3', 'own 4', 'frame 4']);
  });

  it('keeps frames that come while it catches up until after what it missed', async () => {
    const connection = connect();
    await enter();
    void connection.catchUp();
    void connection.catchUp();
    hub().tells('frame', frameOf(7, 8));
    expect(hub().count('CatchUp')).toBe(1);
    hub().last('CatchUp').answer(lookOf(7));
    await settle();
    expect(heard).toEqual(['look 3', 'look 7', 'frame 8']);
  });

  it('reads compressed frames, and lets nothing overtake them', async () => {
    vi.useRealTimers();
    connect();
    hub().opens();
    await vi.waitFor(() => hub().last('Enter').answer(lookOf(3)));
    await vi.waitFor(() => expect(states.at(-1)).toBe('live'));
    await hub().tellsPacked('frame', frameOf(3, 4));
    hub().tells('frame', frameOf(4, 5));
    await vi.waitFor(() => expect(heard).toEqual(['look 3', 'frame 4', 'frame 5']));
  });

  it('reads compressed frames where the browser can not', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
    connect();
    await enter();
    await hub().tellsPacked('frame', frameOf(3, 4));
    await vi.waitFor(() => expect(heard).toEqual(['look 3', 'frame 4']));
  });

  it('catches up when the server says that it left frames out', async () => {
    connect();
    await enter();
    hub().tells('behind');
    expect(hub().last('CatchUp').values).toEqual([3]);
  });

  it('catches up though the server said so while a compressed frame was being read', async () => {
    connect();
    await enter();
    await hub().tellsPacked('frame', frameOf(3, 4));
    hub().tells('behind');
    expect(hub().count('CatchUp')).toBe(0);
    await vi.waitFor(() => expect(hub().count('CatchUp')).toBe(1));
    hub().last('CatchUp').answer(lookOf(9));
    await settle();
    expect(heard).toEqual(['look 3', 'frame 4', 'look 9']);
    hub().tells('frame', frameOf(9, 10));
    expect(heard.at(-1)).toBe('frame 10');
  });

  it('catches up once for what was found missing in frames that overtook the answer to Enter', async () => {
    const connection = connect();
    gapAt = 8;
    missing = () => void connection.catchUp();
    hub().opens();
    await settle();
    hub().tells('frame', frameOf(7, 8));
    hub().last('Enter').answer(lookOf(3));
    await vi.waitFor(() => expect(hub().count('CatchUp')).toBe(1));
    hub().last('CatchUp').answer(lookOf(8));
    await settle();
    expect([hub().count('CatchUp'), heard.at(-1)]).toEqual([1, 'look 8']);
  });

  it('tries again later and later, never more than eight seconds apart', async () => {
    connect();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 7; attempt++) {
      hub().doesNotOpen();
      await settle();
      const [before, opened] = [Date.now(), hubs.length];
      while (hubs.length === opened) await vi.advanceTimersToNextTimerAsync();
      waits.push(Date.now() - before);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it('enters anew from its version when the line breaks, and hears nothing of the old line', async () => {
    connect();
    await enter(9);
    const old = hub();
    old.breaks();
    expect(states.at(-1)).toBe('waiting');
    await vi.advanceTimersByTimeAsync(500);
    old.tells('frame', frameOf(9, 10));
    hub().opens();
    await settle();
    expect(hub().last('Enter').values).toEqual(['my-seat', 9]);
    expect(heard).toEqual(['look 9']);
    expect(old.stopped).toBe(true);
  });

  it('does not wait when somebody looks at the screen again', async () => {
    const connection = connect();
    hub().doesNotOpen();
    await settle();
    connection.wake();
    expect(hubs.length).toBe(2);
  });

  it('takes a line that slept and answers nothing for dead after three seconds', async () => {
    const connection = connect();
    await enter();
    connection.wake();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(states.at(-1)).toBe('waiting');
  });

  it('rejects a sending whose answer never came, so that it is sent again', async () => {
    const connection = connect();
    await enter();
    const sent = connection.send('an-id', { is: 'delete-note', id: 'n1' });
    const unknown = expect(sent).rejects.toThrow();
    expect(hub().last('Send').values).toEqual(['an-id', '{"is":"delete-note","id":"n1"}']);
    hub().breaks();
    await unknown;
  });

  it('connects anew when its server goes away, once what is under way was answered', async () => {
    const connection = connect();
    await enter(9);
    const old = hub();
    const sent = connection.send('an-id', { is: 'delete-note', id: 'n1' });
    old.tells('moving');
    expect(states.at(-1)).toBe('connecting');
    await vi.advanceTimersByTimeAsync(250);
    expect(hubs.length).toBe(1);
    old.last('Send').answer({ version: 10 });
    expect(await sent).toEqual({ version: 10 });
    await settle();
    expect([hubs.length, old.stopped]).toEqual([2, true]);
    hub().opens();
    await settle();
    expect(hub().last('Enter').values).toEqual(['my-seat', 9]);
  });

  it('does not wait long for the last answer of a server that goes away', async () => {
    const connection = connect();
    await enter(9);
    const unknown = expect(connection.send('an-id', { is: 'delete-note', id: 'n1' })).rejects.toThrow();
    hub().tells('moving');
    await vi.advanceTimersByTimeAsync(250 + 1_000);
    expect(hubs.length).toBe(2);
    hubs[0]?.breaks();
    await unknown;
  });

  it('gives up on a seat that opens nothing', async () => {
    connect();
    hub().opens();
    await settle();
    hub()
      .last('Enter')
      .answer({ refused: { code: 'seat.bad' } });
    await settle();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toBe('refused');
    expect(hubs.length).toBe(1);
  });

  it('stays closed once closed', async () => {
    const connection = connect();
    await enter();
    connection.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toBe('closed');
    expect(hubs.length).toBe(1);
  });

  it('waits and tries again when the server can not read what it keeps, and says why', async () => {
    const connection = connect();
    hub().opens();
    await settle();
    hub().last('Enter').answer({ again: true });
    await settle();
    expect(connection.state).toEqual({ is: 'waiting', why: 'store' });
    await vi.advanceTimersByTimeAsync(600);
    await enter();
    expect(connection.state).toEqual({ is: 'live' });
    expect(hubs.length).toBe(2);
  });
});
