import { useState } from 'react';
import { useSession, useStore } from '../session/useSession';
import { useSlot } from '../stages/useAsking';
import { deviceStorage } from '../wire/device';
import type { Ballot, RoundId } from '../wire/protocol';
import type { Filling } from './filling';
import { ballotSlot, burst, readHeldKey, readMyBallot } from './myBallot';

/** My ballot in an open round: each change is on the device at once and sent as a whole ballot, or taken back. */
export function useFilling(round: RoundId): Filling<Ballot> {
  const store = useStore();
  const { ask } = useSlot(ballotSlot(round));
  const ballot = useSession((state) => readMyBallot(state, round));
  return {
    ballot,
    change: (next) => {
      const filled = next(readMyBallot(store.get(), round));
      const command = filled ? ({ is: 'cast', round, ballot: filled } as const) : ({ is: 'withdraw', round } as const);
      void ask(command, burst);
    },
  };
}

/**
 * The same where a ballot counts only once it is whole, as when all points must be spent: until then it is kept on this device, and
 * what was handed in before still counts.
 */
export function useWholeFilling(
  round: RoundId,
  isWhole: (ballot: Ballot) => boolean,
): { filling: Filling<Ballot>; held: boolean } {
  const sent = useFilling(round);
  const key = useSession((state) => readHeldKey(state, 'ballot', round));
  const [held, setHeld] = useState(() => readHeld(key));
  const hold = (ballot: Ballot | undefined) => {
    setHeld(ballot);
    if (ballot) deviceStorage().set(key, JSON.stringify(ballot));
    else deviceStorage().remove(key);
  };
  const change: Filling<Ballot>['change'] = (next) => {
    const filled = next(held ?? sent.ballot);
    if (filled && !isWhole(filled)) return hold(filled);
    hold(undefined);
    sent.change(() => filled);
  };
  return { filling: { ballot: held ?? sent.ballot, change }, held: held !== undefined };
}

function readHeld(key: string): Ballot | undefined {
  try {
    return (JSON.parse(deviceStorage().get(key) ?? 'null') as Ballot | null) ?? undefined;
  } catch {
    return undefined;
  }
}
