import { type FormEvent, useState } from 'react';
import { go } from '../app/going';
import { CopyField } from '../create/CopyField';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { dropSeries, type KeptSeries } from '../wire/keptSeries';
import { deleteSeries } from '../wire/seriesDoors';
import { say } from '../words/say';
import { SeriesName } from './SeriesName';
import { seriesLink } from './seriesLink';
import type { SeriesActs } from './useSeries';

type SeriesKeepingProps = { kept: KeptSeries; title: string; acts: SeriesActs };

/** Its links, its title, and its end. */
export function SeriesKeeping({ kept, title, acts }: SeriesKeepingProps) {
  return (
    <section className="series-part series-keeping">
      <h2>{say('series.keep')}</h2>
      <p className="muted">{say('series.keepMeaning')}</p>
      <CopyField label={say('series.linkFacilitator')} value={seriesLink(kept.link)} />
      {kept.reader && (
        <>
          <p className="muted">{say('series.readerMeaning')}</p>
          <CopyField label={say('series.linkReader')} value={seriesLink(kept.reader)} />
        </>
      )}
      <Retitle title={title} acts={acts} />
      <Remove kept={kept} acts={acts} />
    </section>
  );
}

function Retitle({ title, acts }: { title: string; acts: SeriesActs }) {
  const [typed, setTyped] = useState(title);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) void acts.send({ is: 'retitle-series', title: typed.trim() });
  };
  return (
    <form className="retitle" onSubmit={save}>
      <SeriesName value={typed} onChange={setTyped} />
      <Button type="submit" disabled={!typed.trim() || typed.trim() === title}>
        {say('series.rename')}
      </Button>
    </form>
  );
}

function Remove({ kept, acts }: { kept: KeptSeries; acts: SeriesActs }) {
  const [asked, setAsked] = useState(false);
  const remove = async () => {
    setAsked(false);
    if (!(await acts.done(await deleteSeries(kept.series, kept.link)))) return;
    dropSeries(kept.series);
    go('/');
  };
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setAsked(true)}>
        {say('series.delete')}
      </Button>
      <Dialog
        open={asked}
        title={say('series.deleteTitle')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{say('staff.cancel')}</Button>
            <Button look="warn" onClick={() => void remove()}>
              {say('series.delete')}
            </Button>
          </>
        }
      >
        <p>{say('series.deleteMeaning')}</p>
      </Dialog>
    </>
  );
}
