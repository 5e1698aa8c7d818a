import { expect, it } from 'vitest';
import { nextNote } from './boardKeys';
import { layOut } from './boardLayout';

const note = (number: number, theme?: string) => ({
  id: `n${number}`,
  stage: 'write',
  text: '',
  number,
  edited: false,
  by: [],
  ...(theme && { theme }),
});
const columns = layOut(
  [note(1, 'law'), note(2, 'law'), note(3)],
  [
    { id: 'law', name: 'Law', number: 1 },
    { id: 'land', name: 'Land', number: 2 },
  ],
);

it('goes up and down a column and across to the next that holds notes', () => {
  expect(nextNote(columns, 'n1', 'ArrowDown')).toBe('n2');
  expect(nextNote(columns, 'n2', 'ArrowRight')).toBe('n3');
  expect(nextNote(columns, 'n3', 'ArrowLeft')).toBe('n1');
  // Where the first column is the rightmost.
  expect(nextNote(columns, 'n2', 'ArrowLeft', 'rtl')).toBe('n3');
});

it('stays where nothing follows', () => {
  expect(nextNote(columns, 'n1', 'ArrowUp')).toBeUndefined();
  expect(nextNote(columns, 'n3', 'ArrowRight')).toBeUndefined();
  expect(nextNote(columns, 'gone', 'ArrowDown')).toBeUndefined();
});
