type MeterProps = {
  label: string;
  value: number;
  max: number;
  /** What is read out instead of the bare number. */
  words?: string;
};

/** How far along, as a thin bar; the numbers beside it are the caller's. */
export function Meter({ label, value, max, words = `${value}/${max}` }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    // A native <meter> can't be drawn alike in Safari and Chrome.
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <div
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={words}
    >
      <div className="meter-fill" style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
