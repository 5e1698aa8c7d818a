import type { DotResult, RankResult, ResultRow, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { namesOf, pointsOf } from './resultSentences';

type ResultBarsProps = { round: RoundSight; result: DotResult | RankResult };

/** The items in the order that the room gave them, each with its bar and its numbers in words. */
export function ResultBars({ round, result }: ResultBarsProps) {
  const nameOf = namesOf(round);
  const most = Math.max(1, ...result.rows.map((row) => row.share));
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from a list that is drawn without markers.
    <ol className="result-bars" role="list">
      {result.rows.map((row) => (
        <li key={row.item} className="result-row" data-first={row.rank === 1 || undefined}>
          <span className="result-place" aria-hidden="true">
            {say(row.tied ? 'result.placeTied' : 'result.place', { rank: row.rank })}
          </span>
          <span className="only-heard">
            {say('result.placeSaid', { rank: row.rank, tied: row.tied ? 'yes' : 'no' })}
          </span>
          <strong className="result-name" dir="auto">
            {nameOf(row.item)}
          </strong>
          <span className="result-numbers">{numbersOf(row, round, result)}</span>
          <span className="result-track" aria-hidden="true">
            <span className="result-fill" style={{ inlineSize: `${(row.share / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function numbersOf(row: ResultRow, round: RoundSight, result: DotResult | RankResult): string {
  const counted =
    result.is === 'dots'
      ? [say('result.dots', { points: pointsOf(row), people: row.people })]
      : [say('result.points', { points: pointsOf(row) }), say('result.firstFor', { first: row.first })];
  // With equal voice the bar is not the dots: its own number stands first.
  const weighed = round.weighting === 'equal-group' ? [say('result.share', { share: row.share })] : [];
  return [...weighed, ...counted].join(' · ');
}
