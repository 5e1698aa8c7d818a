import { expect, test } from 'vitest';
import type { NoteSight, Timeline } from '../wire/protocol';
import { boardAfter, frames } from './timeline';

const note = (id: string, more: Partial<NoteSight> = {}): NoteSight => ({
  id,
  stage: 'write',
  text: `Text of ${id}`,
  number: 1,
  edited: false,
  by: [],
  ...more,
});
const moment = { at: '2025-06-30T09:00:00Z', stage: 'group', notes: [], notesGone: [], themes: [], themesGone: [] };
const place = (id: string, theme?: string) => ({ id, parked: false, pinned: false, ...(theme && { theme }) });
const timeline: Timeline = {
  version: 9,
  moments: [
    { ...moment, notes: [place('a'), place('b')] },
    { ...moment, themes: [{ id: 't', name: 'Roads', number: 1 }], notes: [place('a', 't')] },
    { ...moment, notesGone: ['b'], themes: [{ id: 't', name: '', number: 1 }] },
  ],
};

test('the board is put together moment by moment, in the words of now', () => {
  const seen = [note('a', { text: 'New words', theme: 'other' }), note('b')];
  expect(boardAfter(timeline, 0, seen)).toBeUndefined();
  expect(boardAfter(timeline, 1, seen)?.notes).toEqual([note('a', { text: 'New words' }), note('b')]);
  expect(boardAfter(timeline, 2, seen)?.notes[0]?.theme).toBe('t');
  expect(boardAfter(timeline, 3, seen)?.notes.map(({ id }) => id)).toEqual(['a']);
});

test('what is not seen now, or is hidden now, is not seen then', () => {
  expect(boardAfter(timeline, 2, [note('b')])?.notes.map(({ id }) => id)).toEqual(['b']);
  expect(boardAfter(timeline, 2, [note('a', { hidden: true }), note('b')])?.notes.map(({ id }) => id)).toEqual(['b']);
});

test('a time-lapse ends with the last moment, however many there are', () => {
  expect(frames(3, 10)).toEqual([1, 2, 3]);
  expect(frames(1000, 4)).toEqual([250, 500, 750, 1000]);
});
