/** The last that fits, as `findLast` finds it, which the oldest browsers we promise lack. */
export function lastWhere<T, U extends T>(list: readonly T[], fits: (item: T) => item is U): U | undefined;
export function lastWhere<T>(list: readonly T[], fits: (item: T) => boolean): T | undefined;
export function lastWhere<T>(list: readonly T[], fits: (item: T) => boolean): T | undefined {
  for (let at = list.length - 1; at >= 0; at--) {
    const item = list[at] as T;
    if (fits(item)) return item;
  }
  return undefined;
}
