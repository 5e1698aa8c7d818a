import { expect, test } from 'vitest';
import type { WhisperSight } from '../wire/protocol';
import { gathered } from './gathering';

const whisper = (id: string, more: Partial<WhisperSight> = {}): WhisperSight => ({
  id,
  kind: 'too-fast',
  text: '',
  at: '2025-06-30T09:00:00Z',
  heard: false,
  ...more,
});

test('what is said alike without words is one line, and what has words or a name stands for itself', () => {
  const lines = gathered([
    whisper('a'),
    whisper('b', { kind: 'help' }),
    whisper('c'),
    whisper('d', { text: 'I am lost' }),
    whisper('e', { name: 'Amina' }),
    whisper('f', { kind: 'other', text: 'The window' }),
  ]);
  expect(lines.map(({ whispers }) => whispers.map(({ id }) => id))).toEqual([['a', 'c'], ['b'], ['d'], ['e'], ['f']]);
  expect(lines.map(({ words }) => words)).toEqual([
    'Too fast',
    'I need help',
    'Too fast: I am lost',
    'Too fast',
    'The window',
  ]);
});
