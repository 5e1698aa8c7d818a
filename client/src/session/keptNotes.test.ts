import { describe, expect, it } from 'vitest';
import { passingStorage } from '../wire/device';
import type { NoteSight, OwnNoteSight, WorkshopSight } from '../wire/protocol';
import { keepNotes, keptNotes, notesKnownHere, withPen } from './keptNotes';
import type { SessionState } from './store';
import { emptyView, type Seen } from './view';

const seat = { session: 's', role: 'participant', seat: 'x', participant: 'p1' } as const;
const mine: OwnNoteSight = {
  id: 'n1',
  stage: 'write',
  text: 'Tolls',
  number: 1,
  at: '2025-06-30T09:00:00Z',
  edited: false,
  pen: 'a1',
};
const onBoard = (id: string, text: string): NoteSight => ({
  id,
  stage: 'write',
  text,
  number: 1,
  edited: false,
  by: [],
});
const state = (kept: SessionState['kept'], seen: Partial<Seen>) =>
  ({ kept, view: { ...emptyView, seen: { ...emptyView.seen, ...seen } } }) as SessionState;
const ended = new Map([['', { endedAt: '2025-06-30T12:00:00Z' } as WorkshopSight]]);

describe('notes that a device keeps', () => {
  it('are known to it after the end, as they stand on the board, and are redacted by their names', () => {
    const storage = passingStorage();
    const kept = keepNotes(seat, state([], { ownNote: new Map([['n1', mine]]) }), storage);
    const board = new Map([
      ['n1', onBoard('n1', 'Tolls, corrected')],
      ['n2', onBoard('n2', 'Not mine')],
    ]);
    const after = state(keptNotes(seat, storage), { workshop: ended, note: board });
    expect([...notesKnownHere(after).values()]).toEqual([{ ...mine, text: 'Tolls, corrected' }]);
    expect(withPen({ is: 'redact-note', id: 'n1' }, after)).toEqual({ is: 'redact-note', id: 'n1', pen: 'a1' });
    expect(withPen({ is: 'redact-note', id: 'n2' }, after)).toEqual({ is: 'redact-note', id: 'n2' });
    expect(kept).toEqual(keptNotes(seat, storage));
  });

  it('stay when the server no longer says whose they are, and change nothing while it does', () => {
    const storage = passingStorage();
    const kept = keepNotes(seat, state([], { ownNote: new Map([['n1', mine]]) }), storage);
    expect(keepNotes(seat, state(kept, { ownNote: new Map() }), storage)).toBe(kept);
    expect(notesKnownHere(state(kept, { note: new Map([['n1', onBoard('n1', 'Tolls')]]) })).size).toBe(0);
  });

  it('are none where nobody could read them', () => {
    const storage = passingStorage();
    storage.set('workshop.notes/s/p1', '{');
    expect(keptNotes(seat, storage)).toEqual([]);
    const kept = keepNotes(seat, state([], { ownNote: new Map([['n1', mine]]) }), storage);
    expect(notesKnownHere(state(kept, { workshop: ended })).size).toBe(0);
  });
});
