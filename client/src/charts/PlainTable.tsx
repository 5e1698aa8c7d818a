import type { RefObject } from 'react';
import './tables.css';

export type Cell = string | number;

export type TableOf = {
  readonly caption: string;
  /** The first names the rows. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly [name: string, ...cells: Cell[]])[];
};

/** Numbers as a table that can be read out, copied and printed. */
export function PlainTable({ table, drawn }: { table: TableOf; drawn?: RefObject<HTMLTableElement | null> }) {
  const { caption, head, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keys too.
    <section className="result-scroll" tabIndex={0} aria-label={caption}>
      <table ref={drawn} className="result-table">
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            {head.map((words, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called alike.
              <th key={at} scope="col" className={at > 0 ? 'table-number' : undefined}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn as they come and never reordered in place.
            <tr key={at}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell belongs to its column.
                <td key={column} className="table-number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
