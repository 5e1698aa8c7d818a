import { Meter } from '../look/Meter';
import type { ItemAmount, PointsBallot, PointsVote } from '../wire/protocol';
import { say } from '../words/say';
import { type Amounts, totalOf, withAmount } from './amounts';
import type { FormProps } from './filling';
import { PointsItem } from './PointsItem';

/** Dividing points: what is left is always in view, and what one item has never moves another's. */
export function PointsBallotForm({ vote, items, filling, state, about }: FormProps<PointsVote, PointsBallot>) {
  const points = amountsOf(filling.ballot?.points);
  const left = vote.budget - totalOf(points);
  const cap = vote.capPerItem ?? vote.budget;
  const put = (item: string, amount: number) =>
    filling.change((now) => {
      const before = amountsOf(now?.points);
      const most = Math.min(cap, (before.get(item) ?? 0) + vote.budget - totalOf(before));
      const next = withAmount(before, item, Math.max(0, Math.min(most, amount)));
      return next.size > 0 ? { is: 'points', points: listed(next) } : undefined;
    });
  const words = say('vote.pointsLeft', { left });
  return (
    <>
      <div className="ballot-budget">
        <strong>{words}</strong>
        <Meter label={words} value={vote.budget - left} max={vote.budget} words={words} />
        {state}
      </div>
      <ul className="phone-list">
        {items.map((item) => {
          const here = points.get(item.id) ?? 0;
          return (
            <PointsItem
              key={item.id}
              name={item.text}
              about={about(item.id)}
              points={here}
              step={vote.step}
              most={Math.min(cap, here + left)}
              budget={vote.budget}
              onChange={(amount) => put(item.id, amount)}
            />
          );
        })}
      </ul>
    </>
  );
}

export function amountsOf(amounts: readonly ItemAmount[] = []): Amounts {
  return new Map(amounts.map(({ item, amount }) => [item, amount]));
}

export function listed(amounts: Amounts): readonly ItemAmount[] {
  return [...amounts].map(([item, amount]) => ({ item, amount }));
}
