import type { RoundSight } from '../wire/protocol';
import { say, sayNumber } from '../words/say';
import { namesOf, pointsOf } from './resultSentences';
import './tables.css';

/** A revealed round as a table that can be read out, copied and printed; each row's bar is its share of the first. */
export function ResultTable({ round }: { round: RoundSight }) {
  const { result } = round;
  if (!result || result.is === 'fist') return null;
  const nameOf = namesOf(round);
  const most = Math.max(1, ...result.rows.map((row) => row.share));
  const ranked = result.is === 'rank';
  const perGroup = round.weighting === 'equal-group';
  return (
    <table className="result-table">
      <thead>
        <tr>
          <th scope="col">{say('rounds.place')}</th>
          <th scope="col">{say('rounds.theme')}</th>
          <th scope="col" className="table-number">
            {say(ranked ? 'rounds.points' : 'rounds.dotsGiven')}
          </th>
          <th scope="col" className="table-number">
            {say(ranked ? 'rounds.putFirst' : 'rounds.people')}
          </th>
          <th scope="col" className="table-number">
            {say(perGroup ? 'rounds.otherPerPerson' : 'rounds.otherEqual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.rows.map((row) => (
          <tr key={row.item}>
            <td>{row.tied ? say('rounds.tied', { place: row.rank }) : row.rank}</td>
            <th scope="row">
              <span dir="auto">{nameOf(row.item)}</span>
              <span className="table-bar" style={{ inlineSize: `${(row.share / most) * 100}%` }} aria-hidden="true" />
            </th>
            <td className="table-number">{sayNumber(pointsOf(row))}</td>
            <td className="table-number">{ranked ? row.first : row.people}</td>
            <td className="table-number">{perGroup ? row.personRank : row.equalRank}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
