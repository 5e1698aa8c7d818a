import { type FormEvent, useEffect, useState } from 'react';
import { go } from '../app/going';
import { seriesPath } from '../app/routes';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { SeriesName } from '../series/SeriesName';
import { asWritten } from '../session/ownWords';
import { readWorkshop } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import { useSession, useStore } from '../session/useSession';
import type { Asked } from '../wire/http';
import '../series/series.css';
import { everySeriesKept, type KeptSeries, keepSeries } from '../wire/keptSeries';
import { addDialogue, askEarlier, createSeries } from '../wire/seriesDoors';
import { say } from '../words/say';

/** From a workshop to its series: open it, add the workshop to one, or begin one with it. */
export function SeriesPanel() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('series.ofWorkshop')}
      </Button>
      <Dialog open={open} title={say('series.title')} onClose={() => setOpen(false)}>
        <Panel />
      </Dialog>
    </>
  );
}

function Panel() {
  const store = useStore();
  const [kept] = useState(everySeriesKept);
  const [isIn, setIsIn] = useState<boolean>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    void askEarlier(store.get().seat).then((asked) => {
      if (asked.is === 'answered') setIsIn(asked.answer.isInSeries);
      else failed(asked, setTrouble);
    });
  }, [store]);
  const [busy, setBusy] = useState(false);
  const add = async ({ series, link }: KeptSeries) => {
    setBusy(true);
    setTrouble('');
    const asked = await addDialogue(series, link, store.get().seat);
    setBusy(false);
    if (asked.is === 'answered') go(seriesPath(series));
    else failed(asked, setTrouble);
  };
  return (
    <div className="series-panel">
      <p className="muted">{say('series.meaning')}</p>
      {isIn === undefined && !trouble && <p role="status">{say('series.opening')}</p>}
      {isIn && <p>{say(kept.length > 0 ? 'series.isIn' : 'series.isInElsewhere')}</p>}
      <ul className="known-workshops">
        {kept.map((series) => (
          <li key={series.series}>
            <a className="button" href={seriesPath(series.series)}>
              {say('series.open', { name: series.title })}
            </a>
            {isIn === false && (
              <Button busy={busy} onClick={() => void add(series)}>
                {say('series.addHere', { name: series.title })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isIn === false && <Begin failed={(asked) => failed(asked, setTrouble)} />}
      <p className="field-error" role="alert">
        {trouble}
      </p>
    </div>
  );
}

function failed(asked: Asked<unknown>, tell: (words: string) => void) {
  if (asked.is === 'refused') tell(sayRefusal(asked.refusal));
  if (asked.is === 'unreachable') tell(say('series.notDone'));
}

function Begin({ failed }: { failed: (asked: Asked<unknown>) => void }) {
  const store = useStore();
  const titled = useSession(readWorkshop);
  const [title, setTitle] = useState(titled ? asWritten(titled).title : '');
  const [busy, setBusy] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !title.trim()) return;
    setBusy(true);
    const { seat } = store.get();
    const made = await createSeries(title.trim(), { seat });
    if (made.is !== 'answered') {
      setBusy(false);
      return failed(made);
    }
    const { series, links } = made.answer;
    keepSeries({ series, title: title.trim(), link: links.facilitator, reader: links.observer });
    const added = await addDialogue(series, links.facilitator, seat);
    setBusy(false);
    if (added.is === 'answered') go(seriesPath(series));
    else failed(added);
  };
  return (
    <form className="retitle" onSubmit={begin}>
      <SeriesName value={title} onChange={setTitle} />
      <Button type="submit" look="primary" busy={busy} disabled={!title.trim()}>
        {say('series.begin')}
      </Button>
    </form>
  );
}
