import { describe, expect, it } from 'vitest';
import { blank } from './draft';
import { merge } from './merge';

const began = { ...blank, statement: 'One desk', why: 'Queues', notes: ['a'] };

describe('two people wording one priority', () => {
  it('each keep what only they changed', () => {
    const mine = { ...began, statement: 'One desk for licences' };
    const theirs = { ...began, why: 'Long queues', actions: [{ id: 'x', what: 'Open it', owner: '' }] };
    expect(merge(began, mine, theirs)).toEqual({
      draft: { ...mine, why: 'Long queues', actions: theirs.actions },
      taken: true,
      conflicts: [],
    });
  });

  it('clash only where both changed the same to something else', () => {
    const mine = { ...began, statement: 'One desk for licences', scope: 'Everywhere' };
    const theirs = { ...began, statement: 'Two desks', scope: 'Everywhere' };
    expect(merge(began, mine, theirs)).toEqual({ draft: mine, taken: false, conflicts: ['statement'] });
    expect(merge(began, { ...began, statement: 'Two desks ' }, theirs).conflicts).toEqual([]);
  });

  it('see nothing when the other only moved or was asked about', () => {
    expect(merge(began, began, began)).toEqual({ draft: began, taken: false, conflicts: [] });
  });
});
