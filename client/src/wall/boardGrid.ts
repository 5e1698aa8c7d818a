/** How the board is cut into cells. `compact`: names and counts only. */
export type Grid = { readonly columns: number; readonly rows: number; readonly compact: boolean };

// Few sizes, so that the board is cut anew only a few times while themes are made. One cell is for notes without one.
const sizes = [
  [4, 1],
  [3, 2],
  [4, 2],
  [5, 2],
  [5, 3],
  [6, 3],
] as const;

export function gridFor(themes: number): Grid {
  const size = sizes.find(([columns, rows]) => themes < columns * rows);
  if (size) return { columns: size[0], rows: size[1], compact: false };
  const columns = themes < 40 ? 3 : 4;
  return { columns, rows: Math.ceil((themes + 1) / columns), compact: true };
}
