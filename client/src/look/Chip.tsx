import type { ReactNode } from 'react';
import { GroupShape } from './GroupShape';
import type { Shape } from './groupShapes';

type ChipProps = { children: ReactNode; group?: Shape; tone?: 'calm' | 'good' | 'warn' };

/** A small fact beside something: a group, a count, a state. Not a button. */
export function Chip({ children, group, tone = 'calm' }: ChipProps) {
  return (
    <span className={`chip chip-${tone}`}>
      {group && <GroupShape shape={group} />}
      {tone !== 'calm' && <span className="chip-dot" aria-hidden="true" />}
      {children}
    </span>
  );
}
