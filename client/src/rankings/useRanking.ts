import { useEffect, useMemo, useState } from 'react';
import { ballotSlot, readBallotSending, readHeldKey, readMyBallot } from '../ballots/myBallot';
import { useSession } from '../session/useSession';
import { useSlot } from '../stages/useAsking';
import { deviceStorage } from '../wire/device';
import type { Ballot, NgtVote, RankVote, RoundSight } from '../wire/protocol';
import { fitting, inLine, type Order, progressOf } from './order';

export type Ranking = {
  readonly order: Order;
  readonly change: (order: Order) => void;
  readonly send: () => void;
  /** Whether the order on the screen is the one handed in, and how far that got. */
  readonly state: ReturnType<typeof progressOf>;
};

/** My order for a round: made on this device, kept over a reload, handed in when I say so, changed until it closes. */
export function useRanking(round: RoundSight, vote: RankVote | NgtVote): Ranking {
  const casting = useSlot(ballotSlot(round.id));
  const telling = useSlot(`done/${round.stage}`);
  const key = useSession((state) => readHeldKey(state, 'places', round.id));
  const cast = useSession((state) => readMyBallot(state, round.id));
  const sending = useSession((state) => readBallotSending(state, round.id));
  const sent = useMemo(() => orderIn(cast), [cast]);
  const [made, setMade] = useState(() => readDraft(key));
  const order = fitting(made ?? sent, round.items, vote.top);

  const state = progressOf(order, sent, sending?.state === 'kept');
  useEffect(() => {
    // The server has it: nothing of it need stay on a device that may be passed on.
    if (state === 'sent') deviceStorage().remove(key);
  }, [state, key]);
  return {
    order,
    change: (next) => {
      setMade(next);
      deviceStorage().set(key, JSON.stringify(next));
    },
    send: () => {
      void casting.ask({ is: 'cast', round: round.id, ballot: ballotOf(order, vote) });
      // Handing in is what "done" means here; the facilitator sees that this one needs no more time.
      void telling.ask({ is: 'say-done', stage: round.stage, done: true });
    },
    state,
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

function readDraft(key: string): Order | undefined {
  try {
    const text = deviceStorage().get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Order);
  } catch {
    return undefined;
  }
}
