import { describe, expect, it } from 'vitest';
import { composed, type Draft, type Kind, numbersOf, readDraft, writeDraft } from './composing';

const draft = (kind: Kind, more: Partial<Draft> = {}): Draft => ({
  kind,
  on: 'texts',
  chosen: {},
  texts: '',
  typed: {},
  flags: new Set(),
  weighting: 'per-person',
  partner: undefined,
  ...more,
});
const items = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
const terms = { strict: false, places: 2 };

describe('composing a round', () => {
  it.each([
    ['dots', 14, { is: 'dots', dotsPerPerson: 5, capPerItem: 3, mustUseAll: false }],
    ['points', 5, { is: 'points', budget: 100, step: 5, normalised: false, mustUseAll: false }],
    ['score', 5, { is: 'score', lowest: 0, highest: 5 }],
    ['matrix', 5, { is: 'matrix', lowest: 1, highest: 5 }],
    ['rank', 9, { is: 'rank', top: 5, tiesAllowed: false }],
    ['ngt', 3, { is: 'ngt', top: 3 }],
    ['quadratic', 5, { is: 'quadratic', credits: 100, allowNegative: false }],
    ['maxdiff', 16, { is: 'maxdiff', setSize: 4, setsPerPerson: 12 }],
    ['approval', 5, { is: 'approval' }],
  ] as const)('begins %s on %i items with the usual numbers', (kind, count, instrument) => {
    expect(composed(draft(kind), items(count), 3)).toEqual({ ready: { instrument, items: items(count), terms } });
  });

  it('goes on where it was left, on this device', () => {
    const left = draft('rank', {
      on: 'themes',
      chosen: { themes: new Set(['a', 'b']) },
      flags: new Set(['ties']),
      typed: { top: '3' },
    });
    expect(readDraft(writeDraft(left), draft('dots'))).toEqual(left);
    expect(readDraft('{half', left)).toBe(left);
    expect(readDraft(undefined, left)).toBe(left);
  });

  it('asks about one sentence, and only one', () => {
    expect(composed(draft('gradients'), items(1), 3)).toMatchObject({
      ready: { instrument: { is: 'gradients', thresholdPercent: 75 } },
    });
    for (const count of [0, 2])
      expect(composed(draft('fist'), items(count), 3)).toEqual({ wrong: 'compose.oneSentence' });
  });

  it('says which number can’t be used', () => {
    const typed = (kind: Kind, numbers: Draft['typed']) => composed(draft(kind, { typed: numbers }), items(5), 3);
    expect(typed('dots', { cap: '9' })).toEqual({ wrong: 'compose.bad.cap' });
    expect(typed('points', { step: '7' })).toEqual({ wrong: 'compose.bad.step' });
    expect(typed('score', { lowest: '5' })).toEqual({ wrong: 'compose.bad.lowest' });
    expect(typed('rank', { top: '6' })).toEqual({ wrong: 'compose.bad.top' });
    expect(typed('dots', { k: '2' })).toEqual({ wrong: 'compose.bad.k' });
  });

  it('refuses items that nobody could tell apart, too few and too many', () => {
    expect(composed(draft('dots'), ['a', 'b', 'a'], 3)).toEqual({ wrong: 'compose.twoAlike' });
    expect(composed(draft('dots'), ['a'], 3)).toEqual({ wrong: 'rounds.tooFew' });
    expect(composed(draft('matrix'), [], 3)).toEqual({ wrong: 'rounds.noneChosen' });
    expect(composed(draft('maxdiff'), ['a', 'b'], 3)).toEqual({ wrong: 'compose.tooFewForSets' });
    expect(composed(draft('dots'), items(61), 3)).toEqual({ wrong: 'compose.over60' });
  });

  it('takes along what protects small groups, where it says more than the workshop does', () => {
    const made = composed(
      draft('dots', { typed: { k: '5' }, partner: 'gov', flags: new Set(['strict']) }),
      items(5),
      3,
    );
    expect(made).toMatchObject({ ready: { terms: { strict: true, places: 2, k: 5, partner: 'gov' } } });
  });

  it('follows the number of items until somebody types', () => {
    expect(numbersOf(draft('dots'), 9, 3).dots).toBe(3);
    expect(numbersOf(draft('dots'), 30, 3).dots).toBe(8);
    expect(numbersOf(draft('dots', { typed: { dots: '4' } }), 30, 3).dots).toBe(4);
  });
});
