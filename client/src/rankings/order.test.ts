import { describe, expect, it } from 'vitest';
import { added, fitting, isSameOrder, movedTo, takenOut } from './order';

describe('an order', () => {
  it('takes an item at its end, once, up to the top', () => {
    expect(added(['a'], 'b', 3)).toEqual(['a', 'b']);
    expect(added(['a', 'b'], 'a', 3)).toEqual(['a', 'b']);
    expect(added(['a', 'b', 'c'], 'd', 3)).toEqual(['a', 'b', 'c']);
  });

  it('lets an item out', () => expect(takenOut(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']));

  it.each([
    ['c', 0, ['c', 'a', 'b']],
    ['a', 2, ['b', 'c', 'a']],
    ['a', 1, ['b', 'a', 'c']],
    ['a', -1, ['a', 'b', 'c']],
    ['b', 9, ['a', 'c', 'b']],
    ['x', 0, ['a', 'b', 'c']],
  ])('moves %s to place %i', (item, place, expected) => {
    expect(movedTo(['a', 'b', 'c'], item, place)).toEqual(expected);
  });

  it('keeps of an older order what this round can count', () => {
    expect(fitting(['b', 'x', 'b', 'a', 'c'], [{ id: 'a' }, { id: 'b' }, { id: 'c' }], 2)).toEqual(['b', 'a']);
  });

  it('is the same only with the same places', () => {
    expect(isSameOrder(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(isSameOrder(['a', 'b'], ['b', 'a'])).toBe(false);
  });
});
