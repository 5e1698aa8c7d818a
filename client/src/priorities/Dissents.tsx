import type { ReactNode } from 'react';
import { Chip } from '../look/Chip';
import { facesOf } from '../people/groupFaces';
import { Original } from '../translations/Original';
import type { DissentSight, StakeholderGroup } from '../wire/protocol';
import { say, sayList } from '../words/say';
import './agreed.css';

type DissentsProps = {
  dissents: readonly DissentSight[];
  groups: readonly StakeholderGroup[];
  k: number;
  /** What can be done with one. */
  acts?: (dissent: DissentSight) => ReactNode;
};

/** The minority statements on one priority, in the words of those who hold them. */
export function Dissents({ dissents, groups, k, acts }: DissentsProps) {
  if (dissents.length === 0) return null;
  return (
    <ul className="dissents">
      {dissents.map((dissent) => (
        <li key={dissent.id} className="dissent">
          <p className="dissent-head">
            <strong>{say('dissent.minority')}</strong>
            {!dissent.onRecord && <Chip>{say('dissent.gathering')}</Chip>}
          </p>
          <blockquote dir="auto">{dissent.text}</blockquote>
          <Original of={dissent} said={({ text }) => [text]} />
          <p className="muted">{standingOf(dissent, groups, k)}</p>
          {acts?.(dissent)}
        </li>
      ))}
    </ul>
  );
}

/** How many are behind it, as far as that is told, and what else has to be known of it. */
export function standingOf(dissent: DissentSight, groups: readonly StakeholderGroup[], k: number): string {
  const faces = facesOf(groups);
  const voices = dissent.voices.map(({ groups: of, people }) =>
    say('dissent.voices', {
      groups: sayList(
        of.map((group) => faces.get(group)?.name ?? group),
        'disjunction',
      ),
      people,
    }),
  );
  return [
    dissent.people !== undefined
      ? say('dissent.people', { people: dissent.people })
      : dissent.onRecord && say('dissent.atLeast', { k }),
    ...voices.map((voice) => `${voice}.`),
    dissent.earlier && say('dissent.earlier'),
    dissent.offWall && say('dissent.offWall'),
  ]
    .filter(Boolean)
    .join(' ');
}
