import type { ReactNode } from 'react';
import type { Ballot, RoundItem } from '../wire/protocol';

/** A ballot being filled in. `change` is given the newest, for the next tap may come before the next drawing; undefined: no ballot. */
export type Filling<B extends Ballot> = {
  readonly ballot: B | undefined;
  readonly change: (next: (now: B | undefined) => B | undefined) => void;
};

/** What every ballot is drawn from; the same for a vote and for trying one out. */
export type FormProps<Vote, B extends Ballot> = {
  vote: Vote;
  /** In this participant's own order. */
  items: readonly RoundItem[];
  filling: Filling<B>;
  /** Saved or not, and how many have voted. */
  state: ReactNode;
  /** What else to know about an item, on an axis if there are two. */
  about: (item: string, axis?: string) => readonly string[];
};

/** The ballot of one kind out of any; one of another kind is none. */
export function ofKind<Is extends Ballot['is']>(
  is: Is,
  filling: Filling<Ballot>,
): Filling<Extract<Ballot, { is: Is }>> {
  const take = (ballot: Ballot | undefined) =>
    ballot?.is === is ? (ballot as Extract<Ballot, { is: Is }>) : undefined;
  return { ballot: take(filling.ballot), change: (next) => filling.change((now) => next(take(now))) };
}
