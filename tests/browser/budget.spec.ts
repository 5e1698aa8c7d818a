import type { CDPSession } from '@playwright/test';
import { expect, test } from './screens';
import { begin, goOn } from './workshop/anyWorkshop';
import { Participant } from './workshop/participant';

/** What a phone may fetch over plain http until somebody can write: 120 kB at the very most, and it only goes down. */
const budget = 89_800;

test('a phone that joins is usable within its budget on the wire, and fetches no words that only others read', async ({
  screens,
}, info) => {
  test.setTimeout(120_000);
  const room = await begin(screens, 'The usual way: write, group, vote, rank, agree', 1);
  await goOn(room, 'Arrive');
  await goOn(room, 'Write barriers');

  const late = await screens.open('late phone', 'phone');
  // What a page leaves for when it has nothing else to do, on a machine of any speed.
  await late.page.addInitScript(() => {
    const soon = window.setTimeout;
    const later = (run: TimerHandler, ms?: number) => soon(run, ms !== undefined && ms >= 2_000 ? ms + 600_000 : ms);
    Object.assign(window, { setTimeout: later, requestIdleCallback: () => 0 });
  });
  const wire = await Wire.of(await late.page.context().newCDPSession(late.page));
  const person = new Participant(late);
  await late.page.goto(room.invitation.join);
  await person.arrive('', 'NGOs');
  await expect(late.page.getByLabel('One barrier', { exact: true })).toBeVisible();
  const usable = wire.total();
  await info.attach('on the wire', { body: wire.table(), contentType: 'text/plain' });
  console.log(`usable after ${(usable / 1000).toFixed(1)} kB\n${wire.table()}`);
  expect(usable, wire.table()).toBeLessThanOrEqual(budget);

  await person.write('The road is closed when it rains');
  await goOn({ ...room, people: [person] }, 'Group into themes');
  expect(wire.names().filter((name) => /\/en-/.test(name))).toHaveLength(1);
});

/** All that came over one page's lines, as it was on the wire. */
class Wire {
  readonly #sizes = new Map<string, { name: string; size: number }>();

  static async of(devtools: CDPSession): Promise<Wire> {
    const wire = new Wire();
    const add = (id: string, name: string, size: number) => {
      const known = wire.#sizes.get(id) ?? { name, size: 0 };
      wire.#sizes.set(id, { name: known.name || name, size: known.size + size });
    };
    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => add(requestId, request.url, 0));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => add(requestId, '', encodedDataLength));
    devtools.on('Network.webSocketFrameReceived', ({ requestId, response }) =>
      add(requestId, 'live line', Math.ceil((response.payloadData.length * 3) / 4)),
    );
    await devtools.send('Network.enable');
    return wire;
  }

  names(): string[] {
    return [...this.#sizes.values()].map(({ name }) => name);
  }

  total(): number {
    return [...this.#sizes.values()].reduce((sum, { size }) => sum + size, 0);
  }

  table(): string {
    const lines = [...this.#sizes.values()].filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
    return lines
      .map(({ name, size }) => `${String(size).padStart(7)} ${name.replace(/^https?:\/\/[^/]+/, '')}`)
      .join('\n');
  }
}
