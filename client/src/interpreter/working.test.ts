import { expect, it } from 'vitest';
import type { TranslationSight } from '../wire/protocol';
import { stateOf, type Task } from './originals';
import { begun, overtaken } from './working';

const task = (text: string): Task => ({
  key: 'note/n1',
  of: 'note',
  id: 'n1',
  number: 1,
  passages: [{ part: 'text', text, most: 280 }],
});
const stands = (revision: number, ...texts: string[]): TranslationSight => ({
  id: 'note/n1/fr',
  of: 'note',
  originalId: 'n1',
  language: 'fr',
  texts,
  stale: false,
  revision,
});

it('goes on from the words that stand', () => {
  expect(begun(task('No roads'), stands(2, 'Pas de routes'))).toEqual({
    texts: ['Pas de routes'],
    from: ['No roads'],
    revision: 2,
  });
  expect(begun(task('No roads'), undefined)).toEqual({ texts: [''], from: ['No roads'], revision: 0 });
});

it('notices that the original changed, or that somebody else was first', () => {
  const working = { texts: ['Aucune route'], from: ['No roads'], revision: 0 };
  expect(overtaken(working, task('No roads'), undefined)).toBeUndefined();
  expect(overtaken(working, task('No bridges'), undefined)).toBe('original');
  expect(overtaken(working, task('No roads'), stands(1, 'Pas de routes'))).toBe('translation');
  // My own words, before their answer.
  expect(overtaken(working, task('No roads'), stands(1, 'Aucune route'))).toBeUndefined();
});

it('says what is to do', () => {
  expect(stateOf(undefined)).toBe('open');
  expect(stateOf(stands(1, 'Pas de routes'))).toBe('done');
  expect(stateOf(stands(1))).toBe('same');
  expect(stateOf({ ...stands(1), stale: true })).toBe('stale');
});
