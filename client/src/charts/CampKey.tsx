import { CampMark } from './CampMark';
import type { Camp } from './camps';

/** Which mark is whose, in words beside each. */
export function CampKey({ camps }: { camps: readonly Camp[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from a list that is drawn without markers.
    <ul className="camp-key" role="list">
      {camps.map((camp) => (
        <li key={camp.id}>
          <CampMark camp={camp} />
          <span dir="auto">{camp.name}</span>
        </li>
      ))}
    </ul>
  );
}
