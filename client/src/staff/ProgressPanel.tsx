import { useMemo } from 'react';
import { CampMark } from '../charts/CampMark';
import { Meter } from '../look/Meter';
import { facesOf, type GroupFace } from '../people/groupFaces';
import { lastWhere } from '../session/lastWhere';
import { readRoom, readRounds, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { GroupId, GroupProgress, StageSight } from '../wire/protocol';
import { say, sayList } from '../words/say';
import { readProgress } from './readings';

/**
 * Who needs time yet: by group where the group is large enough not to point at anybody, and in all. While a vote is open that is who has
 * not voted, else who has not said that they are done.
 */
export function ProgressPanel({ stage }: { stage: StageSight }) {
  const workshop = useSession(readWorkshop);
  const people = useSession(readRoom)?.people ?? 0;
  const progress = useSession((state) => readProgress(state, stage.id));
  const round = useSession((state) => lastWhere(readRounds(state, stage.id), ({ status }) => status === 'open'));
  const faces = useMemo(() => facesOf(workshop?.groups ?? []), [workshop?.groups]);
  if (!workshop || people === 0) return null;
  const done = round ? round.voted : stage.done;
  const total = say(round ? 'staff.votedTotal' : 'staff.readyTotal', { done, people });
  const counted = progress?.groups.reduce((sum, group) => sum + group.people, 0) ?? 0;
  return (
    <section className="panel">
      <h2>{say(round ? 'staff.voting' : 'staff.ready')}</h2>
      <p className="ready-total">{total}</p>
      <Meter label={total} value={done} max={people} words={total} />
      <ul className="ready-groups">
        {progress?.groups.map((group) => (
          <Line key={group.group} group={group} done={round ? (group.voted ?? 0) : group.done} faces={faces} />
        ))}
      </ul>
      {counted < people && <p className="muted panel-small">{say('staff.readySmall', { k: workshop.k })}</p>}
    </section>
  );
}

type LineProps = { group: GroupProgress; done: number; faces: ReadonlyMap<GroupId, GroupFace> };

/** One group, or several small ones that are only counted together. */
function Line({ group: { group, with: others, people }, done, faces }: LineProps) {
  const all = [group, ...others];
  const name = sayList(all.map((id) => faces.get(id)?.name ?? ''));
  const shapes = all.flatMap((id) => faces.get(id)?.shape ?? []);
  return (
    <li>
      <span className="ready-name">
        <CampMark camp={{ id: group, name, shapes, together: others.length > 0 }} />
        <span>{name}</span>
        <span aria-hidden="true">{say('staff.done', { done, people })}</span>
      </span>
      <Meter label={name} value={done} max={people} words={say('staff.readyOf', { name, done, people })} />
    </li>
  );
}
