import { numberIn } from '../wire/digits';
import { newId } from '../wire/ids';
import type { Command, OpenRound, RoundResult, RoundSight } from '../wire/protocol';

/** Dots for each person when m items are voted on: about a third of them, 3 to 8. */
export function usualDots(items: number): number {
  return Math.min(8, Math.max(3, Math.round(items / 3)));
}

/** At most this many of them on one item: half, rounded up. */
export function usualCap(dots: number): number {
  return Math.ceil(dots / 2);
}

/** So many sets show every item three times, which is enough for counts to tell. */
export function usualSets(items: number, size: number): number {
  return Math.min(60, Math.max(1, Math.ceil((items * 3) / size)));
}

/** Above this, people no longer weigh every item. */
export const manyItems = 20;

/** A row of a result that puts items in places; impact and feasibility, and fingers, put them elsewhere. */
type Placed = { readonly item: string; readonly rank?: number | undefined; readonly chosen: boolean };

function placedRows(result: RoundResult): readonly Placed[] {
  switch (result.is) {
    case 'dots':
    case 'sum':
      return result.rows.map((row) => ({ item: row.item, rank: row.rank, chosen: row.people > 0 }));
    case 'rank':
      // What nobody put among the very first can still be before what many put last.
      return result.rows.map((row) => ({ item: row.item, rank: row.rank, chosen: result.n > 0 }));
    case 'score':
      return result.rows.map((row) => ({ item: row.item, rank: row.rank, chosen: row.ratedBy > 0 }));
    case 'matrix':
      return result.rows.map((row) => ({ item: row.item, rank: row.rank, chosen: row.impact.ratedBy > 0 }));
    case 'maxdiff':
      return result.rows.map((row) => ({ item: row.item, rank: row.rank, chosen: row.best > 0 }));
    case 'fist':
    case 'gradients':
      return [];
  }
}

/** The first places of a result. Equals at the cut all come along, so there may be more than were asked for. */
export function firstPlaces(result: RoundResult, places: number): readonly string[] {
  const isFirst = ({ rank, chosen }: Placed) => rank !== undefined && rank <= places && chosen;
  return placedRows(result)
    .filter(isFirst)
    .map(({ item }) => item);
}

/** The items that share the first place; none where one is alone in it, or nothing was given. */
export function firstTied(result: RoundResult): readonly string[] {
  const first = firstPlaces(result, 1);
  return first.length > 1 ? first : [];
}

/** The newest vote on themes whose result is out and puts them in places. */
export function lastPlaced(rounds: readonly RoundSight[]): RoundSight | undefined {
  return rounds
    .filter(({ on, result }) => on === 'themes' && result && placedRows(result).length > 0)
    .sort((a, b) => a.number - b.number)
    .at(-1);
}

export type Opening = Omit<OpenRound, 'is' | 'id' | 'seed'>;

/** The command that starts a vote. Its seed lets every participant have an order of their own. */
export function openRound(opening: Opening): Command {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { is: 'open-round', id: newId(), ...opening, seed: seed >>> 1 };
}

/** A whole number as typed, or undefined where it is none or out of bounds. */
export function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const value = numberIn(typed);
  return value >= least && value <= most ? value : undefined;
}
