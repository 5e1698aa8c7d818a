/** What stands on each item; an item with nothing is absent. */
export type Amounts = ReadonlyMap<string, number>;

export function withAmount(amounts: Amounts, item: string, amount: number): Amounts {
  const next = new Map(amounts);
  if (amount === 0) next.delete(item);
  else next.set(item, amount);
  return next;
}

export function totalOf(amounts: Amounts): number {
  return [...amounts.values()].reduce((sum, one) => sum + one, 0);
}

/** Quadratic votes: n votes on an item cost n × n credits, for it or against it. */
export function creditsOf(votes: Amounts): number {
  return [...votes.values()].reduce((sum, one) => sum + one * one, 0);
}
