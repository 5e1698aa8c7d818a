import { lazy, Suspense, useMemo, useState } from 'react';
import { Button } from '../look/Button';
import { StoreContext } from '../session/useSession';
import type { StagePlan } from '../wire/protocol';
import { say } from '../words/say';
import { sampleStore } from './sampleStore';
import './agenda.css';

// The very screens that the room will see, fetched only by who looks.
const Participant = lazy(() => import('../participant/Participant'));
const Wall = lazy(() => import('../wall/Wall'));

type PreviewProps = { plan: StagePlan; question: string };

/** The stage as a participant and as the wall will see it, with made-up people and notes. */
export function Preview({ plan, question }: PreviewProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="plan-preview">
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('agenda.preview')}
      </Button>
      {open && (
        <Suspense fallback={<p>{say('app.loading')}</p>}>
          <p className="muted">{say('agenda.previewOf')}</p>
          <Screens plan={plan} question={question} />
        </Suspense>
      )}
    </section>
  );
}

function Screens({ plan, question }: PreviewProps) {
  const phone = useMemo(() => sampleStore('participant', plan, question), [plan, question]);
  const wall = useMemo(() => sampleStore('wall', plan, question), [plan, question]);
  return (
    <div className="previews">
      <figure className="preview">
        <figcaption>{say('agenda.previewPhone')}</figcaption>
        <div className="preview-frame preview-phone" inert>
          <div className="preview-screen">
            <StoreContext value={phone}>
              <Participant />
            </StoreContext>
          </div>
        </div>
      </figure>
      <figure className="preview">
        <figcaption>{say('agenda.previewWall')}</figcaption>
        <div className="preview-frame preview-wall" inert>
          <div className="preview-screen">
            <StoreContext value={wall}>
              <Wall />
            </StoreContext>
          </div>
        </div>
      </figure>
    </div>
  );
}
