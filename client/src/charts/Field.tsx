/** An item on the field; both places are shares of their scales, 0 to 1, and so are the ends of its spreads. */
export type Spot = {
  readonly id: string;
  /** Stands in the mark; the item's words stand beside the field. */
  readonly mark: string;
  readonly across: number;
  readonly up: number;
  readonly acrossSpread?: readonly [number, number] | undefined;
  readonly upSpread?: readonly [number, number] | undefined;
};

type FieldProps = {
  spots: readonly Spot[];
  across: string;
  up: string;
  /** In reading order: above left, above right, below left, below right. */
  quarters: readonly [string, string, string, string];
};

/** Two scales at once: items by their numbers, with lines as long as the answers are apart. */
export function Field({ spots, across, up, quarters }: FieldProps) {
  return (
    <div className="field-chart" aria-hidden="true">
      <span className="field-up">{up}</span>
      <div className="field-box">
        {quarters.map((words, at) => (
          <span key={words} className="field-quarter" data-quarter={at}>
            {words}
          </span>
        ))}
        {spots.map((spot) => (
          <Spread key={spot.id} spot={spot} />
        ))}
        {spots.map(({ id, mark, across: x, up: y }) => (
          <span
            key={id}
            className="field-spot"
            style={{ insetInlineStart: `${x * 100}%`, insetBlockEnd: `${y * 100}%` }}
          >
            {mark}
          </span>
        ))}
      </div>
      <span className="field-across">{across}</span>
    </div>
  );
}

function Spread({ spot: { across, up, acrossSpread, upSpread } }: { spot: Spot }) {
  return (
    <>
      {acrossSpread && (
        <span
          className="field-spread"
          style={{
            insetInlineStart: `${acrossSpread[0] * 100}%`,
            inlineSize: `${(acrossSpread[1] - acrossSpread[0]) * 100}%`,
            insetBlockEnd: `${up * 100}%`,
          }}
        />
      )}
      {upSpread && (
        <span
          className="field-spread field-spread-up"
          style={{
            insetInlineStart: `${across * 100}%`,
            blockSize: `${(upSpread[1] - upSpread[0]) * 100}%`,
            insetBlockEnd: `${upSpread[0] * 100}%`,
          }}
        />
      )}
    </>
  );
}
