import type { ScoreBallot, ScoreVote } from '../wire/protocol';
import { say } from '../words/say';
import { About } from './About';
import type { FormProps } from './filling';
import { levelOf, withLevel } from './levels';
import { ScaleChoice } from './ScaleChoice';

/** A level for each item, or no opinion, which is what an item has until it is rated. */
export function ScoreBallotForm({ vote, items, filling, state, about }: FormProps<ScoreVote, ScoreBallot>) {
  const levels = filling.ballot?.levels ?? [];
  const rate = (item: string, level: number | undefined) =>
    filling.change((now) => {
      const next = withLevel(now?.levels, item, level);
      return next.length > 0 ? { is: 'score', levels: next } : undefined;
    });
  return (
    <>
      <div className="ballot-budget">
        <strong>{say('vote.rated', { rated: levels.length, items: items.length })}</strong>
        {state}
      </div>
      <ul className="phone-list">
        {items.map(({ id, text }) => (
          <li key={id} className="phone-sheet">
            <ScaleChoice
              legend={text}
              least={vote.lowest}
              most={vote.highest}
              leastWords={say('scale.least')}
              mostWords={say('scale.most')}
              value={levelOf(levels, id)}
              onChange={(level) => rate(id, level)}
            />
            <About lines={about(id)} />
          </li>
        ))}
      </ul>
    </>
  );
}
