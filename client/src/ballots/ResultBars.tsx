import type { ReactNode } from 'react';
import { Segments } from '../charts/Segments';
import { Spark } from '../charts/Spark';
import { say } from '../words/say';
import type { PlacedRow } from './placedRows';

type ResultBarsProps = {
  rows: readonly PlacedRow[];
  nameOf: (item: string) => string;
  /** What stands beside each bar, where there is room. */
  beside?: (item: string) => ReactNode;
};

/** The items in the order that the room gave them, each with its bar and its numbers in words. */
export function ResultBars({ rows, nameOf, beside }: ResultBarsProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from a list that is drawn without markers.
    <ol className="result-bars" role="list">
      {rows.map((row) => (
        <li key={row.item} className="result-row" data-first={row.rank === 1 || undefined}>
          <Place row={row} />
          <strong className="result-name" dir="auto">
            {nameOf(row.item)}
          </strong>
          <span className="result-numbers">
            {row.votes && <Spark counts={row.votes} />}
            {beside ? row.short : row.numbers}
          </span>
          {row.bar !== undefined && <Bar row={row} bar={row.bar} />}
          {beside && <span className="result-beside">{beside(row.item)}</span>}
        </li>
      ))}
    </ol>
  );
}

function Place({ row: { rank, tied } }: { row: PlacedRow }) {
  if (rank === undefined) return <span className="result-place">{say('result.noPlace')}</span>;
  return (
    <>
      <span className="result-place" aria-hidden="true">
        {say(tied ? 'result.placeTied' : 'result.place', { rank })}
      </span>
      <span className="only-heard">{say('result.placeSaid', { rank, tied: tied ? 'yes' : 'no' })}</span>
    </>
  );
}

/** As long as its share; in parts by the groups of those who chose it, where they may be told. */
function Bar({ row: { parts = [] }, bar }: { row: PlacedRow; bar: number }) {
  const all = parts.reduce((sum, { size }) => sum + size, 0);
  return (
    <span className="result-track" data-parts={all > 0 || undefined} aria-hidden="true">
      <span className="result-fill" style={{ inlineSize: `${bar * 100}%` }}>
        {all > 0 && <Segments parts={parts} most={all} />}
      </span>
    </span>
  );
}
