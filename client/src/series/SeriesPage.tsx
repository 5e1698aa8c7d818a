import { useEffect, useState } from 'react';
import { currentHash, go } from '../app/going';
import { LanguageChoice } from '../app/LanguageChoice';
import { NoticePage } from '../app/NoticePage';
import { seriesPath } from '../app/routes';
import { useTitle } from '../app/useTitle';
import { Button } from '../look/Button';
import { dropSeries, type KeptSeries, keepSeries, seriesKept, seriesOf } from '../wire/keptSeries';
import { say } from '../words/say';
import { Actions } from './Actions';
import { ComparisonDownloads } from './ComparisonDownloads';
import { Dialogues } from './Dialogues';
import { Hints } from './Hints';
import { SeriesKeeping } from './SeriesKeeping';
import { Strands } from './Strands';
import { useSeries } from './useSeries';
import '../ballots/results.css';
import '../charts/tables.css';
import '../create/create.css';
import '../reports/report.css';
import './series.css';

/** `/series#SECRET` and `/series/ID`: the dialogues of a series side by side. */
export default function SeriesPage({ series }: { series: string | undefined }) {
  const [kept, setKept] = useState(() => (series ? seriesKept(series) : undefined));
  useEffect(() => {
    if (series) return setKept(seriesKept(series));
    const link = currentHash().slice(1);
    const of = seriesOf(link);
    if (!of) return;
    // No secret stays in the address.
    keepSeries({ series: of, title: seriesKept(of)?.title ?? '', link });
    go(seriesPath(of), 'replace');
  }, [series]);
  if (!kept) return <NoticePage title={say('series.title')} words={say('series.noLink')} homeward />;
  return <Opened key={kept.link} kept={kept} />;
}

function Opened({ kept }: { kept: KeptSeries }) {
  const { seeing, acts } = useSeries(kept);
  useTitle(seeing.is === 'seen' ? seeing.seen.comparison.title : undefined, say('series.title'));
  const gone = seeing.is === 'refused' && seeing.code === 'series.deleted';
  useEffect(() => {
    if (gone) dropSeries(kept.series);
  }, [gone, kept.series]);
  if (seeing.is === 'asking') return <NoticePage words={say('series.opening')} />;
  if (seeing.is === 'refused') return <NoticePage title={say('series.title')} words={seeing.why} homeward />;
  if (seeing.is === 'unreachable')
    return (
      <NoticePage words={say('app.unreachable')}>
        <Button look="primary" big onClick={() => void acts.look()}>
          {say('app.tryAgain')}
        </Button>
      </NoticePage>
    );
  const { comparison, role } = seeing.seen;
  const leads = role === 'facilitator' ? acts : undefined;
  return (
    <div className="series-page">
      <nav className="report-bar series-bar" aria-label={say('series.title')}>
        <LanguageChoice />
        <ComparisonDownloads kept={kept} comparison={comparison} />
        <Button onClick={() => window.print()}>{say('report.print')}</Button>
        {leads && (
          <a className="button button-primary" href={`/new?series=${encodeURIComponent(kept.series)}`}>
            {say('series.next')}
          </a>
        )}
      </nav>
      <main className="series">
        <header className="series-head">
          <p className="muted">{say('series.title')}</p>
          <h1 dir="auto">{comparison.title}</h1>
          <p className="muted">{say('series.guard', { k: comparison.k })}</p>
          {comparison.missing > 0 && <p role="status">{say('series.missing', { n: comparison.missing })}</p>}
        </header>
        <Dialogues kept={kept} comparison={comparison} acts={leads} />
        <Strands comparison={comparison} acts={leads} />
        {leads && <Hints comparison={comparison} acts={leads} />}
        <Actions comparison={comparison} acts={leads} />
        {leads && <SeriesKeeping kept={kept} title={comparison.title} acts={leads} />}
      </main>
    </div>
  );
}
