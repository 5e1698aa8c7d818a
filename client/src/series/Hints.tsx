import { Button } from '../look/Button';
import type { Comparison } from '../wire/protocol';
import { say, sayNumber } from '../words/say';
import { priorityNamed } from './names';
import type { SeriesActs } from './useSeries';

/** Priorities that read alike. A hint to whoever knows whether they are. */
export function Hints({ comparison, acts }: { comparison: Comparison; acts: SeriesActs }) {
  const { hints } = comparison;
  if (hints.length === 0) return null;
  return (
    <section className="series-part series-hints">
      <h2>{say('series.hints')}</h2>
      <p className="muted">{say('series.hintsMeaning')}</p>
      <ul>
        {hints.map(({ one, other, percent }) => (
          <li key={`${one.session}/${one.priority}/${other.session}/${other.priority}`}>
            <div>
              <p dir="auto">{priorityNamed(comparison, one)}</p>
              <p dir="auto">{priorityNamed(comparison, other)}</p>
              <p className="muted">{say('series.alike', { percent: sayNumber(percent) })}</p>
            </div>
            <Button
              aria-label={say('series.matchNamed', { name: priorityNamed(comparison, other) })}
              onClick={() => void acts.send({ is: 'match-priorities', one, other })}
            >
              {say('series.match')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
