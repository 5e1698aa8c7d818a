import type { GroupId, Instrument, ItemKind, RoundPlan, RoundTerms, Weighting } from '../wire/protocol';
import type { Key } from '../words/keys';
import { usualCap, usualDots, usualSets, wholeNumber } from './setup';

export type Kind = Instrument['is'];

/** The numbers that a facilitator may type; each is a slot in its instrument's sentence, or stands under "more". */
export type NumberName =
  | 'dots'
  | 'cap'
  | 'budget'
  | 'step'
  | 'lowest'
  | 'highest'
  | 'top'
  | 'threshold'
  | 'credits'
  | 'size'
  | 'sets'
  | 'places'
  | 'k';

export type Flag = 'all' | 'stretched' | 'ties' | 'against' | 'strict';

/** A round while it is being composed: what was typed and ticked; what was not, follows the items. */
export type Draft = {
  readonly kind: Kind;
  readonly on: ItemKind;
  /** What was ticked of each kind of items; undefined: the usual. */
  readonly chosen: Readonly<Partial<Record<ItemKind, ReadonlySet<string>>>>;
  /** Free texts, one a line. */
  readonly texts: string;
  readonly typed: Readonly<Partial<Record<NumberName, string>>>;
  readonly flags: ReadonlySet<Flag>;
  readonly weighting: Weighting;
  readonly partner: GroupId | undefined;
  /** The vote as it was planned, where it was: its numbers are the usual ones then. */
  readonly planned?: RoundPlan | undefined;
};

export type Numbers = Readonly<Record<NumberName, number | undefined>>;

/** What can be started, or why not yet. */
export type Composed =
  | {
      readonly ready: {
        readonly instrument: Instrument;
        readonly items: readonly string[];
        readonly terms: RoundTerms;
      };
    }
  | { readonly wrong: Key };

export const isOneSentence = (kind: Kind): boolean => kind === 'fist' || kind === 'gradients';

/** The fewest items that an instrument can tell apart. */
function fewest(kind: Kind, size: number): number {
  if (kind === 'approval' || kind === 'score' || kind === 'matrix' || isOneSentence(kind)) return 1;
  return kind === 'maxdiff' ? size : 2;
}

/**
 * Each number as typed, or the planned or usual one as far as so many items allow; undefined where it can't be used. While nobody knows yet
 * how many items there will be, `most` says how many there may be.
 */
export function numbersOf(draft: Draft, items: number, k: number, most = items): Numbers {
  const read = (name: NumberName, usual: number, least: number, most: number) =>
    wholeNumber(draft.typed[name] ?? String(usual), least, most);
  const planned = plannedNumbers(draft);
  const count = Math.max(1, most);
  const dots = read('dots', planned.dots ?? usualDots(items), 1, 100);
  const budget = read('budget', planned.budget ?? 100, 1, 10_000);
  const lowest = read('lowest', planned.lowest ?? (draft.kind === 'matrix' ? 1 : 0), -10, 9);
  const highest = read('highest', planned.highest ?? 5, -9, 10);
  const size = read('size', Math.min(planned.size ?? 4, Math.max(3, items)), 3, 6);
  const isScale = lowest !== undefined && highest !== undefined && highest > lowest && highest - lowest <= 10;
  return {
    dots,
    cap: read('cap', Math.min(planned.cap ?? usualCap(dots ?? 1), dots ?? 100), 1, dots ?? 100),
    budget,
    step: dividing(read('step', planned.step ?? 5, 1, budget ?? 10_000), budget),
    lowest: isScale ? lowest : undefined,
    highest: isScale ? highest : undefined,
    top: read('top', Math.min(planned.top ?? 5, count), 1, count),
    threshold: read('threshold', planned.threshold ?? 75, 1, 100),
    credits: read('credits', planned.credits ?? 100, 1, 1000),
    size,
    sets: read('sets', planned.sets ?? usualSets(items, size ?? 4), 1, 60),
    places: read('places', Math.min(planned.places ?? 2, Math.max(2, count)), 1, Math.max(2, count)),
    k: read('k', Math.max(k, planned.k ?? k), k, 50),
  };
}

/** What a plan says; of another instrument than the planned one, only what holds for any. */
function plannedNumbers({ kind, planned }: Draft): Readonly<Partial<Record<NumberName, number>>> {
  if (!planned) return {};
  const { places, k } = planned.terms ?? {};
  return {
    ...(planned.instrument.is === kind && numbersOfInstrument(planned.instrument)),
    ...(places !== undefined && { places }),
    ...(k !== undefined && { k }),
  };
}

function numbersOfInstrument(instrument: Instrument): Readonly<Partial<Record<NumberName, number>>> {
  switch (instrument.is) {
    case 'dots':
      return { dots: instrument.dotsPerPerson, cap: instrument.capPerItem };
    case 'points':
      return { budget: instrument.budget, step: instrument.step };
    case 'score':
    case 'matrix':
      return { lowest: instrument.lowest, highest: instrument.highest };
    case 'rank':
    case 'ngt':
      return { top: instrument.top };
    case 'gradients':
      return { threshold: instrument.thresholdPercent };
    case 'quadratic':
      return { credits: instrument.credits };
    case 'maxdiff':
      return { size: instrument.setSize, sets: instrument.setsPerPerson };
    case 'approval':
    case 'fist':
      return {};
  }
}

function dividing(step: number | undefined, budget: number | undefined): number | undefined {
  return step !== undefined && budget !== undefined && budget % step === 0 ? step : undefined;
}

/** The numbers that stand in an instrument's sentence. */
export const numbersIn: Readonly<Record<Kind, readonly NumberName[]>> = {
  dots: ['dots', 'cap'],
  approval: [],
  points: ['budget', 'step'],
  score: ['lowest', 'highest'],
  matrix: ['lowest', 'highest'],
  rank: ['top'],
  ngt: ['top'],
  fist: [],
  gradients: ['threshold'],
  quadratic: ['credits'],
  maxdiff: ['sets', 'size'],
};

/** What can be ticked besides. */
export const flagsIn: Readonly<Record<Kind, readonly Flag[]>> = {
  dots: ['all'],
  approval: [],
  points: ['all', 'stretched'],
  score: [],
  matrix: [],
  rank: ['ties'],
  ngt: [],
  fist: [],
  gradients: [],
  quadratic: ['against'],
  maxdiff: [],
};

export function composed(draft: Draft, items: readonly string[], k: number): Composed {
  const numbers = numbersOf(draft, items.length, k);
  const one = isOneSentence(draft.kind);
  if (one && items.length !== 1) return { wrong: 'compose.oneSentence' };
  const least = fewest(draft.kind, numbers.size ?? 4);
  if (items.length < least)
    return {
      wrong: draft.kind === 'maxdiff' ? 'compose.tooFewForSets' : least === 1 ? 'rounds.noneChosen' : 'rounds.tooFew',
    };
  if (items.length > 60) return { wrong: 'compose.over60' };
  if (new Set(items).size < items.length) return { wrong: 'compose.twoAlike' };
  const settled = settle(draft, numbers, k);
  return 'wrong' in settled ? settled : { ready: { ...settled, items } };
}

/** How it is voted and on what terms, where all the numbers can be used. */
export function settle(
  draft: Draft,
  numbers: Numbers,
  k: number,
): { readonly instrument: Instrument; readonly terms: RoundTerms } | { readonly wrong: Key } {
  const bad = [...numbersIn[draft.kind], 'places' as const, 'k' as const].find((name) => numbers[name] === undefined);
  if (bad) return { wrong: `compose.bad.${bad}` };
  const instrument = instrumentOf(draft, numbers);
  if (!instrument) return { wrong: 'compose.bad.dots' };
  const { places = 2 } = numbers;
  const strict = draft.flags.has('strict');
  const larger = numbers.k !== undefined && numbers.k > k ? { k: numbers.k } : {};
  const partner = draft.partner === undefined ? {} : { partner: draft.partner };
  return { instrument, terms: { strict, places, ...larger, ...partner } };
}

/** The free texts of a draft, one a line; a sentence may have lines of its own. */
export function textsOf({ kind, texts }: Draft): readonly string[] {
  const lines = isOneSentence(kind) ? [texts.replace(/\s+/g, ' ')] : texts.split('\n');
  return lines.map((line) => line.trim()).filter((line) => line.length > 0);
}

/** Another instrument: numbers belong to theirs, for what was typed for one means something else in another. */
export function withKind(draft: Draft, kind: Kind, sentencesOn: ItemKind): Partial<Draft> {
  const typed = {
    ...(draft.typed.places !== undefined && { places: draft.typed.places }),
    ...(draft.typed.k !== undefined && { k: draft.typed.k }),
  };
  // A sentence is agreed on, a list is voted on: another instrument of the other sort begins with its own items.
  if (isOneSentence(kind) === isOneSentence(draft.kind)) return { kind, typed };
  return { kind, typed, on: isOneSentence(kind) ? sentencesOn : 'themes', chosen: {} };
}

/** Fingers are never weighed, and the words of a priority are confirmed with one voice each. */
export const isWeighed = ({ kind, on }: Draft): boolean =>
  kind !== 'fist' && !(isOneSentence(kind) && on === 'priorities');

/** The instrument of a draft; undefined while a number of it can't be used. */
export function instrumentOf({ kind, flags, planned }: Draft, numbers: Numbers): Instrument | undefined {
  const { dots, cap, budget, step, lowest, highest, top, threshold, credits, size, sets } = numbers;
  const has = (flag: Flag) => flags.has(flag);
  switch (kind) {
    case 'dots':
      return dots && cap ? { is: kind, dotsPerPerson: dots, capPerItem: cap, mustUseAll: has('all') } : undefined;
    case 'points':
      return budget && step
        ? {
            is: kind,
            budget,
            step,
            normalised: has('stretched'),
            mustUseAll: has('all'),
            ...cappedAt(planned, budget, step),
          }
        : undefined;
    case 'score':
    case 'matrix':
      return lowest !== undefined && highest !== undefined ? { is: kind, lowest, highest } : undefined;
    case 'rank':
      return top ? { is: kind, top, tiesAllowed: has('ties') } : undefined;
    case 'ngt':
      return top ? { is: kind, top } : undefined;
    case 'gradients':
      return threshold ? { is: kind, thresholdPercent: threshold } : undefined;
    case 'quadratic':
      return credits ? { is: kind, credits, allowNegative: has('against') } : undefined;
    case 'maxdiff':
      return size && sets ? { is: kind, setSize: size, setsPerPerson: sets } : undefined;
    case 'approval':
    case 'fist':
      return { is: kind };
  }
}

/** The most points on one item, which only a plan can say: it stays as long as the budget has room for it. */
function cappedAt(planned: RoundPlan | undefined, budget: number, step: number): { readonly capPerItem?: number } {
  const cap = planned?.instrument.is === 'points' ? planned.instrument.capPerItem : undefined;
  return cap !== undefined && cap >= step && cap <= budget ? { capPerItem: cap } : {};
}

/** A draft as text, to be kept. */
export function writeDraft({ chosen, flags, ...rest }: Draft): string {
  const lists = Object.entries(chosen).map(([kind, ids]) => [kind, [...ids]]);
  return JSON.stringify({ ...rest, chosen: Object.fromEntries(lists), flags: [...flags] });
}

/** A draft as it was kept; where nothing was, or it can't be read, the one to start from. */
export function readDraft(text: string | undefined, start: Draft): Draft {
  try {
    const kept = text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
    // What began from another plan is not gone on with.
    if (!kept || JSON.stringify(kept.planned) !== JSON.stringify(start.planned)) return start;
    const lists = Object.entries(kept.chosen as Record<string, string[]>).map(([kind, ids]) => [kind, new Set(ids)]);
    return { ...start, ...kept, chosen: Object.fromEntries(lists), flags: new Set(kept.flags as Flag[]) };
  } catch {
    return start;
  }
}
