/**
 * On which lane each mark of a row is drawn, so that none hides another: the first lane whose last mark is far enough away. Marks keep
 * the order in which they came among equals. Places are shares of the row's width, 0 to 1.
 */
export function lanesOf(places: readonly number[], apart: number): readonly number[] {
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const ends: number[] = [];
  const lanes = places.map(() => 0);
  for (const at of order) {
    const place = places[at] ?? 0;
    const free = ends.findIndex((end) => place - end >= apart);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = place;
    lanes[at] = lane;
  }
  return lanes;
}
