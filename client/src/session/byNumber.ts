const ordered = new WeakMap<object, readonly unknown[]>();

/**
 * Things in the order of their numbers. One that came back by an undo may have the number of another: then the order of their names
 * decides, so that every screen and document has them alike.
 */
export function byNumber<T extends { readonly number: number }>(things: ReadonlyMap<string, T>): readonly T[] {
  // A view never changes what it has told, so a map is ordered once for all who read it.
  const known = ordered.get(things) as readonly T[] | undefined;
  if (known) return known;
  const inOrder = [...things]
    .sort(([nameA, a], [nameB, b]) => a.number - b.number || (nameA < nameB ? -1 : 1))
    .map(([, thing]) => thing);
  ordered.set(things, inOrder);
  return inOrder;
}
