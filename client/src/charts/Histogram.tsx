/** One level of a scale: its number, what it means, and how many chose it. */
export type Level = { readonly value: number; readonly words: string; readonly count: number; readonly low?: boolean };

type HistogramProps = {
  levels: readonly Level[];
  /** How many chose a level, in words. */
  counted: (count: number) => string;
};

/** How many chose each level; each bar says what it stands for. */
export function Histogram({ levels, counted }: HistogramProps) {
  const most = Math.max(1, ...levels.map(({ count }) => count));
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from a list that is drawn without markers.
    <ul className="result-bars" role="list">
      {levels.map(({ value, words, count, low }) => (
        <li key={value} className="result-row" data-low={low || undefined}>
          <span className="result-place">{value}</span>
          <strong className="result-name">{words}</strong>
          <span className="result-numbers">{counted(count)}</span>
          <span className="result-track" aria-hidden="true">
            <span className="result-fill" style={{ inlineSize: `${(count / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
