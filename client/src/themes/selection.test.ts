import { describe, expect, it } from 'vitest';
import { grasp, keep, nothing, reach, toggle } from './selection';

describe('selecting notes', () => {
  const column = ['a', 'b', 'c', 'd'];

  it('reaches from the last note touched, down and up', () => {
    expect([...reach(toggle(nothing, 'b'), 'd', column).notes]).toEqual(['b', 'c', 'd']);
    expect([...reach(toggle(nothing, 'c'), 'a', column).notes].sort()).toEqual(['a', 'b', 'c']);
  });

  it('takes only the one note where the last one touched is in another column', () => {
    expect([...reach(toggle(nothing, 'z'), 'b', column).notes]).toEqual(['z', 'b']);
  });

  it('lets go of notes that are gone', () => {
    expect([...keep(toggle(toggle(nothing, 'a'), 'b'), new Set(['b'])).notes]).toEqual(['b']);
  });

  it('drags everything selected by any of it, and another note alone', () => {
    const selection = toggle(toggle(nothing, 'a'), 'b');
    expect(grasp(selection, 'a')).toEqual(['a', 'b']);
    expect(grasp(selection, 'c')).toEqual(['c']);
  });
});
