import type { Ballot, Instrument, RoundSight, SheetLine } from '../wire/protocol';

/** One column of the sheet: what a line says of one item, or its one answer. */
export type Column = { readonly id: string; readonly words: string };

/** How many ballots a line counts for. */
export const countOf = (line: Pick<SheetLine, 'hands'>): number => line.hands ?? 1;

export const countAll = (lines: readonly Pick<SheetLine, 'hands'>[]): number =>
  lines.reduce((sum, line) => sum + countOf(line), 0);

/** Sums of these mean something; of places and levels only how often each stands there does. */
export const addsUp = ({ is }: Instrument): boolean => ['dots', 'approval', 'points', 'quadratic'].includes(is);

/** Everybody answers sets of their own, which no paper has. */
export const takesPaper = ({ is }: Instrument): boolean => is !== 'maxdiff';

/** Once a result was out the sheet stays as it is, also while the vote is open again. */
export const isFixed = ({ status, revealedBefore }: Pick<RoundSight, 'status' | 'revealedBefore'>): boolean =>
  status === 'revealed' || revealedBefore === true;

/** Whether a hand that goes up can be a ballot. */
export const takesHands = (instrument: Instrument): boolean =>
  ['approval', 'fist', 'gradients'].includes(instrument.is) ||
  (instrument.is === 'dots' && !instrument.mustUseAll) ||
  oneDot(instrument);

const oneDot = (instrument: Instrument): boolean => instrument.is === 'dots' && instrument.dotsPerPerson === 1;

/** What each hand can say, and the ballot that it is. */
export function answersByHand(
  round: Pick<RoundSight, 'instrument' | 'items'>,
): readonly { id: string; ballot: Ballot }[] {
  switch (round.instrument.is) {
    case 'fist':
      return [5, 4, 3, 2, 1, 0].map((value) => ({ id: `${value}`, ballot: { is: 'fist', value } }));
    case 'gradients':
      return [1, 2, 3, 4, 5, 6, 7, 8].map((value) => ({ id: `${value}`, ballot: { is: 'gradients', value } }));
    case 'approval':
      return round.items.map(({ id }) => ({ id, ballot: { is: 'approval', approved: [id] } }));
    case 'dots':
      return round.items.map(({ id }) => ({ id, ballot: { is: 'dots', dots: [{ item: id, dots: 1 }] } }));
    default:
      return [];
  }
}

/** What a ballot says of an item, as it stands on the sheet; of a vote on one sentence, its level. */
export function cellOf(ballot: Ballot, item: string): string | undefined {
  switch (ballot.is) {
    case 'dots':
      return numbered(ballot.dots.find((mark) => mark.item === item)?.dots);
    case 'approval':
      return ballot.approved.includes(item) ? '1' : undefined;
    case 'points':
      return numbered(ballot.points.find((mark) => mark.item === item)?.amount);
    case 'quadratic':
      return numbered(ballot.votes.find((mark) => mark.item === item)?.amount);
    case 'score':
      return rated(ballot.levels.find((mark) => mark.item === item)?.level);
    case 'matrix': {
      const [impact, feasibility] = [ballot.impact, ballot.feasibility].map((axis) =>
        rated(axis.find((mark) => mark.item === item)?.level),
      );
      return impact === undefined && feasibility === undefined ? undefined : `${impact ?? '–'} · ${feasibility ?? '–'}`;
    }
    case 'rank':
      return placed(ballot.order.indexOf(item));
    case 'tiers':
      return placed(ballot.tiers.findIndex((tier) => tier.includes(item)));
    case 'fist':
    case 'gradients':
      return `${ballot.value}`;
    case 'maxdiff':
      return undefined;
  }
}

/** The foot of a column: what was given, or how many lines say something. */
export function sumOf(round: Pick<RoundSight, 'instrument'>, lines: readonly SheetLine[], item: string): number {
  const said = lines.flatMap((line) => {
    const cell = cellOf(line.ballot, item);
    return cell === undefined ? [] : [(addsUp(round.instrument) ? Number(cell) : 1) * countOf(line)];
  });
  return said.reduce((sum, one) => sum + one, 0);
}

/** Of a vote on one sentence: how many chose each level. */
export function byLevel(lines: readonly SheetLine[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines)
    if ('value' in line.ballot) counts.set(line.ballot.value, (counts.get(line.ballot.value) ?? 0) + countOf(line));
  return new Map([...counts].sort(([a], [b]) => a - b));
}

const numbered = (amount: number | undefined): string | undefined => (amount ? `${amount}` : undefined);
const rated = (level: number | undefined): string | undefined => (level === undefined ? undefined : `${level}`);
const placed = (at: number): string | undefined => (at < 0 ? undefined : `${at + 1}`);
