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

type PositionsProps = {
  rows: readonly PositionRow[];
  /** The scale: where each tick stands, and what it says. */
  ticks: readonly { readonly at: number; readonly words: string }[];
};

/** Marks nearer than this share of the width would cover each other. */
const apart = 0.045;

/** One row for each item, one mark for each camp: a short line is agreement, a wide one is a real difference. */
export function Positions({ rows, ticks }: PositionsProps) {
  return (
    <div className="positions" aria-hidden="true">
      <div className="positions-scale">
        <span />
        <span className="positions-strip">
          {ticks.map(({ at, words }) => (
            <span key={words} className="positions-tick" style={{ insetInlineStart: `${at * 100}%` }}>
              {words}
            </span>
          ))}
        </span>
      </div>
      {rows.map((row) => (
        <PositionStrip key={row.id} row={row} ticks={ticks} />
      ))}
    </div>
  );
}

function PositionStrip({ row, ticks }: { row: PositionRow; ticks: PositionsProps['ticks'] }) {
  const places = row.positions.map(({ at }) => at);
  const lanes = lanesOf(places, apart);
  const [low, high] = [Math.min(1, ...places), Math.max(0, ...places)];
  return (
    <div className="positions-row">
      <span className="positions-name">
        <strong dir="auto">{row.name}</strong>
        {row.about && <span className="muted">{row.about}</span>}
      </span>
      <span className="positions-strip" style={{ '--lanes': Math.max(1, ...lanes.map((lane) => lane + 1)) } as object}>
        {ticks.map(({ at, words }) => (
          <span key={words} className="positions-line" style={{ insetInlineStart: `${at * 100}%` }} />
        ))}
        {places.length > 0 && (
          <span
            className="positions-range"
            style={{ insetInlineStart: `${low * 100}%`, inlineSize: `${(high - low) * 100}%` }}
          />
        )}
        {row.positions.map(({ camp, at, words }, index) => (
          <span
            key={camp.id}
            className="positions-mark"
            title={words}
            style={{ insetInlineStart: `${at * 100}%`, '--lane': lanes[index] } as object}
          >
            <CampMark camp={camp} size={18} />
          </span>
        ))}
      </span>
    </div>
  );
}
