import { say } from '../words/say';
import '../charts/tables.css';

/** How many showed 0, 1, … 5 fingers, as bars that carry their numbers, and as a table for those who listen. */
export function FistBars({ votes }: { votes: readonly number[] }) {
  const most = Math.max(1, ...votes);
  return (
    <table className="fist-bars">
      <caption className="only-heard">{say('priorities.fingers')}</caption>
      <tbody>
        {votes.map((count, fingers) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number of fingers.
          <tr key={fingers} data-low={fingers < 3 || undefined}>
            <th scope="row">{say('priorities.fingersFor', { fingers })}</th>
            <td>
              <span className="fist-bar" style={{ inlineSize: `${(count / most) * 70}%` }} aria-hidden="true" />
              {count}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
