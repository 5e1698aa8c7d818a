import { describe, expect, it } from 'vitest';
import type { NoteSight } from '../wire/protocol';
import { layOut, sift } from './boardLayout';
import { movedNotes } from './Flights';

const note = (number: number, rest: Partial<NoteSight> = {}): NoteSight => ({
  id: `n${number}`,
  stage: 'write',
  text: `Barrier ${number}`,
  number,
  edited: false,
  by: [],
  ...rest,
});
const themes = [
  { id: 'land', name: 'Land', number: 2 },
  { id: 'law', name: 'Law', number: 1 },
];
const names = (columns: ReturnType<typeof layOut>) =>
  columns.map((column) => [column.theme?.name ?? '', ...column.stacks.map((stack) => stack.head.id)]);

describe('the board', () => {
  it('has the themes in order of making and last what is not grouped, notes in order of writing', () => {
    const columns = layOut([note(3), note(2, { theme: 'law' }), note(1, { theme: 'law' })], themes);
    expect(names(columns)).toEqual([['Law', 'n1', 'n2'], ['Land'], ['', 'n3']]);
  });

  it('shows a merged note under its head and counts both', () => {
    const [law] = layOut([note(1, { theme: 'law' }), note(2, { theme: 'law', under: 'n1' })], themes);
    expect(law?.stacks.map((stack) => stack.alike.map((alike) => alike.id))).toEqual([['n2']]);
    expect(law?.notes).toBe(2);
  });

  it('keeps notes of a theme it does not know among the loose ones', () => {
    expect(names(layOut([note(1, { theme: 'gone' })], []))).toEqual([['', 'n1']]);
  });
});

describe('a search', () => {
  const columns = layOut(
    [
      note(1, { text: 'La concesión llega' }),
      note(2, { text: 'Taxes' }),
      note(3, { text: 'CONCESION nueva', under: 'n2' }),
    ],
    [],
  );

  it('finds words in any order without accents and case', () => {
    expect(names(sift(columns, 'LLEGA  concesion'))).toEqual([['', 'n1']]);
  });

  it('finds a stack by a note merged under it', () => {
    expect(names(sift(columns, 'nueva'))).toEqual([['', 'n2']]);
  });

  it('finds everything when it holds no words', () => expect(sift(columns, '  ')).toBe(columns));
});

it('knows which notes changed their column, and not those that came or went', () => {
  const before = layOut([note(1), note(2), note(4)], themes);
  const after = layOut([note(1, { theme: 'law' }), note(2), note(3)], themes);
  expect(movedNotes(before, after)).toEqual(['n1']);
});
