import { useEffect, useState } from 'react';
import { boardAfter, frames } from '../history/timeline';
import { useTimeline } from '../history/useTimeline';
import { facesOf } from '../people/groupFaces';
import { readNotes } from '../session/readings';
import { useSession } from '../session/useSession';
import { layOut } from '../themes/boardLayout';
import type { Timeline, WorkshopSight } from '../wire/protocol';
import { say, sayDate } from '../words/say';
import { Cells } from './Board';

/** A minute for the whole way, and then the board as it became for a while (milliseconds). */
const whole = 60_000;
const shortest = 400;
const rest = 8_000;
const mostFrames = 120;

/** How the board grew, over and over while the wall is pointed at it. */
export function TimeLapse({ workshop }: { workshop: WorkshopSight }) {
  const { looked } = useTimeline();
  if (looked.is === 'there' && looked.timeline.moments.length > 0)
    return <Playing timeline={looked.timeline} workshop={workshop} />;
  return (
    <div className="wall-column">
      <p className="wall-muted wall-lead">{say(looked.is === 'loading' ? 'history.loading' : 'history.none')}</p>
    </div>
  );
}

function Playing({ timeline, workshop }: { timeline: Timeline; workshop: WorkshopSight }) {
  const notes = useSession(readNotes);
  const steps = frames(timeline.moments.length, mostFrames);
  const [step, setStep] = useState(0);
  const isLast = step >= steps.length - 1;
  useEffect(() => {
    const wait = isLast ? rest : Math.max(shortest, Math.min(2_000, whole / steps.length));
    const timer = setTimeout(() => setStep(isLast ? 0 : step + 1), wait);
    return () => clearTimeout(timer);
  }, [step, isLast, steps.length]);
  const then = boardAfter(timeline, steps[step] ?? 1, notes);
  if (!then) return null;
  return (
    <div className="wall-column">
      <p className="wall-muted wall-lead">
        {say('history.timeLapse')} · {sayDate(Date.parse(then.at), { timeStyle: 'short' })}
      </p>
      <Cells columns={layOut(then.notes, then.themes)} faces={facesOf(workshop.groups)} />
    </div>
  );
}
