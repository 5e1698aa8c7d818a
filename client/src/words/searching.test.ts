import { expect, it } from 'vitest';
import { holdsWords, wordsOf } from './searching';

it.each([
  ['réfugiés', 'refugies'],
  ['Refugies', 'RÉFUGIÉS'],
  ['São Tomé, água', 'agua sao'],
])('finds “%s” by “%s”', (text, typed) => expect(holdsWords(text, wordsOf(typed))).toBe(true));

it('finds what holds every word, and all where nothing is looked for', () => {
  expect(holdsWords('clean water', wordsOf('water roads'))).toBe(false);
  expect(holdsWords('clean water', wordsOf('  '))).toBe(true);
});
