import { useState } from 'react';
import { pathOf } from '../app/routes';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import type { KeptSeries } from '../wire/keptSeries';
import type { Comparison, Dialogue } from '../wire/protocol';
import { seatFor } from '../wire/seats';
import { say, sayDate, sayNumber } from '../words/say';
import { AddWorkshop } from './AddWorkshop';
import type { SeriesActs } from './useSeries';

type DialoguesProps = { kept: KeptSeries; comparison: Comparison; acts: SeriesActs | undefined };

/** The workshops in order; who leads the series adds, moves and takes out. */
export function Dialogues({ kept, comparison, acts }: DialoguesProps) {
  const { dialogues } = comparison;
  const move = (from: number, by: 1 | -1) => {
    const order = dialogues.map(({ session }) => session);
    const [moved] = order.splice(from, 1);
    if (moved) order.splice(from + by, 0, moved);
    void acts?.send({ is: 'order-dialogues', order });
  };
  return (
    <section className="series-part">
      <h2>{say('series.dialogues')}</h2>
      {dialogues.length === 0 && <p className="muted">{say(acts ? 'series.none' : 'series.noneYet')}</p>}
      <ol className="dialogues">
        {dialogues.map((dialogue, at) => (
          <li key={dialogue.session} className="dialogue">
            <About dialogue={dialogue} />
            {acts && (
              <div className="dialogue-acts">
                {comparison.missing === 0 && (
                  <>
                    <Button
                      look="quiet"
                      aria-label={say('series.earlier', { name: dialogue.title })}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    >
                      <span aria-hidden="true">↑</span>
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={say('series.later', { name: dialogue.title })}
                      disabled={at === dialogues.length - 1}
                      onClick={() => move(at, 1)}
                    >
                      <span aria-hidden="true">↓</span>
                    </Button>
                  </>
                )}
                <TakeOut dialogue={dialogue} acts={acts} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {acts && <AddWorkshop kept={kept} comparison={comparison} acts={acts} />}
    </section>
  );
}

function About({ dialogue }: { dialogue: Dialogue }) {
  const { session, title, place, createdAt, endedAt, people, priorities, notice } = dialogue;
  const role = (['facilitator', 'rapporteur', 'observer'] as const).find((known) => seatFor(session, known));
  return (
    <div className="dialogue-about">
      <strong dir="auto">{role ? <a href={pathOf(session, role)}>{title}</a> : title}</strong>
      <span className="muted">
        {place && (
          <>
            <bdi>{place}</bdi>
            {' · '}
          </>
        )}
        {sayDate(Date.parse(createdAt), { dateStyle: 'long' })}
      </span>
      <span className="muted">
        {say('series.people', { n: sayNumber(people) })} ·{' '}
        {say('series.priorities', { n: sayNumber(priorities.length) })} ·{' '}
        {say(endedAt ? 'series.closed' : 'series.underWay')}
      </span>
      {notice && (
        <span className="muted" dir="auto">
          {notice}
        </span>
      )}
    </div>
  );
}

function TakeOut({ dialogue, acts }: { dialogue: Dialogue; acts: SeriesActs }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        aria-label={say('series.takeOutNamed', { name: dialogue.title })}
        onClick={() => setAsked(true)}
      >
        {say('series.takeOut')}
      </Button>
      <Dialog
        open={asked}
        title={say('series.takeOutNamed', { name: dialogue.title })}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{say('staff.cancel')}</Button>
            <Button
              look="warn"
              onClick={() => {
                setAsked(false);
                void acts.send({ is: 'remove-dialogue', session: dialogue.session });
              }}
            >
              {say('series.takeOut')}
            </Button>
          </>
        }
      >
        <p>{say('series.takeOutMeaning')}</p>
      </Dialog>
    </>
  );
}
