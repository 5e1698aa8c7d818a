import { Button } from '../look/Button';
import { Dissents } from '../priorities/Dissents';
import { readDissents, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { type Send, useAsking } from '../stages/useAsking';
import type { DissentSight, PriorityId } from '../wire/protocol';
import { say } from '../words/say';

type StaffDissentsProps = {
  priority: PriorityId;
  /** Only for who may take one off the wall. */
  send?: Send | undefined;
};

/** The minority statements on record beside their priority; the facilitator may take one off the wall, and nobody out of the record. */
export function StaffDissents({ priority, send }: StaffDissentsProps) {
  const dissents = useSession(readDissents).filter((dissent) => dissent.priority === priority && dissent.onRecord);
  const workshop = useSession(readWorkshop);
  const { ask, busy } = useAsking(send);
  if (!workshop) return null;
  const acts = ({ id, offWall }: DissentSight) =>
    send && (
      <div className="dissent-acts">
        <Button
          look="quiet"
          busy={busy}
          title={say('dissent.hideMeaning')}
          onClick={() => ask({ is: 'hide-dissent', id, hidden: !offWall })}
        >
          {say(offWall ? 'dissent.show' : 'dissent.hide')}
        </Button>
      </div>
    );
  return <Dissents dissents={dissents} groups={workshop.groups} k={workshop.k} acts={acts} />;
}
