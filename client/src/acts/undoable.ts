import type { ActLine, LinkId } from '../wire/protocol';

/**
 * The last act of one's own that stands, but for those that were found to be past undoing; where there is none, another's. With one
 * press nobody takes back what somebody else has just done.
 */
export function lastStanding(
  acts: readonly ActLine[],
  past: ReadonlySet<number>,
  me: LinkId | undefined,
): ActLine | undefined {
  const standing = acts.filter(({ number, undone }) => undone === undefined && !past.has(number));
  return standing.findLast(({ by }) => by === me) ?? standing.at(-1);
}

/** The act that was undone last, of one's own before another's. */
export function lastUndone(
  acts: readonly ActLine[],
  past: ReadonlySet<number>,
  me: LinkId | undefined,
): ActLine | undefined {
  const all = acts.filter((act) => act.undone !== undefined && !past.has(act.number));
  const own = all.filter(({ by }) => by === me);
  const undone = own.length > 0 ? own : all;
  return undone.reduce<ActLine | undefined>(
    (last, act) => (last === undefined || (act.undone ?? 0) > (last.undone ?? 0) ? act : last),
    undefined,
  );
}
