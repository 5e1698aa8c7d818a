import { useEffect, useMemo, useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { readEveryNote, readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import { columnId, layOut } from '../themes/boardLayout';
import { columnName } from '../themes/columnName';
import type { Timeline } from '../wire/protocol';
import { say, sayDate, sayNumber } from '../words/say';
import { boardAfter } from './timeline';
import { useTimeline } from './useTimeline';
import './history.css';

/** How long one moment stands while it plays (milliseconds). */
const beat = 700;

/** The board at any moment until now, only to look at. */
export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const { looked, again } = useTimeline();
  return (
    <Dialog open title={say('history.title')} onClose={onClose}>
      <p className="muted">{say('history.lead')}</p>
      {looked.is === 'loading' && <p role="status">{say('history.loading')}</p>}
      {looked.is === 'failed' && (
        <p role="alert">
          {say('history.failed')} <Button onClick={again}>{say('app.tryAgain')}</Button>
        </p>
      )}
      {looked.is === 'there' &&
        (looked.timeline.moments.length > 0 ? <Scrubbed timeline={looked.timeline} /> : <p>{say('history.none')}</p>)}
    </Dialog>
  );
}

function Scrubbed({ timeline }: { timeline: Timeline }) {
  const last = timeline.moments.length;
  const [at, setAt] = useState(last);
  const [plays, setPlays] = useState(false);
  useEffect(() => {
    if (!plays) return;
    if (at >= last) return setPlays(false);
    const timer = setTimeout(() => setAt(at + 1), beat);
    return () => clearTimeout(timer);
  }, [plays, at, last]);
  const play = () => {
    if (!plays && at >= last) setAt(1);
    setPlays(!plays);
  };
  const time = sayDate(Date.parse(timeline.moments[at - 1]?.at ?? ''), { timeStyle: 'medium' });
  return (
    <>
      <div className="history-bar">
        <Button onClick={play}>{say(plays ? 'history.pause' : 'history.play')}</Button>
        <Button aria-label={say('history.before')} disabled={at <= 1} onClick={() => setAt(at - 1)}>
          <span aria-hidden="true">‹</span>
        </Button>
        <input
          type="range"
          min={1}
          max={last}
          value={at}
          aria-label={say('history.moment')}
          aria-valuetext={time}
          onChange={(event) => {
            setPlays(false);
            setAt(Number(event.target.value));
          }}
        />
        <Button aria-label={say('history.after')} disabled={at >= last} onClick={() => setAt(at + 1)}>
          <span aria-hidden="true">›</span>
        </Button>
      </div>
      <BoardAt timeline={timeline} at={at} time={time} />
    </>
  );
}

function BoardAt({ timeline, at, time }: { timeline: Timeline; at: number; time: string }) {
  const seen = useSession(readEveryNote);
  const stages = useSession(readStages);
  const then = useMemo(() => boardAfter(timeline, at, seen), [timeline, at, seen]);
  const columns = layOut(then?.notes ?? [], then?.themes ?? []).filter(({ theme, notes }) => theme || notes > 0);
  const stage = stages.find(({ id }) => id === then?.stage);
  return (
    <section className="history" aria-label={say('history.board')}>
      <p>
        <strong>{time}</strong> {stage && <span dir="auto">{titleOf(stage)}</span>}
      </p>
      {columns.length === 0 && <p className="muted">{say('history.empty')}</p>}
      <ul className="history-columns">
        {columns.map((column) => (
          <li key={columnId(column)}>
            <h3>
              <bdi>{columnName(column)}</bdi> <span className="muted">{sayNumber(column.notes)}</span>
            </h3>
            <ul>
              {column.stacks.map(({ head, alike }) => (
                <li key={head.id} dir="auto">
                  {head.text}
                  {alike.length > 0 && <span className="muted"> {say('themes.alike', { others: alike.length })}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
