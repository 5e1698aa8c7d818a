import { CampMark } from './CampMark';
import type { Camp } from './camps';
import { lanesOf } from './lanes';

/** Where one camp stands on one item; `at` is a share of the scale, 0 to 1, and `words` is that in words. */
export type Position = { readonly camp: Camp; readonly at: number; readonly words: string };

type PositionRow = {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly positions: readonly Position[];
};

/** A scale: where each tick stands, and what it says. */
export type Ticks = readonly { readonly at: number; readonly words: string }[];

type PositionsProps = {
  rows: readonly PositionRow[];
  ticks: Ticks;
};

/** Marks nearer than this share of the width would cover each other. */
const apart = 0.045;

/** Marks in one place stand in so many lines, and from there on beside each other: a row stays low enough for a wall. */
const lines = 2;

const lineOf = (lane: number) => ({ '--lane': lane % lines, '--aside': Math.floor(lane / lines) });

/** One row for each item, one mark for each camp: a short line is agreement, a wide one is a real difference. */
export function Positions({ rows, ticks }: PositionsProps) {
  return (
    <div className="positions" aria-hidden="true">
      <div className="positions-scale">
        <span />
        <Scale ticks={ticks} />
      </div>
      {rows.map((row) => (
        <div key={row.id} className="positions-row">
          <span className="positions-name">
            <strong dir="auto">{row.name}</strong>
            {row.about && <span className="muted">{row.about}</span>}
          </span>
          <Strip positions={row.positions} ticks={ticks} />
        </div>
      ))}
    </div>
  );
}

/** What the places on the strips below it mean. */
export function Scale({ ticks }: { ticks: Ticks }) {
  return (
    <span className="positions-strip" aria-hidden="true">
      {ticks.map(({ at, words }) => (
        <span key={words} className="positions-tick" style={{ insetInlineStart: `${at * 100}%` }}>
          {words}
        </span>
      ))}
    </span>
  );
}

/** Where the camps stand on one item. */
export function Strip({ positions, ticks }: { positions: readonly Position[]; ticks: Ticks }) {
  const places = positions.map(({ at }) => at);
  const piled = lanesOf(places, apart);
  const [low, high] = [Math.min(1, ...places), Math.max(0, ...places)];
  return (
    <span
      className="positions-strip"
      aria-hidden="true"
      style={{ '--lanes': Math.min(lines, Math.max(1, ...piled.map((lane) => lane + 1))) } as object}
    >
      {ticks.map(({ at, words }) => (
        <span key={words} className="positions-line" style={{ insetInlineStart: `${at * 100}%` }} />
      ))}
      {places.length > 0 && (
        <span
          className="positions-range"
          style={{ insetInlineStart: `${low * 100}%`, inlineSize: `${(high - low) * 100}%` }}
        />
      )}
      {positions.map(({ camp, at, words }, index) => (
        <span
          key={camp.id}
          className="positions-mark"
          title={words}
          style={{ insetInlineStart: `${at * 100}%`, ...lineOf(piled[index] ?? 0) } as object}
        >
          <CampMark camp={camp} size={18} />
        </span>
      ))}
    </span>
  );
}
