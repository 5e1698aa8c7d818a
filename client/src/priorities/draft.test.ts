import { describe, expect, it } from 'vitest';
import type { NoteSight, RoundSight } from '../wire/protocol';
import { draftFrom, inRoomOrder, reordered, withTheme } from './draft';

const note = (id: string, theme: string): NoteSight => ({
  id,
  theme,
  stage: 'w',
  text: id,
  number: 1,
  edited: false,
  by: [],
});
const notes = [note('a', 'law'), note('b', 'law'), note('c', 'land')];

describe('a draft', () => {
  it('begins with all notes of its theme and follows to another theme', () => {
    const draft = draftFrom('law', notes);
    expect(draft.notes).toEqual(['a', 'b']);
    expect(withTheme(draft, 'land', notes).notes).toEqual(['c']);
  });

  it('keeps notes that were chosen by hand when its theme changes', () => {
    expect(withTheme({ ...draftFrom('law', notes), notes: ['b'] }, 'land', notes).notes).toEqual(['b']);
  });
});

it('offers themes in the order of the newest result, and those never voted on after', () => {
  const row = (item: string, rank: number) => ({
    item,
    rank,
    points: '1',
    people: 1,
    first: 0,
    tied: false,
    share: 0,
    personRank: rank,
    equalRank: rank,
    equalShare: 0,
  });
  const round = (number: number, ...items: string[]) =>
    ({
      number,
      on: 'themes',
      result: { is: 'dots', n: 1, voicesDiffer: false, rows: items.map((item, i) => row(item, i + 1)) },
    }) as unknown as RoundSight;
  const themes = ['x', 'y', 'z'].map((id, i) => ({ id, name: id, number: i + 1 }));
  expect(inRoomOrder(themes, [round(1, 'x', 'y'), round(2, 'y', 'x')]).map((t) => t.id)).toEqual(['y', 'x', 'z']);
});

it('moves a priority one place and stays inside the list', () => {
  expect(reordered(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(reordered(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
});
