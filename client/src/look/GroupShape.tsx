import { type Shape, shapePaths } from './groupShapes';

/** A group's shape, in its deep colour; decoration unless it stands alone and is given a `label`. */
export function GroupShape({ shape, label, size = 12 }: { shape: Shape; label?: string; size?: number }) {
  const box = { className: 'group-shape', 'data-group': shape, viewBox: '0 0 24 24', width: size, height: size };
  const drawing = <path d={shapePaths[shape]} fill="var(--group-deep)" />;
  return label === undefined ? (
    <svg {...box} aria-hidden="true">
      {drawing}
    </svg>
  ) : (
    <svg {...box} role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
