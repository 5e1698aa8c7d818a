import type { Instrument, ItemKind, RoundPlan, StageKind, StakeholderGroup } from '../wire/protocol';
import type { Key } from '../words/keys';
import { type Draft, type Flag, isOneSentence, isWeighed, type Kind, numbersOf, settle, textsOf } from './composing';

/** A vote of which nobody knows yet on how many items it will be: as on the usual number of themes, and on any. */
const usualItems = 14;
const mostItems = 60;

export const takesVotes = (kind: StageKind): boolean =>
  kind === 'vote' || kind === 'rank' || kind === 'matrix' || kind === 'agree';

/** How a stage votes where nothing else is said. */
export function usualKind(stage: StageKind): Kind {
  switch (stage) {
    case 'rank':
    case 'matrix':
      return stage;
    case 'agree':
      return 'fist';
    default:
      return 'dots';
  }
}

/** A vote that somebody begins to plan. */
export function newDraft(stage: StageKind): Draft {
  const kind = usualKind(stage);
  return {
    kind,
    on: usualOn(kind),
    chosen: {},
    texts: '',
    typed: {},
    flags: new Set(),
    weighting: 'per-person',
    partner: undefined,
  };
}

const usualOn = (kind: Kind): ItemKind => (isOneSentence(kind) ? 'priorities' : 'themes');

/** What composing a vote begins with where it was planned. A group that is gone since is nobody's partner. */
export function draftOf(planned: RoundPlan, groups: readonly StakeholderGroup[]): Draft {
  const { instrument, on, texts, terms, weighting } = planned;
  return {
    kind: instrument.is,
    on: on ?? usualOn(instrument.is),
    chosen: {},
    texts: texts?.join('\n') ?? '',
    typed: {},
    flags: new Set([...flagsOf(instrument), ...(terms?.strict ? (['strict'] as const) : [])]),
    weighting,
    partner: groups.find(({ id }) => id === terms?.partner)?.id,
    planned,
  };
}

function flagsOf(instrument: Instrument): readonly Flag[] {
  const all = 'mustUseAll' in instrument && instrument.mustUseAll;
  const stretched = 'normalised' in instrument && instrument.normalised;
  const ties = 'tiesAllowed' in instrument && instrument.tiesAllowed;
  const against = 'allowNegative' in instrument && instrument.allowNegative;
  return [
    ...(all ? (['all'] as const) : []),
    ...(stretched ? (['stretched'] as const) : []),
    ...(ties ? (['ties'] as const) : []),
    ...(against ? (['against'] as const) : []),
  ];
}

/** The texts that a plan has already; the others are written when the vote starts. */
export const plannedTexts = (draft: Draft): readonly string[] => (draft.on === 'texts' ? textsOf(draft) : []);

/** Its numbers, on the texts that are there or else on as many items as there may be. */
export function plannedNumbers(draft: Draft, k: number) {
  const { length } = plannedTexts(draft);
  return length > 0 && !isOneSentence(draft.kind)
    ? numbersOf(draft, length, k)
    : numbersOf(draft, usualItems, k, mostItems);
}

/** A draft as a plan, or why it is none. */
export function planned(draft: Draft, k: number): { readonly round: RoundPlan } | { readonly wrong: Key } {
  const texts = plannedTexts(draft);
  if (texts.length > mostItems) return { wrong: 'compose.over60' };
  if (new Set(texts).size < texts.length) return { wrong: 'compose.twoAlike' };
  if (texts.some((text) => [...text].length > mostLetters)) return { wrong: 'compose.tooLong' };
  const settled = settle(draft, plannedNumbers(draft, k), k);
  if ('wrong' in settled) return settled;
  const weighting = isWeighed(draft) ? draft.weighting : 'per-person';
  return { round: { ...settled, weighting, on: draft.on, ...(texts.length > 0 && { texts }) } };
}

/** Of one item; the server has the last word. */
const mostLetters = 600;
