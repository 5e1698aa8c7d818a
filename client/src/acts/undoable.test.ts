import { expect, test } from 'vitest';
import type { ActLine } from '../wire/protocol';
import { asAsked, lastStanding, lastUndone, stillAwaited } from './undoable';

const me = 'facilitator';

const act = (number: number, undone?: number, by = me): ActLine => ({
  by,
  number,
  kind: 'theme-created',
  at: '2025-06-30T09:00:00Z',
  about: '',
  notes: 0,
  ...(undone !== undefined && { undone }),
});

test('the last act that stands is undone first, then the one before it', () => {
  expect(lastStanding([act(1), act(2), act(3, 1)], new Set(), me)?.number).toBe(2);
  expect(lastStanding([act(1), act(2)], new Set([2]), me)?.number).toBe(1);
  expect(lastStanding([act(1, 1)], new Set(), me)).toBeUndefined();
});

test('what was undone last is done again first', () => {
  expect(lastUndone([act(1, 2), act(2, 1), act(3)], new Set(), me)?.number).toBe(1);
  expect(lastUndone([act(1, 2), act(2, 1)], new Set([1]), me)?.number).toBe(2);
  expect(lastUndone([act(1)], new Set(), me)).toBeUndefined();
});

test('nobody takes back with one press what somebody else has just done, while there is something of their own', () => {
  const both = [act(1), act(2, undefined, 'amina')];
  expect(lastStanding(both, new Set(), me)?.number).toBe(1);
  expect(lastStanding(both, new Set(), 'amina')?.number).toBe(2);
  expect(lastStanding(both, new Set([1]), me)?.number).toBe(2);
  expect(lastUndone([act(1, 1), act(2, 2, 'amina')], new Set(), me)?.number).toBe(1);
  expect(lastUndone([act(2, 2, 'amina')], new Set(), me)?.number).toBe(2);
});

test('who presses twice before the first is seen means the next act', () => {
  const acts = [act(1, 2), act(2, 1), act(3)];
  const undo = (number: number) => ({ is: 'undo-act' as const, act: number });
  const redo = (number: number) => ({ is: 'redo-act' as const, act: number });
  expect(lastUndone(asAsked(acts, [redo(1)]), new Set(), me)?.number).toBe(2);
  expect(lastStanding(asAsked([act(1), act(2)], [undo(2)]), new Set(), me)?.number).toBe(1);
  expect(lastUndone(asAsked(acts, [redo(1), undo(3)]), new Set(), me)?.number).toBe(3);
  expect(lastUndone(asAsked(acts, [undo(3), redo(3)]), new Set(), me)?.number).toBe(1);
});

test('what is seen done is awaited no longer', () => {
  const undo = { is: 'undo-act' as const, act: 1 };
  expect(stillAwaited([act(1)], [undo])).toEqual([undo]);
  expect(stillAwaited([act(1, 1)], [undo])).toEqual([]);
  expect(stillAwaited([], [undo])).toEqual([]);
});
