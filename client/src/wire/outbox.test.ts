import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passingStorage } from './device';
import type { Reply } from './frames';
import { Outbox } from './outbox';
import type { Command } from './protocol';

const writes = (text: string): Command => ({ is: 'write-note', id: text, stage: 's', text });
const casts = (value: number): Command => ({ is: 'cast', round: 'r', ballot: { is: 'fist', value } });

let storage = passingStorage();
let posted: { id: string; command: Command; answer(reply: Reply): void; breaks(): void }[];

const open = (owner = 'me') =>
  new Outbox({
    storage,
    owner,
    changed: () => {},
    post: (id, command) =>
      new Promise((resolve, reject) => {
        posted.push({ id, command, answer: resolve, breaks: () => reject(new Error('The line broke.')) });
      }),
  });
const last = () => posted.at(-1) as (typeof posted)[number];
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  storage = passingStorage();
  posted = [];
});
afterEach(() => vi.useRealTimers());

describe('the outbox', () => {
  it('keeps a command on the device before it is sent, also over a reload', () => {
    void open().send(writes('a'));
    expect(posted).toEqual([]);
    expect(open().sendings.map((s) => [s.command, s.state])).toEqual([[writes('a'), 'kept']]);
  });

  it('sends in order, one at a time, each once', async () => {
    const outbox = open();
    outbox.resume();
    for (const text of ['a', 'b', 'c']) void outbox.send(writes(text));
    expect(posted.length).toBe(1);
    for (let version = 1; version <= 3; version++) {
      last().answer({ version });
      await settle();
    }
    expect(posted.map((p) => p.command)).toEqual(['a', 'b', 'c'].map(writes));
    expect(outbox.sendings.map((s) => s.state)).toEqual(['saved', 'saved', 'saved']);
    expect(storage.keys('')).toEqual([]);
  });

  it('sends with the same id after a broken line, and after a reload', async () => {
    const outbox = open();
    outbox.resume();
    void outbox.send(writes('a'));
    outbox.pause();
    last().breaks();
    await settle();
    expect(posted.length).toBe(1);
    outbox.resume();
    open().resume();
    expect(posted.map((p) => p.id)).toEqual([posted[0]?.id, posted[0]?.id, posted[0]?.id]);
  });

  it('sends with the same id when the server does not know either', async () => {
    const outbox = open();
    outbox.resume();
    void outbox.send(writes('a'));
    last().answer({ again: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(posted.map((p) => p.id)).toEqual([posted[0]?.id, posted[0]?.id]);
  });

  it('tells its sender how it ended', async () => {
    const outbox = open();
    outbox.resume();
    const answer = outbox.send(writes('a'));
    last().answer({ version: 7 });
    expect(await answer).toEqual({ version: 7 });
  });

  it('keeps a refusal, over a reload too, until it was read', async () => {
    const outbox = open();
    outbox.resume();
    void outbox.send(writes('a'));
    last().answer({ refused: { code: 'stage.closed' } });
    await settle();
    const reloaded = open();
    reloaded.resume();
    expect(posted.length).toBe(1);
    expect(reloaded.sendings[0]?.refusal).toEqual({ code: 'stage.closed' });
    reloaded.forget(...reloaded.sendings.map((s) => s.id));
    expect(open().sendings).toEqual([]);
  });

  it('never lets go of what was not answered', () => {
    const outbox = open();
    void outbox.send(writes('a'));
    outbox.forget(...outbox.sendings.map((s) => s.id));
    expect(outbox.sendings.length).toBe(1);
  });

  it('sends only the newest of a slot once it is quiet, and all who waited hear of it', async () => {
    const outbox = open();
    outbox.resume();
    const answers = [1, 2, 3].map((value) => outbox.send(casts(value), { slot: 'cast r', quiet: 250 }));
    expect(open().sendings.map((s) => s.command)).toEqual([casts(3)]);
    await vi.advanceTimersByTimeAsync(249);
    expect(posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    last().answer({ version: 5 });
    expect(await Promise.all(answers)).toEqual(Array(3).fill({ version: 5 }));
    expect(posted.map((p) => p.command)).toEqual([casts(3)]);
  });

  it('lets a ballot that has left arrive before a newer one', async () => {
    const outbox = open();
    outbox.resume();
    void outbox.send(casts(1), { slot: 'cast r' });
    void outbox.send(casts(2), { slot: 'cast r' });
    last().answer({ version: 1 });
    await settle();
    expect(posted.map((p) => p.command)).toEqual([casts(1), casts(2)]);
  });

  it('never sends what another seat on this device left behind', () => {
    void open('facilitator').send(writes('a'));
    open('me').resume();
    expect(posted).toEqual([]);
  });

  it('keeps the order when the clock of the device is set back', () => {
    const outbox = open();
    void outbox.send(writes('a'));
    vi.setSystemTime(0);
    void outbox.send(writes('b'));
    expect(open().sendings.map((s) => s.command)).toEqual([writes('a'), writes('b')]);
  });

  it('never sends what another tab of the same seat has replaced', async () => {
    void open().send(casts(1), { slot: 'r' });
    const [one, other] = [open(), open()];
    void other.send(casts(2), { slot: 'r' });
    one.resume();
    await settle();
    expect(posted.map((p) => p.command)).toEqual([casts(2)]);
    last().answer({ version: 5 });
    await settle();
    expect(one.sendings.filter((s) => s.state === 'kept')).toEqual([]);
  });

  it('never sends one whose successor from another tab was answered long ago', async () => {
    void open().send(casts(1), { slot: 'r' });
    const [one, other] = [open(), open()];
    void other.send(casts(2), { slot: 'r' });
    other.resume();
    last().answer({ version: 5 });
    await settle();
    one.resume();
    await settle();
    expect(posted.map((p) => p.command)).toEqual([casts(2)]);
    expect(one.sendings).toEqual([]);
  });
});
