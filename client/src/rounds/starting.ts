import type { RoundSight, StageKind, StageSight, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import type { Sources } from './Compose';
import type { Draft } from './composing';
import { draftOf, newDraft } from './planning';
import { firstPlaces } from './setup';

const usualPlaces = 5;

/** Where composing begins: as the stage plans it, else with its usual instrument; one dot each among those that are tied. */
export function startOf(
  stage: Pick<StageSight, 'kind' | 'round'>,
  groups: readonly StakeholderGroup[],
  sources: Sources,
  last: RoundSight | undefined,
  runOff?: RoundSight,
): Draft {
  if (runOff) return { ...newDraft('vote'), typed: { dots: '1', cap: '1' }, weighting: runOff.weighting };
  const ranks = stage.kind === 'rank';
  const taken = ranks ? takenFrom(sources, last) : [];
  const chosen = (ids: readonly string[]) => (ids.length > 0 ? { chosen: { themes: new Set(ids) } } : {});
  if (stage.round)
    return { ...draftOf(stage.round, groups), ...chosen(taken.length > 0 || !ranks ? taken : all(sources)) };
  const usual = taken.length > 0 ? taken : sources.themes.slice(0, usualPlaces).map(({ id }) => id);
  return {
    ...newDraft(stage.kind),
    ...(ranks && { ...chosen(usual), ...(last && { weighting: last.weighting }) }),
  };
}

/** Every theme that holds notes, or all of them where they hold none. */
function all({ themes }: Sources): readonly string[] {
  const full = themes.filter(({ notes }) => notes !== 0);
  return (full.length >= 2 ? full : themes).map(({ id }) => id);
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
