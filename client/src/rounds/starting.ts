import type { RoundSight, StageKind } from '../wire/protocol';
import { say } from '../words/say';
import type { Sources } from './Compose';
import type { Draft, Kind } from './composing';
import { firstPlaces } from './setup';

const usualPlaces = 5;

/** Where composing begins: dots on all themes, a ranking of the first five, one dot each among those that are tied. */
export function startOf(stage: StageKind, sources: Sources, last: RoundSight | undefined, runOff?: RoundSight): Draft {
  const kind: Kind = runOff || stage !== 'rank' ? 'dots' : 'rank';
  const taken = kind === 'rank' ? takenFrom(sources, last) : [];
  const usual = taken.length > 0 ? taken : sources.themes.slice(0, usualPlaces).map(({ id }) => id);
  return {
    kind,
    on: 'themes',
    chosen: kind === 'rank' ? { themes: new Set(usual) } : {},
    texts: '',
    typed: runOff ? { dots: '1', cap: '1' } : {},
    flags: new Set(),
    weighting: (runOff ?? (kind === 'rank' ? last : undefined))?.weighting ?? 'per-person',
    partner: undefined,
  };
}

/** The first places of the last vote that are still on the board; none where that leaves nothing to order. */
function takenFrom(sources: Sources, last: RoundSight | undefined): readonly string[] {
  const best = last?.result ? firstPlaces(last.result, usualPlaces) : [];
  const there = best.filter((id) => sources.themes.some((theme) => theme.id === id));
  return there.length >= 2 ? there : [];
}

/** Why these were chosen already, where they come from a vote. */
export function whereFrom(stage: StageKind, sources: Sources, last: RoundSight | undefined): string | undefined {
  const themes = stage === 'rank' ? takenFrom(sources, last).length : 0;
  if (themes === 0) return undefined;
  return themes > usualPlaces
    ? say('rounds.fromLastTied', { themes, place: usualPlaces })
    : say('rounds.fromLast', { places: themes });
}
