import type { FistVote, GradientsVote, ItemLevel } from '../wire/protocol';
import { say } from '../words/say';
import { fingers } from './fingers';

export type LevelWords = { readonly value: number; readonly words: string; readonly low: boolean };

const gradients = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The levels of an instrument that asks about one sentence, the warmest first. Low ones are said in a warning's colour. */
export function levelsOf(vote: FistVote | GradientsVote): readonly LevelWords[] {
  return vote.is === 'fist'
    ? [...fingers].reverse().map((value) => ({ value, words: say(`result.fist.${value}`), low: value < 3 }))
    : gradients.map((value) => ({ value, words: say(`gradients.${value}`), low: value >= 7 }));
}

/** The level that a ballot gives an item; undefined is no opinion. */
export function levelOf(levels: readonly ItemLevel[] = [], item: string): number | undefined {
  return levels.find((one) => one.item === item)?.level;
}

export function withLevel(
  levels: readonly ItemLevel[] = [],
  item: string,
  level: number | undefined,
): readonly ItemLevel[] {
  const others = levels.filter((one) => one.item !== item);
  return level === undefined ? others : [...others, { item, level }];
}
