import { describe, expect, it } from 'vitest';
import { frameOf } from '../wire/movedHub';
import type { MeSight, NoteSight, ThemeSight } from '../wire/protocol';
import { emptyView, takeOwn, takeShared, type View } from './view';
import { viewHash } from './viewHash';

const theme = (id: string, name = id): ThemeSight => ({ id, name, number: 1 });
const note = (id: string, text = id): NoteSight => ({ id, stage: 's', text, number: 1, edited: false, by: [] });
const me: MeSight = { id: 'p1', number: 1, done: [], tables: [] };

const take = (view: View, ...frames: Parameters<typeof frameOf>[]) =>
  frames.reduce((seen, frame) => takeShared(seen, frameOf(...frame)).view, view);

const atTwo = take(emptyView, [0, 2, { whole: true, put: { theme: [theme('a'), theme('b')], note: [note('n')] } }]);

describe('a view', () => {
  it('puts, replaces and removes by kind and id', () => {
    const view = take(atTwo, [2, 3, { put: { theme: [theme('a', 'A'), theme('c')] }, gone: { theme: ['b'] } }]);
    expect([...view.seen.theme.values()]).toEqual([theme('a', 'A'), theme('c')]);
    expect(view.version).toBe(3);
  });

  it('passes old news over', () => {
    const old = takeShared(atTwo, frameOf(1, 2, { gone: { theme: ['a'] } }));
    expect(old).toEqual({ view: atTwo, gap: false });
    expect(old.view).toBe(atTwo);
  });

  it('takes the rest of a frame that it has in part', () => {
    expect(take(atTwo, [1, 3, { gone: { theme: ['a'] } }]).seen.theme.has('a')).toBe(false);
  });

  it('lays what changed over what it has, and takes away what is absent now', () => {
    const before = take(atTwo, [2, 3, { put: { note: [{ ...note('n'), theme: 'a' }] } }]);
    const view = take(before, [3, 4, { set: { note: [{ id: 'n', edited: true, theme: undefined }] } }]);
    expect([...view.seen.note.values()]).toStrictEqual([{ ...note('n'), edited: true }]);
    expect(view.seen.theme).toBe(before.seen.theme);
  });

  it('asks again rather than lay what changed over something later than the change starts from', () => {
    const set = { note: [{ id: 'n', edited: true }] };
    expect(takeShared(atTwo, frameOf(1, 3, { set }))).toEqual({ view: atTwo, gap: true });
  });

  it('shows a gap and stays as it is', () => {
    expect(takeShared(atTwo, frameOf(3, 4, { gone: { theme: ['a'] } }))).toEqual({ view: atTwo, gap: true });
  });

  it('empties one stream before a whole frame, never the other', () => {
    const mine = takeOwn(atTwo, frameOf(0, 2, { whole: true, put: { me: [me] } }));
    const anew = take(mine, [0, 9, { whole: true, put: { theme: [theme('z')] } }]);
    expect([...anew.seen.theme.keys()]).toEqual(['z']);
    expect(anew.seen.note.size).toBe(0);
    expect(anew.seen.me.get('')).toEqual(me);
  });

  it('counts the versions of the two streams apart', () => {
    const own = takeOwn(atTwo, frameOf(7, 8, { put: { me: [me] } }));
    expect([own.version, own.ownVersion]).toEqual([2, 8]);
    expect(takeOwn(own, frameOf(3, 4, { gone: { me: [''] } }))).toBe(own);
  });

  it('keeps what did not change as the same object, kinds and things alike', () => {
    const same = take(atTwo, [0, 5, { whole: true, put: { theme: [theme('a'), theme('b', 'B')], note: [note('n')] } }]);
    expect(same.seen.note).toBe(atTwo.seen.note);
    expect(same.seen.theme.get('a')).toBe(atTwo.seen.theme.get('a'));
    expect(same.seen.theme.get('b')).toEqual(theme('b', 'B'));
  });

  it('has a hash that tells views apart, however they came about, and leaves out what is one’s own', () => {
    const byFrames = take(
      emptyView,
      [0, 1, { put: { note: [note('n')] } }],
      [1, 2, { put: { theme: [theme('b'), theme('a')] } }],
    );
    expect(viewHash(takeOwn(byFrames, frameOf(0, 1, { put: { me: [me] } })).seen)).toBe(viewHash(atTwo.seen));
    expect(viewHash(take(atTwo, [2, 3, { put: { note: [note('n', 'other')] } }]).seen)).not.toBe(viewHash(atTwo.seen));
  });
});
