/** An order under way: places, best first, each with the items that share it; what is not in it is not ranked. */
export type Order = readonly (readonly string[])[];

/** The items one after the other, as they stand on the screen. */
export function inLine(order: Order): readonly string[] {
  return order.flat();
}

export function added(order: Order, item: string, top: number): Order {
  const line = inLine(order);
  return line.includes(item) || line.length >= top ? order : [...order, [item]];
}

export function takenOut(order: Order, item: string): Order {
  return order.map((tier) => tier.filter((other) => other !== item)).filter((tier) => tier.length > 0);
}

/** Moves an item to a place in the line (from 0), to stand there alone; beyond an end is that end. A tie that it lands in is undone. */
export function movedTo(order: Order, item: string, place: number): Order {
  if (!inLine(order).includes(item)) return order;
  const rest = takenOut(order, item);
  let before = Math.max(0, Math.min(inLine(rest).length, place));
  const moved: (readonly string[])[] = [];
  let put = false;
  for (const tier of rest) {
    if (!put && before < tier.length) {
      const parts = [tier.slice(0, before), [item], tier.slice(before)].filter((part) => part.length > 0);
      moved.push(...parts);
      put = true;
    } else moved.push(tier);
    before -= tier.length;
  }
  return put ? moved : [...moved, [item]];
}

/** Whether an item shares its place with the one above it in the line. */
export function isTied(order: Order, item: string): boolean {
  return order.some((tier) => tier.indexOf(item) > 0);
}

/** Lets an item share the place of the one above it, or stand below it again; those tied to it come along. */
export function tieToggled(order: Order, item: string): Order {
  const at = order.findIndex((tier) => tier.includes(item));
  const tier = order[at] ?? [];
  const within = tier.indexOf(item);
  if (within > 0) return [...order.slice(0, at), tier.slice(0, within), tier.slice(within), ...order.slice(at + 1)];
  const above = order[at - 1];
  return at < 1 || !above ? order : [...order.slice(0, at - 1), [...above, ...tier], ...order.slice(at + 1)];
}

/** The place that an item has, from 1; equals share theirs, and the next comes after all of them. */
export function placeOf(order: Order, item: string): number {
  const at = order.findIndex((tier) => tier.includes(item));
  return order.slice(0, at).reduce((sum, tier) => sum + tier.length, 1);
}

/** How far an order got: `sent` is the newest handed in, taken already or still on its way. What changed since may go too. */
export function progressOf(order: Order, sent: Order, onItsWay: boolean): 'unsent' | 'changed' | 'on its way' | 'sent' {
  if (!isSameOrder(order, sent)) return sent.length === 0 && !onItsWay ? 'unsent' : 'changed';
  if (onItsWay) return 'on its way';
  return sent.length === 0 ? 'unsent' : 'sent';
}

/** What can still be handed in of an order that was made earlier: known items, each once, no more than the top. */
export function fitting(order: Order, items: readonly { readonly id: string }[], top: number): Order {
  const known = new Set(items.map(({ id }) => id));
  const seen = new Set<string>();
  const take = (item: string) => known.delete(item) && seen.size < top && seen.add(item);
  return order.map((tier) => tier.filter(take)).filter((tier) => tier.length > 0);
}

/** The same places; who stands first among equals is no difference. */
export function isSameOrder(one: Order, other: Order): boolean {
  const same = (a: readonly string[], b: readonly string[] = []) =>
    a.length === b.length && a.every((item) => b.includes(item));
  return one.length === other.length && one.every((tier, place) => same(tier, other[place]));
}
