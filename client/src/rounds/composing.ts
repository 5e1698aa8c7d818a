import type { GroupId, Instrument, ItemKind, RoundTerms, Weighting } from '../wire/protocol';
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

/** Each number as typed, or the usual one for so many items; undefined where it can't be used. */
export function numbersOf(draft: Draft, items: number, k: number): Numbers {
  const read = (name: NumberName, usual: number, least: number, most: number) =>
    wholeNumber(draft.typed[name] ?? String(usual), least, most);
  const count = Math.max(1, items);
  const dots = read('dots', usualDots(items), 1, 100);
  const budget = read('budget', 100, 1, 10_000);
  const [lowest, highest] = [read('lowest', draft.kind === 'matrix' ? 1 : 0, -10, 9), read('highest', 5, -9, 10)];
  const size = read('size', Math.min(4, Math.max(3, items)), 3, 6);
  const isScale = lowest !== undefined && highest !== undefined && highest > lowest && highest - lowest <= 10;
  return {
    dots,
    cap: read('cap', usualCap(dots ?? 1), 1, dots ?? 100),
    budget,
    step: dividing(read('step', 5, 1, budget ?? 10_000), budget),
    lowest: isScale ? lowest : undefined,
    highest: isScale ? highest : undefined,
    top: read('top', Math.min(5, count), 1, count),
    threshold: read('threshold', 75, 1, 100),
    credits: read('credits', 100, 1, 1000),
    size,
    sets: read('sets', usualSets(items, size ?? 4), 1, 60),
    places: read('places', Math.min(2, count), 1, Math.max(2, count)),
    k: read('k', k, k, 50),
  };
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
  if (items.length < fewest(draft.kind, numbers.size ?? 4))
    return { wrong: draft.kind === 'maxdiff' ? 'compose.tooFewForSets' : 'rounds.tooFew' };
  if (items.length > 60) return { wrong: 'compose.over60' };
  if (new Set(items).size < items.length) return { wrong: 'compose.twoAlike' };
  const bad = [...numbersIn[draft.kind], 'places' as const, 'k' as const].find((name) => numbers[name] === undefined);
  if (bad) return { wrong: `compose.bad.${bad}` };
  const instrument = instrumentOf(draft, numbers);
  if (!instrument) return { wrong: 'compose.bad.dots' };
  const { places = 2 } = numbers;
  const strict = draft.flags.has('strict');
  const larger = numbers.k !== undefined && numbers.k > k ? { k: numbers.k } : {};
  const partner = draft.partner === undefined ? {} : { partner: draft.partner };
  return { ready: { instrument, items, terms: { strict, places, ...larger, ...partner } } };
}

/** The instrument of a draft; undefined while a number of it can't be used. */
export function instrumentOf({ kind, flags }: Draft, numbers: Numbers): Instrument | undefined {
  const { dots, cap, budget, step, lowest, highest, top, threshold, credits, size, sets } = numbers;
  const has = (flag: Flag) => flags.has(flag);
  switch (kind) {
    case 'dots':
      return dots && cap ? { is: kind, dotsPerPerson: dots, capPerItem: cap, mustUseAll: has('all') } : undefined;
    case 'points':
      return budget && step
        ? { is: kind, budget, step, normalised: has('stretched'), mustUseAll: has('all') }
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

/** A draft as text, to be kept. */
export function writeDraft({ chosen, flags, ...rest }: Draft): string {
  const lists = Object.entries(chosen).map(([kind, ids]) => [kind, [...ids]]);
  return JSON.stringify({ ...rest, chosen: Object.fromEntries(lists), flags: [...flags] });
}

/** A draft as it was kept; where nothing was, or it can't be read, the one to start from. */
export function readDraft(text: string | undefined, start: Draft): Draft {
  try {
    const kept = text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
    if (!kept) return start;
    const lists = Object.entries(kept.chosen as Record<string, string[]>).map(([kind, ids]) => [kind, new Set(ids)]);
    return { ...start, ...kept, chosen: Object.fromEntries(lists), flags: new Set(kept.flags as Flag[]) };
  } catch {
    return start;
  }
}
