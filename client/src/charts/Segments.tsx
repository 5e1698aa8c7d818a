import { CampMark } from './CampMark';
import type { Part } from './camps';

/** A bar made of what each camp gave, out of the most that any bar holds. Its numbers are in the words beside it. */
export function Segments({ parts, most }: { parts: readonly Part[]; most: number }) {
  return (
    <span className="segments" aria-hidden="true">
      {parts
        .filter(({ size }) => size > 0)
        .map(({ camp, size }) => (
          <span
            key={camp.id}
            className="segment"
            {...(!camp.together && { 'data-group': camp.shapes[0] })}
            style={{ inlineSize: `${(size / most) * 100}%` }}
            title={camp.name}
          >
            <CampMark camp={camp} size={10} />
          </span>
        ))}
    </span>
  );
}
