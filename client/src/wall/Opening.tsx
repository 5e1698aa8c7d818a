import { GroupShape } from '../look/GroupShape';
import { facesOf } from '../people/groupFaces';
import { readRoom } from '../session/readings';
import { useSession } from '../session/useSession';
import type { WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { Figure, Figures } from './Figures';
import { Fit } from './Fit';
import { WayIn } from './WayIn';

type OpeningProps = { workshop: WorkshopSight; address: string };

/** Before the first stage: what this is, where, and how to come in. */
export function Start({ workshop, address }: OpeningProps) {
  return (
    <div className="wall-beside">
      <div className="wall-column">
        <Fit most={84} least={36} className="wall-grow">
          <h1 dir="auto">{workshop.title}</h1>
        </Fit>
        <p className="wall-lead" dir="auto">
          {workshop.place}
        </p>
        <p className="wall-muted wall-lead">{say('wall.startsSoon')}</p>
      </div>
      <WayIn address={address} code={workshop.code} />
    </div>
  );
}

/** People come in, and see that their group is there. */
export function Arrive({ workshop, address }: OpeningProps) {
  const people = useSession(readRoom)?.people ?? 0;
  return (
    <div className="wall-beside">
      <div className="wall-column">
        <Fit most={64} least={36} className="wall-arrive-title">
          <h1>{say('wall.join')}</h1>
        </Fit>
        <PeopleByGroup workshop={workshop} />
        <Figures>
          <Figure value={people} label={say('wall.here', { people })} />
        </Figures>
      </div>
      <WayIn address={address} code={workshop.code} />
    </div>
  );
}

// In the facilitator's order, whoever comes: rows that changed places could not be followed.
function PeopleByGroup({ workshop }: { workshop: WorkshopSight }) {
  const room = useSession(readRoom);
  const counts = new Map(room?.groups.map(({ group, people }) => [group, people]));
  const faces = [...facesOf(workshop.groups).values()].filter(({ id }) => id !== '' || (counts.get('') ?? 0) > 0);
  return (
    <Fit most={30} className="wall-grow">
      <ul className="wall-groups" data-many={faces.length > 6 || undefined}>
        {faces.map(({ id, name, shape }) => (
          <li key={id} data-nobody={!counts.get(id) || undefined}>
            {shape ? <GroupShape shape={shape} /> : <span />}
            <span dir="auto">{name}</span>
            <b>{counts.get(id) ?? 0}</b>
          </li>
        ))}
      </ul>
    </Fit>
  );
}
