import { describe, expect, it } from 'vitest';
import type { Instrument, RoundPlan } from '../wire/protocol';
import { composed, numbersOf, readDraft, writeDraft } from './composing';
import { draftOf, newDraft, planned } from './planning';
import { startOf } from './starting';

const groups = [{ id: 'gov', name: 'Government', look: 0 }];
const themes = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), notes: 2 }));
const sources = { themes, notes: [], priorities: [], loose: 0 };
const instruments: readonly Instrument[] = [
  { is: 'dots', dotsPerPerson: 6, capPerItem: 2, mustUseAll: true },
  { is: 'approval' },
  { is: 'points', budget: 50, step: 10, normalised: true, mustUseAll: false },
  { is: 'points', budget: 50, step: 10, normalised: false, mustUseAll: false, capPerItem: 20 },
  { is: 'score', lowest: -2, highest: 2 },
  { is: 'matrix', lowest: 0, highest: 3 },
  { is: 'rank', top: 4, tiesAllowed: true },
  { is: 'ngt', top: 3 },
  { is: 'quadratic', credits: 64, allowNegative: true },
  { is: 'maxdiff', setSize: 5, setsPerPerson: 7 },
];
const sentences: readonly Instrument[] = [{ is: 'fist' }, { is: 'gradients', thresholdPercent: 80 }];

describe('a planned vote', () => {
  it.each([...instruments, ...sentences])('comes back from the form as it was planned: $is', (instrument) => {
    const plan: RoundPlan = {
      instrument,
      weighting: instrument.is === 'fist' ? 'per-person' : 'equal-group',
      on: 'texts',
      terms: { strict: true, places: 1, k: 5, partner: 'gov' },
    };
    expect(planned(draftOf(plan, groups), 3)).toEqual({ round: plan });
  });

  it('holds its own words, and is refused where they could not be told apart', () => {
    const draft = { ...newDraft('vote'), on: 'texts' as const, texts: ' North \n\nSouth\n' };
    expect(planned(draft, 3)).toMatchObject({ round: { on: 'texts', texts: ['North', 'South'] } });
    expect(planned({ ...draft, texts: 'North\nNorth' }, 3)).toEqual({ wrong: 'compose.twoAlike' });
    expect(planned({ ...draft, texts: 'x'.repeat(601) }, 3)).toEqual({ wrong: 'compose.tooLong' });
    const many = Array.from({ length: 61 }, (_, at) => `${at}`).join('\n');
    expect(planned({ ...draft, texts: many }, 3)).toEqual({ wrong: 'compose.over60' });
    expect(planned({ ...draft, typed: { cap: '9', dots: '2' } }, 3)).toEqual({ wrong: 'compose.bad.cap' });
  });

  it('is what composing begins with, as far as the items of the day allow', () => {
    const round: RoundPlan = { instrument: { is: 'rank', top: 5, tiesAllowed: false }, weighting: 'equal-group' };
    const start = startOf({ kind: 'vote', round }, groups, sources, undefined);
    expect(start).toMatchObject({ kind: 'rank', on: 'themes', weighting: 'equal-group' });
    expect(composed(start, ['a', 'b', 'c'], 3)).toMatchObject({ ready: { instrument: { is: 'rank', top: 3 } } });
    expect(numbersOf({ ...start, typed: { top: '2' } }, 3, 3).top).toBe(2);
    // Another instrument has its own numbers.
    expect(numbersOf({ ...start, kind: 'dots' }, 14, 3)).toMatchObject({ dots: 5, cap: 3 });
  });

  it('protects no less than the workshop, and knows no group that is gone', () => {
    const round: RoundPlan = {
      ...{ instrument: { is: 'approval' }, weighting: 'per-person', on: 'themes' },
      terms: { strict: false, places: 2, k: 4, partner: 'gone' },
    };
    const draft = draftOf(round, groups);
    expect(numbersOf(draft, 3, 6).k).toBe(6);
    expect(draft.partner).toBeUndefined();
  });

  it('takes the place of what was composed from another plan on this device', () => {
    const plan = (top: number): RoundPlan => ({ instrument: { is: 'ngt', top }, weighting: 'per-person' });
    const kept = writeDraft({ ...draftOf(plan(3), groups), typed: { top: '2' } });
    expect(readDraft(kept, draftOf(plan(3), groups)).typed).toEqual({ top: '2' });
    expect(readDraft(kept, draftOf(plan(4), groups)).typed).toEqual({});
    expect(readDraft(kept, newDraft('vote')).kind).toBe('dots');
  });
});

describe('a stage without a planned vote', () => {
  it.each([
    ['vote', 'dots'],
    ['rank', 'rank'],
    ['matrix', 'matrix'],
  ] as const)('to %s begins with %s', (kind, instrument) => {
    expect(startOf({ kind }, groups, sources, undefined).kind).toBe(instrument);
  });
});
