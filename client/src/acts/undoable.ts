import { lastWhere } from '../session/lastWhere';
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
  return lastWhere(standing, ({ by }) => by === me) ?? standing.at(-1);
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

/** An undo or a redo that was asked for and is not seen yet. */
export type Asked = { readonly is: 'undo-act' | 'redo-act'; readonly act: number };

/** What was asked and is not so yet in what is seen. */
export const stillAwaited = (acts: readonly ActLine[], asked: readonly Asked[]): readonly Asked[] =>
  asked.filter(({ is, act }) =>
    acts.some(({ number, undone }) => number === act && (undone !== undefined) !== (is === 'undo-act')),
  );

/** The acts as they will be: whoever presses twice in one moment means two acts, before the first is seen done. */
export function asAsked(acts: readonly ActLine[], asked: readonly Asked[]): readonly ActLine[] {
  const latest = Math.max(0, ...acts.map(({ undone }) => undone ?? 0));
  return asked.reduce(
    (seen, { is, act }, place) =>
      seen.map(({ undone, ...line }) => {
        if (line.number !== act) return undone === undefined ? line : { ...line, undone };
        return is === 'undo-act' ? { ...line, undone: latest + 1 + place } : line;
      }),
    acts,
  );
}
