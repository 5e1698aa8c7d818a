import { ResultBars } from '../ballots/ResultBars';
import { sentencesOf } from '../ballots/resultSentences';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { Fit } from './Fit';
import '../ballots/results.css';
import './rounds.css';

/** More rows than these are too small to read from the back row: that there are more is said, never cut silently. */
const mostRows = 16;

/** What the room decided: in a sentence first, then as bars that carry their numbers. */
export function Result({ round }: { round: RoundSight }) {
  const { result } = round;
  if (!result || result.is === 'fist') return null;
  const { finding, about } = sentencesOf(round, result);
  const rows = result.rows.slice(0, mostRows);
  const shape = rows.length > 10 ? 'wall-bars-many' : `wall-bars-${result.is} wall-bars-${round.weighting}`;
  const rest = result.rows.length - rows.length;
  return (
    <div className="wall-column">
      <Fit most={54} least={28} className="wall-headline">
        <h1 dir="auto">{finding}</h1>
      </Fit>
      <p className="wall-lead wall-about">{about.join(' ')}</p>
      <Fit most={34} className={`wall-grow wall-bars ${shape}`}>
        {result.n > 0 && <ResultBars round={round} result={{ ...result, rows }} />}
      </Fit>
      {rest > 0 && <p className="wall-muted">{say('wall.moreRows', { rows: rest })}</p>}
    </div>
  );
}
