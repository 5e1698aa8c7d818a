import { useMemo } from 'react';
import { JoinCard } from '../create/JoinCard';
import { GroupShape } from '../look/GroupShape';
import { facesOf } from '../people/groupFaces';
import { readRoom, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { StageHead } from '../stages/StageHead';
import { say } from '../words/say';
import type { StageMainProps } from './stageMainProps';
import { useRoomAddress } from './useRoomAddress';

/** People come in: how, and who is here already, by group. */
export function ArriveStage({ question, started, children }: StageMainProps & { started: boolean }) {
  const workshop = useSession(readWorkshop);
  const address = useRoomAddress();
  if (!workshop) return null;
  return (
    <div className="stage-page">
      <StageHead
        title={started ? question : say('staff.notStarted')}
        hint={say(started ? 'staff.arriveHint' : 'staff.notStartedHint')}
      >
        {children}
      </StageHead>
      <div className="arrive">
        <section className="card">
          <JoinCard address={address} code={workshop.code} link={false} />
        </section>
        <WhoIsHere />
      </div>
    </div>
  );
}

function WhoIsHere() {
  const room = useSession(readRoom);
  const groups = useSession(readWorkshop)?.groups;
  const faces = useMemo(() => facesOf(groups ?? []), [groups]);
  const sizes = new Map(room?.groups.map(({ group, people }) => [group, people]));
  const rows = [...faces.values()].filter((face) => face.id !== '' || (sizes.get('') ?? 0) > 0);
  return (
    <section className="card who">
      <h2>{say('staff.whoIsHere')}</h2>
      <p className="big-number">{say('staff.peopleOf', { people: room?.people ?? 0 })}</p>
      {(room?.people ?? 0) === 0 && <p className="muted">{say('staff.nobody')}</p>}
      <ul className="who-groups">
        {rows.map(({ id, name, shape }) => (
          <li key={id} data-none={(sizes.get(id) ?? 0) === 0 || undefined}>
            <span className="who-shape">{shape && <GroupShape shape={shape} size={16} />}</span>
            <span dir="auto">{name}</span>
            <strong>{say('staff.peopleOf', { people: sizes.get(id) ?? 0 })}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
