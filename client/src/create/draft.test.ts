import { describe, expect, it } from 'vitest';
import { newPlan } from '../agenda/plans';
import { asked, freshDraft, moved, withGroup, wrongsOf } from './draft';

const draft = {
  ...freshDraft([{ ...newPlan('write'), minutes: 8 }, newPlan('group')]),
  title: ' London ',
  question: 'What stops you?',
};

describe('a new workshop', () => {
  it('starts from seven groups, each with a shape of its own', () => {
    expect(new Set(draft.groups.map((group) => group.look)).size).toBe(7);
    expect(wrongsOf(draft)).toEqual({});
  });

  it('gives a new group the first shape that is free, up to twelve', () => {
    const without = draft.groups.filter((group) => group.look !== 2);
    expect(withGroup(without).at(-1)?.look).toBe(2);
    let groups = draft.groups;
    for (let added = 0; added < 9; added++) groups = withGroup(groups);
    expect(groups).toHaveLength(12);
  });

  it('finds what is missing, doubled or out of bounds, by field', () => {
    const groups = [
      { id: 'a', name: 'NGOs', look: 0 },
      { id: 'b', name: ' NGOs', look: 1 },
      { id: 'c', name: '', look: 2 },
    ];
    const wrong = wrongsOf({ ...draft, title: ' ', question: 'x'.repeat(401), k: '2', groups });
    expect(Object.keys(wrong).sort()).toEqual(['a', 'b', 'c', 'k', 'question', 'title']);
  });

  it('asks with trimmed words', () => {
    const workshop = asked(draft);
    expect(workshop.title).toBe('London');
    expect(workshop.agenda).toEqual(draft.agenda);
  });
});

it('moves within a list and stays inside it', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});
