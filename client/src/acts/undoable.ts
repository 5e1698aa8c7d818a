import type { ActLine } from '../wire/protocol';

/** The last act that stands, but for those that were found to be past undoing. */
export function lastStanding(acts: readonly ActLine[], past: ReadonlySet<number>): ActLine | undefined {
  return acts.findLast(({ number, undone }) => undone === undefined && !past.has(number));
}

/** The act that was undone last. */
export function lastUndone(acts: readonly ActLine[], past: ReadonlySet<number>): ActLine | undefined {
  const undone = acts.filter((act) => act.undone !== undefined && !past.has(act.number));
  return undone.reduce<ActLine | undefined>(
    (last, act) => (last === undefined || (act.undone ?? 0) > (last.undone ?? 0) ? act : last),
    undefined,
  );
}
