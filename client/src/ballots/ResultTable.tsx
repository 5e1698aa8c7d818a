import type { ResultRow, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { FistBars } from './FistBars';
import './tables.css';

/** A revealed round as a table that can be read out, copied and printed; each row's bar is its share of the first. */
export function ResultTable({ round }: { round: RoundSight }) {
  const { result, weighting } = round;
  if (!result) return null;
  if (result.is === 'fist') return <FistBars votes={result.votes} />;
  const most = Math.max(1, ...result.rows.map((row) => shareOf(row, weighting)));
  const ranked = result.is === 'rank';
  return (
    <table className="result-table">
      <thead>
        <tr>
          <th scope="col">{say('rounds.place')}</th>
          <th scope="col">{say('rounds.theme')}</th>
          <th scope="col" className="result-number">
            {say(ranked ? 'rounds.points' : 'rounds.dotsGiven')}
          </th>
          <th scope="col" className="result-number">
            {say(ranked ? 'rounds.putFirst' : 'rounds.people')}
          </th>
          <th scope="col" className="result-number">
            {say(weighting === 'equal-group' ? 'rounds.otherPerPerson' : 'rounds.otherEqual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.rows.map((row) => (
          <tr key={row.item}>
            <td>{row.tied ? say('rounds.tied', { place: row.rank }) : row.rank}</td>
            <th scope="row">
              <span dir="auto">{round.items.find((item) => item.id === row.item)?.text}</span>
              <span
                className="result-bar"
                style={{ inlineSize: `${(shareOf(row, weighting) / most) * 100}%` }}
                aria-hidden="true"
              />
            </th>
            <td className="result-number">{pointsOf(row.points)}</td>
            <td className="result-number">{ranked ? row.first : row.people}</td>
            <td className="result-number">{weighting === 'equal-group' ? row.personRank : row.equalRank}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// Under equal voice a bar of points would show the headcount beside a rank that it does not explain.
const shareOf = (row: ResultRow, weighting: RoundSight['weighting']) =>
  weighting === 'equal-group' ? row.equalShare : row.share;

/** Points come exact, halves as "31/2". */
export function pointsOf(exact: string): string {
  const [over = '0', under = '1'] = exact.split('/');
  return (Number(over) / Number(under)).toLocaleString('en', { maximumFractionDigits: 2 });
}
