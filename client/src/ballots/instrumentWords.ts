import type { Instrument, RoundTerms, StakeholderGroup, Weighting } from '../wire/protocol';
import { say } from '../words/say';

export function isOnOneSentence(instrument: Instrument): boolean {
  return instrument.is === 'fist' || instrument.is === 'gradients';
}

/** What reads back of a round, open or still being composed. */
type ToRead = {
  readonly instrument: Instrument;
  readonly items: readonly unknown[];
  readonly weighting: Weighting;
  readonly terms?: RoundTerms | undefined;
};

/**
 * How a vote is held, in one sentence ("5 dots each, at most 3 on one item, equal voice per group."): the same before it opens, while it
 * is open, and under its result.
 */
export function readBack(
  { instrument, items, weighting, terms }: ToRead,
  groups: readonly StakeholderGroup[] = [],
): string {
  const settings = settingsOf(instrument, items.length);
  // No weighting touches who blocks.
  const whole =
    instrument.is === 'fist'
      ? say('settings.alone', { settings })
      : say('settings.weighed', { settings, weighting: weighting === 'equal-group' ? 'equal' : 'person' });
  return [whole, ...(terms ? termsOf(terms, instrument, items.length, groups) : [])].join(' ');
}

/** What else is fixed before anybody votes, as far as it is not as usual. */
function termsOf(
  { strict, k, partner, places }: RoundTerms,
  instrument: Instrument,
  items: number,
  groups: readonly StakeholderGroup[],
): readonly string[] {
  const together = groups.find(({ id }) => id === partner)?.name;
  return [
    ...(places !== usualPlaces && places < items && !isOnOneSentence(instrument)
      ? [say('settings.places', { places })]
      : []),
    ...(k === undefined ? [] : [say('settings.k', { k })]),
    ...(together === undefined ? [] : [say('settings.partner', { group: together })]),
    ...(strict ? [say('settings.strict')] : []),
  ];
}

/** So many first places matter unless the facilitator says otherwise. */
const usualPlaces = 2;

function settingsOf(instrument: Instrument, of: number): string {
  switch (instrument.is) {
    case 'dots': {
      const { dotsPerPerson: dots, capPerItem: cap, mustUseAll } = instrument;
      return say('settings.dots', { dots, cap, all: mustUseAll ? 'yes' : 'no' });
    }
    case 'approval':
      return say('settings.approval');
    case 'points': {
      const { budget, step, normalised, mustUseAll, capPerItem } = instrument;
      const cap = capPerItem === undefined || capPerItem === budget ? 0 : capPerItem;
      return say('settings.points', {
        budget,
        step,
        cap,
        all: mustUseAll ? 'yes' : 'no',
        stretched: normalised ? 'yes' : 'no',
      });
    }
    case 'score':
      return say('settings.score', { lowest: instrument.lowest, highest: instrument.highest });
    case 'matrix':
      return say('settings.matrix', { lowest: instrument.lowest, highest: instrument.highest });
    case 'rank':
      return say('settings.rank', {
        top: Math.min(instrument.top, of),
        of,
        ties: instrument.tiesAllowed ? 'yes' : 'no',
      });
    case 'ngt':
      return say('settings.ngt', { top: Math.min(instrument.top, of), of });
    case 'fist':
      return say('settings.fist');
    case 'gradients':
      return say('settings.gradients', { threshold: instrument.thresholdPercent });
    case 'quadratic':
      return say('settings.quadratic', {
        credits: instrument.credits,
        against: instrument.allowNegative ? 'yes' : 'no',
      });
    case 'maxdiff':
      return say('settings.maxdiff', { sets: instrument.setsPerPerson, size: instrument.setSize });
  }
}

/** What is to be done, said to those who do it: on their phones and on the wall. */
export function whatToDo(instrument: Instrument): string {
  switch (instrument.is) {
    case 'dots':
      return say('do.dots', {
        dots: instrument.dotsPerPerson,
        cap: instrument.capPerItem,
        all: instrument.mustUseAll ? 'yes' : 'no',
      });
    case 'approval':
      return say('do.approval');
    case 'points':
      return say('do.points', { budget: instrument.budget, all: instrument.mustUseAll ? 'yes' : 'no' });
    case 'score':
      return say('do.score', { lowest: instrument.lowest, highest: instrument.highest });
    case 'matrix':
      return say('do.matrix');
    case 'rank':
    case 'ngt':
      return say('do.rank', { top: instrument.top });
    case 'fist':
    case 'gradients':
      return say('do.sentence');
    case 'quadratic':
      return say('do.quadratic', { credits: instrument.credits });
    case 'maxdiff':
      return say('do.maxdiff', { size: instrument.setSize });
  }
}
