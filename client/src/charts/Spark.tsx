/** A small histogram beside a number: how the answers lie on the scale, at a glance. Its numbers are in the table. */
export function Spark({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <svg className="spark" viewBox={`0 0 ${counts.length * 10} 24`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, at) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * 24);
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the place on the scale.
        return <rect key={at} x={at * 10 + 1} y={24 - height} width={8} height={height} />;
      })}
    </svg>
  );
}
