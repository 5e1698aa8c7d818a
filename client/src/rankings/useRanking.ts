import { useMemo, useState } from 'react';
import { ballotSending, readBallotSending, readMyBallot } from '../ballots/myBallot';
import { useSession, useStore } from '../session/useSession';
import { deviceStorage } from '../wire/device';
import type { Ballot, NgtVote, RankVote, RoundSight } from '../wire/protocol';
import { fitting, inLine, isSameOrder, type Order } from './order';

export type Ranking = {
  readonly order: Order;
  readonly change: (order: Order) => void;
  readonly send: () => void;
  /** Whether the order on the screen is the one handed in, and how far that got. */
  readonly state: 'unsent' | 'changed' | 'on its way' | 'sent';
};

/** My order for a round: made on this device, kept over a reload, handed in when I say so, changed until it closes. */
export function useRanking(round: RoundSight, vote: RankVote | NgtVote): Ranking {
  const store = useStore();
  const cast = useSession((state) => readMyBallot(state, round.id));
  const sending = useSession((state) => readBallotSending(state, round.id));
  const sent = useMemo(() => orderIn(cast), [cast]);
  const [made, setMade] = useState(() => readDraft(round.id));
  const order = fitting(made ?? sent, round.items, vote.top);

  const state = sending?.state === 'kept' ? 'on its way' : isSameOrder(order, sent) ? 'sent' : 'changed';
  return {
    order,
    change: (next) => {
      setMade(next);
      deviceStorage().set(keyOf(round.id), JSON.stringify(next));
    },
    send: () => {
      void store.send({ is: 'cast', round: round.id, ballot: ballotOf(order, vote) }, ballotSending(round.id, 0));
      // Handing in is what "done" means here; the facilitator sees that this one needs no more time.
      void store.send({ is: 'say-done', stage: round.stage, done: true }, { slot: `done/${round.stage}` });
    },
    state: sent.length === 0 && state !== 'on its way' ? 'unsent' : state,
  };
}

/** Shared places need another ballot than a plain line of items. */
export function ballotOf(order: Order, vote: RankVote | NgtVote): Ballot {
  return vote.is === 'rank' && vote.tiesAllowed ? { is: 'tiers', tiers: order } : { is: 'rank', order: inLine(order) };
}

export function orderIn(ballot: Ballot | undefined): Order {
  if (ballot?.is === 'tiers') return ballot.tiers;
  return ballot?.is === 'rank' ? ballot.order.map((item) => [item]) : [];
}

const keyOf = (round: string) => `workshop.places/${round}`;

function readDraft(round: string): Order | undefined {
  try {
    const text = deviceStorage().get(keyOf(round));
    return text === undefined ? undefined : (JSON.parse(text) as Order);
  } catch {
    return undefined;
  }
}
