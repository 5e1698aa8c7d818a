import { useState } from 'react';
import { Dialog } from '../look/Dialog';
import { GroupShape } from '../look/GroupShape';
import { facesOf } from '../people/groupFaces';
import { readMe, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { say } from '../words/say';
import { YouCard } from './YouCard';

/** Who I am here, behind my group's shape: to correct it, or to bring another device. */
export function YouButton() {
  const me = useSession(readMe);
  const workshop = useSession(readWorkshop);
  const [open, setOpen] = useState(false);
  if (!me || !workshop) return null;
  const shape = facesOf(workshop.groups).get(me.group ?? '')?.shape;
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-haspopup="dialog"
        aria-label={say('people.youTitle')}
        onClick={() => setOpen(true)}
      >
        {shape ? <GroupShape shape={shape} size={20} /> : <span className="group-none" aria-hidden="true" />}
      </button>
      <Dialog open={open} title={say('people.youTitle')} onClose={() => setOpen(false)}>
        <YouCard me={me} workshop={workshop} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
