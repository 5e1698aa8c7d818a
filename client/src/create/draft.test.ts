import { describe, expect, it } from 'vitest';
import type { StagePlan } from '../wire/protocol';
import { asked, freshDraft, moved, withGroup, wrongsOf } from './draft';

const rules = { private: true, participantsMayGroup: false, notesPerPerson: 20, noteLength: 280 };
const plan = (id: 'write' | 'group', minutes?: number): StagePlan => ({
  id,
  kind: id,
  title: '',
  question: '',
  instructions: '',
  rules,
  ...(minutes !== undefined && { minutes }),
});
const draft = { ...freshDraft([plan('write', 8), plan('group')]), title: ' London ', question: 'What stops you?' };

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
    const agenda = [{ plan: plan('write'), minutes: '0' }];
    const wrong = wrongsOf({ ...draft, title: ' ', question: 'x'.repeat(401), k: '2', groups, agenda });
    expect(Object.keys(wrong).sort()).toEqual(['a', 'b', 'c', 'k', 'question', 'title', 'write']);
  });

  it('asks with trimmed words, the limits on writing, and no minutes where there is no limit', () => {
    const workshop = asked({ ...draft, perPerson: '5', noteLength: '100' });
    expect(workshop.title).toBe('London');
    expect(workshop.agenda.map((stage) => [stage.minutes, stage.rules.notesPerPerson])).toEqual([
      [8, 5],
      [undefined, 20],
    ]);
    expect(workshop.agenda.map((stage) => 'minutes' in stage)).toEqual([true, false]);
  });
});

it('moves within a list and stays inside it', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});
