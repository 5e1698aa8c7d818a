/** An order under way: items by id, best first; what is not in it is not ranked. */
export type Order = readonly string[];

export function added(order: Order, item: string, top: number): Order {
  return order.includes(item) || order.length >= top ? order : [...order, item];
}

export function takenOut(order: Order, item: string): Order {
  return order.filter((other) => other !== item);
}

/** Moves an item to a place (from 0); beyond an end is that end. */
export function movedTo(order: Order, item: string, place: number): Order {
  if (!order.includes(item)) return order;
  const rest = takenOut(order, item);
  const at = Math.max(0, Math.min(rest.length, place));
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}

/** What can still be handed in of an order that was made earlier: known items, each once, no more than the top. */
export function fitting(order: Order, items: readonly { readonly id: string }[], top: number): Order {
  const known = new Set(items.map(({ id }) => id));
  return [...new Set(order)].filter((item) => known.has(item)).slice(0, top);
}

export function isSameOrder(one: Order, other: Order): boolean {
  return one.length === other.length && one.every((item, place) => item === other[place]);
}
