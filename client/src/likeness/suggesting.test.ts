import { expect, test } from 'vitest';
import type { NoteSight, ThemeSight } from '../wire/protocol';
import { samples } from './samples';
import { suggestionsFor } from './suggesting';

const note = (id: string, text: string, more: Partial<NoteSight> = {}): NoteSight => ({
  id,
  stage: 'write',
  text,
  number: 1,
  edited: false,
  by: [],
  ...more,
});
const mercury: ThemeSight = { id: 'water', name: 'Water', number: 1 };
const of = (language: string) => samples[language]?.pairs ?? [];

test('a loose note is offered the theme in which its likest stand, with the words that say so', () => {
  const others = of('sw').flatMap((pair, at) => (at === 1 ? [] : pair.map((text, side) => note(`${at}${side}`, text))));
  const [first, second] = of('sw')[1] ?? ['', ''];
  const board = [...others, note('a', first, { theme: 'water' }), note('b', second)];
  const fit = suggestionsFor(board, [mercury]).filter(({ is }) => is === 'fits');
  expect(fit).toEqual([expect.objectContaining({ is: 'fits', note: 'b', theme: 'water' })]);
  expect(fit[0]?.shared).toEqual(expect.arrayContaining(['zebaki', 'mto']));
});

test('loose notes of one matter are offered as a theme, and of two matters as two', () => {
  const notes = [1, 4].flatMap((at) => (of('fr')[at] ?? []).map((text, side) => note(`${at}${side}`, text)));
  const together = suggestionsFor(notes, []).filter(({ is }) => is === 'together');
  expect(together.map((found) => (found.is === 'together' ? [...found.notes].sort() : []))).toEqual(
    expect.arrayContaining([
      ['10', '11'],
      ['40', '41'],
    ]),
  );
});

test('what is hidden, redacted, locked or merged already is in no suggestion', () => {
  const [first, second] = of('am')[1] ?? ['', ''];
  for (const more of [{ hidden: true }, { redacted: true }, { locked: true }, { under: 'a' }])
    expect(suggestionsFor([note('a', first), note('b', second, more)], [])).toEqual([]);
  expect(suggestionsFor([note('a', first), note('b', second)], [])).not.toEqual([]);
});

test('notes with nothing in common suggest nothing, and neither does an empty board', () => {
  const notes = Object.values(samples).map(({ single }, at) => note(`${at}`, single[0] ?? ''));
  expect(suggestionsFor(notes, [])).toEqual([]);
  expect(suggestionsFor([], [])).toEqual([]);
});
