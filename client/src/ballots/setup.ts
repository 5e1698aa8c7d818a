import { newId } from '../wire/ids';
import type { Command, Instrument, RoundResult, RoundSight, StageId, ThemeId, Weighting } from '../wire/protocol';

/** Dots for each person when m themes are voted on: about a third of them, 3 to 8. */
export function usualDots(items: number): number {
  return Math.min(8, Math.max(3, Math.round(items / 3)));
}

/** At most this many of them on one theme: half, rounded up. */
export function usualCap(dots: number): number {
  return Math.ceil(dots / 2);
}

/** Above this, people no longer weigh every item. */
export const manyItems = 20;

/** The first places of a result. Equals at the cut all come along, so there may be more than were asked for. */
export function firstPlaces(result: RoundResult, places: number): readonly string[] {
  if (result.is === 'fist') return [];
  return result.rows.filter((row) => row.rank >= 1 && row.rank <= places && row.people > 0).map((row) => row.item);
}

/** The newest dot vote whose result is out. */
export function lastDotVote(rounds: readonly RoundSight[]): RoundSight | undefined {
  return rounds
    .filter((round) => round.result?.is === 'dots')
    .sort((a, b) => a.number - b.number)
    .at(-1);
}

export type Opening = {
  readonly stage: StageId;
  readonly question: string;
  readonly instrument: Instrument;
  readonly items: readonly ThemeId[];
  readonly weighting: Weighting;
};

/** The command that starts a vote. Its seed lets every participant have an order of their own. */
export function openRound(opening: Opening): Command {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { is: 'open-round', id: newId(), ...opening, seed: seed >>> 1 };
}

/** A whole number as typed, or undefined where it is none or out of bounds. */
export function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
