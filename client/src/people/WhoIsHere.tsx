import { GroupShape } from '../look/GroupShape';
import { readRoom } from '../session/readings';
import { useSession } from '../session/useSession';
import type { WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { facesOf } from './groupFaces';
import './people.css';

/** How many people have arrived, by group; the sizes of groups are public, for people see each other. */
export function WhoIsHere({ workshop }: { workshop: WorkshopSight }) {
  const room = useSession(readRoom);
  const faces = facesOf(workshop.groups);
  const there = [...faces.values()].flatMap((face) => {
    const people = room?.groups.find(({ group }) => group === face.id)?.people ?? 0;
    return people > 0 ? [{ ...face, people }] : [];
  });
  if (!room || there.length === 0) return null;
  return (
    <section className="who-is-here">
      <h2 className="phone-subhead">{say('phone.here', { people: room.people })}</h2>
      <ul>
        {there.map(({ id, name, shape, people }) => (
          <li key={id}>
            {shape ? <GroupShape shape={shape} size={16} /> : <span />}
            <span dir="auto">{name}</span>
            <strong>{say('people.groupCount', { people })}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
