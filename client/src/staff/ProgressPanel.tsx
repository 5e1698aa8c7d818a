import { useMemo } from 'react';
import { GroupShape } from '../look/GroupShape';
import { Meter } from '../look/Meter';
import { facesOf } from '../people/groupFaces';
import { readRoom, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { readProgress } from './readings';

/** Who needs time yet: by group where the group is large enough not to point at anybody, and in all. */
export function ProgressPanel({ stage }: { stage: StageSight }) {
  const workshop = useSession(readWorkshop);
  const people = useSession(readRoom)?.people ?? 0;
  const progress = useSession((state) => readProgress(state, stage.id));
  const faces = useMemo(() => facesOf(workshop?.groups ?? []), [workshop?.groups]);
  if (!workshop || people === 0) return null;
  const total = say('staff.readyTotal', { done: stage.done, people });
  const counted = progress?.groups.reduce((sum, group) => sum + group.people, 0) ?? 0;
  return (
    <section className="panel">
      <h2>{say('staff.ready')}</h2>
      <p className="ready-total">{total}</p>
      <Meter label={total} value={stage.done} max={people} words={total} />
      <ul className="ready-groups">
        {progress?.groups.map(({ group, done, people: size }) => {
          const face = faces.get(group);
          const name = face?.name ?? '';
          return (
            <li key={group}>
              <span className="ready-name">
                {face?.shape && <GroupShape shape={face.shape} />}
                <span>{name}</span>
                <span aria-hidden="true">{say('staff.done', { done, people: size })}</span>
              </span>
              <Meter label={name} value={done} max={size} words={say('staff.readyOf', { name, done, people: size })} />
            </li>
          );
        })}
      </ul>
      {counted < people && <p className="muted panel-small">{say('staff.readySmall', { k: workshop.k })}</p>}
    </section>
  );
}
