import { GroupShape } from '../look/GroupShape';
import { shapePaths } from '../look/groupShapes';
import type { Camp } from './camps';

/**
 * The mark of a camp: a group's own shape in its colour; for groups counted together the first two shapes beside each other without
 * a colour, for they are neither; a ring for people without a group, alone or beside a shape.
 */
export function CampMark({ camp, size = 14 }: { camp: Camp; size?: number }) {
  const [first, second] = camp.shapes;
  if (first && !camp.together) return <GroupShape shape={first} size={size} />;
  if (!first)
    return (
      <svg className="group-shape" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="var(--ink)" strokeWidth="4" />
      </svg>
    );
  return (
    <svg
      className="group-shape group-shape-pair"
      viewBox="0 0 40 24"
      width={size * (5 / 3)}
      height={size}
      aria-hidden="true"
    >
      {!second && <circle cx="30" cy="12" r="6.8" fill="none" stroke="var(--ink)" strokeWidth="3.2" />}
      <g fill="var(--ink)">
        <path d={shapePaths[first]} transform="translate(0 2.5) scale(.8)" />
        {second && <path d={shapePaths[second]} transform="translate(20.5 2.5) scale(.8)" />}
      </g>
    </svg>
  );
}
