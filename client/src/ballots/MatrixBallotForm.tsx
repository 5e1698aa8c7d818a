import type { MatrixBallot, MatrixVote } from '../wire/protocol';
import { say } from '../words/say';
import { About } from './About';
import type { FormProps } from './filling';
import { levelOf, withLevel } from './levels';
import { OneByOne } from './OneByOne';
import { ScaleChoice } from './ScaleChoice';

/** How much it would change and how feasible it is, one item at a time. */
export function MatrixBallotForm({ vote, items, filling, state, about }: FormProps<MatrixVote, MatrixBallot>) {
  const { impact = [], feasibility = [] } = filling.ballot ?? {};
  const rate = (axis: 'impact' | 'feasibility', item: string, level: number | undefined) =>
    filling.change((now) => {
      const before = now ?? { is: 'matrix' as const, impact: [], feasibility: [] };
      const next = { ...before, [axis]: withLevel(before[axis], item, level) };
      return next.impact.length + next.feasibility.length > 0 ? next : undefined;
    });
  const steps = items.map(({ id, text }) => {
    const [i, f] = [levelOf(impact, id), levelOf(feasibility, id)];
    const none = say('scale.noOpinion');
    return {
      id,
      name: text,
      done: i !== undefined && f !== undefined,
      answer: say('vote.matrixAnswer', { impact: i ?? none, feasibility: f ?? none }),
    };
  });
  return (
    <>
      <div className="ballot-budget">
        <strong>{say('vote.rated', { rated: steps.filter(({ done }) => done).length, items: items.length })}</strong>
        {state}
      </div>
      <OneByOne steps={steps}>
        {(at) => {
          const item = items[at];
          if (!item) return null;
          return (
            <>
              <h3 dir="auto">{item.text}</h3>
              <About lines={about(item.id)} />
              {axes.map((axis) => (
                <div key={axis}>
                  <ScaleChoice
                    legend={say(`scale.${axis}`)}
                    least={vote.lowest}
                    most={vote.highest}
                    leastWords={say(`scale.${axis}Least`)}
                    mostWords={say(`scale.${axis}Most`)}
                    value={levelOf(axis === 'impact' ? impact : feasibility, item.id)}
                    onChange={(level) => rate(axis, item.id, level)}
                  />
                  <About lines={about(item.id, axis)} />
                </div>
              ))}
            </>
          );
        }}
      </OneByOne>
    </>
  );
}

const axes = ['impact', 'feasibility'] as const;
