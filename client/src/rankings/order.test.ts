import { describe, expect, it } from 'vitest';
import { added, fitting, isSameOrder, isTied, movedTo, placeOf, progressOf, takenOut, tieToggled } from './order';

const line = (...items: string[]) => items.map((item) => [item]);

describe('an order', () => {
  it('takes an item at its end, once, up to the top', () => {
    expect(added(line('a'), 'b', 3)).toEqual(line('a', 'b'));
    expect(added(line('a', 'b'), 'a', 3)).toEqual(line('a', 'b'));
    expect(added([['a', 'b'], ['c']], 'd', 3)).toEqual([['a', 'b'], ['c']]);
  });

  it('can be handed in again though an earlier one still waits', () => {
    expect(progressOf(line('b', 'a'), line('a', 'b'), true)).toBe('changed');
    expect(progressOf(line('a', 'b'), line('a', 'b'), true)).toBe('on its way');
    expect(progressOf(line('a', 'b'), line('a', 'b'), false)).toBe('sent');
    expect(progressOf(line('a', 'b'), [], false)).toBe('unsent');
    expect(progressOf([], [], false)).toBe('unsent');
  });

  it('lets an item out, from among equals too', () => {
    expect(takenOut(line('a', 'b', 'c'), 'b')).toEqual(line('a', 'c'));
    expect(takenOut([['a', 'b'], ['c']], 'a')).toEqual(line('b', 'c'));
  });

  it.each([
    ['c', 0, ['c', 'a', 'b']],
    ['a', 2, ['b', 'c', 'a']],
    ['a', 1, ['b', 'a', 'c']],
    ['a', -1, ['a', 'b', 'c']],
    ['b', 9, ['a', 'c', 'b']],
    ['x', 0, ['a', 'b', 'c']],
  ])('moves %s to place %i', (item, place, expected) => {
    expect(movedTo(line('a', 'b', 'c'), item, place)).toEqual(line(...expected));
  });

  it('keeps ties that a move passes, and undoes the one that it lands in', () => {
    expect(movedTo([['a'], ['b', 'c']], 'a', 2)).toEqual([['b', 'c'], ['a']]);
    expect(movedTo([['a'], ['b', 'c']], 'a', 1)).toEqual(line('b', 'a', 'c'));
    expect(movedTo([['a', 'b'], ['c']], 'a', 2)).toEqual(line('b', 'c', 'a'));
  });

  it('ties an item to the one above and parts them again, with those that are tied to it', () => {
    const three = line('a', 'b', 'c');
    expect(tieToggled(three, 'c')).toEqual([['a'], ['b', 'c']]);
    expect(tieToggled([['a'], ['b', 'c']], 'b')).toEqual([['a', 'b', 'c']]);
    expect(tieToggled([['a', 'b', 'c']], 'b')).toEqual([['a'], ['b', 'c']]);
    expect(tieToggled(three, 'a')).toBe(three);
    expect([isTied([['a', 'b']], 'a'), isTied([['a', 'b']], 'b')]).toEqual([false, true]);
  });

  it('counts places as a race does', () => {
    const order = [['a', 'b'], ['c']];
    expect(['a', 'b', 'c'].map((item) => placeOf(order, item))).toEqual([1, 1, 3]);
  });

  it('keeps of an older order what this round can count', () => {
    const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(fitting([['b', 'x'], ['b'], ['a'], ['c']], items, 2)).toEqual(line('b', 'a'));
  });

  it('is the same only with the same places', () => {
    expect(isSameOrder(line('a', 'b'), line('a', 'b'))).toBe(true);
    expect(isSameOrder(line('a', 'b'), line('b', 'a'))).toBe(false);
    expect(isSameOrder([['a', 'b']], [['b', 'a']])).toBe(true);
    expect(isSameOrder([['a', 'b']], line('a', 'b'))).toBe(false);
  });
});
