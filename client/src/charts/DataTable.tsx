import { type RefObject, useRef, useState } from 'react';
import { Button } from '../look/Button';
import { say } from '../words/say';
import { type Cell, PlainTable, type TableOf } from './PlainTable';

/** The numbers behind a chart, to be read out and to be copied into a spreadsheet. */
export function DataTable({ table }: { table: TableOf }) {
  const drawn = useRef<HTMLTableElement>(null);
  return (
    <figure className="data-table">
      <figcaption>{table.caption}</figcaption>
      <PlainTable table={table} drawn={drawn} />
      <CopyTable table={table} drawn={drawn} />
    </figure>
  );
}

function CopyTable({ table, drawn }: { table: TableOf; drawn: RefObject<HTMLTableElement | null> }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyTable(table, drawn.current));
  return (
    <Button look="quiet" onClick={() => void copy()}>
      <span aria-live="polite">{say(copied ? 'charts.copied' : 'charts.copy')}</span>
    </Button>
  );
}

/** Plain http in a room has no clipboard of the new kind; the old way works there, on what is selected. */
async function copyTable(table: TableOf, drawn: HTMLTableElement | null): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(textOf(table));
      return true;
    }
  } catch {
    // Not allowed here: the old way may be.
  }
  const selection = getSelection();
  if (!drawn || !selection) return false;
  selection.selectAllChildren(drawn);
  const done = document.execCommand('copy');
  selection.removeAllRanges();
  return done;
}

/** Lines of tab-separated cells, as spreadsheets take them; no cell may begin a formula there. */
export function textOf({ head, rows }: TableOf): string {
  const plain = (cell: Cell) => {
    const text = String(cell).replace(/[\t\n\r]+/g, ' ');
    return /^[=+\-@]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;
  };
  return [head, ...rows].map((cells) => cells.map(plain).join('\t')).join('\n');
}
