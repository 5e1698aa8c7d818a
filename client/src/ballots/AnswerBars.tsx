import { say } from '../words/say';
import '../charts/tables.css';
import { type LevelWords, levelsOf } from './levels';

/** There are eight gradients of agreement, and six numbers of fingers. */
const areGradients = (votes: readonly number[]) => votes.length === 8;

/** How many answered how on one sentence, as bars that carry their numbers, and as a table for those who listen. */
export function AnswerBars({ votes }: { votes: readonly number[] }) {
  const most = Math.max(1, ...votes);
  const gradients = areGradients(votes);
  return (
    <table className="answer-bars" data-wordy={gradients || undefined}>
      <caption className="only-heard">{say(gradients ? 'priorities.gradients' : 'priorities.fingers')}</caption>
      <tbody>
        {levelsIn(votes).map(({ words, low }, at) => (
          <tr key={words} data-low={low || undefined}>
            <th scope="row">{words}</th>
            <td>
              <span
                className="answer-bar"
                style={{ inlineSize: `${((votes[at] ?? 0) / most) * 70}%` }}
                aria-hidden="true"
              />
              {votes[at] ?? 0}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function levelsIn(votes: readonly number[]): readonly Pick<LevelWords, 'words' | 'low'>[] {
  return areGradients(votes)
    ? levelsOf({ is: 'gradients', thresholdPercent: 0 }).map(({ value, words, low }) => ({
        words: `${value} ${words}`,
        low,
      }))
    : votes.map((_, fingers) => ({ words: say('priorities.fingersFor', { fingers }), low: fingers < 3 }));
}
