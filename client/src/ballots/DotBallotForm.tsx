import { Dots } from '../look/Dots';
import type { DotBallot, DotVote } from '../wire/protocol';
import { say } from '../words/say';
import { DotItem } from './DotItem';
import { dotsOf, fullAt, spentOf, tapped } from './dots';
import type { FormProps } from './filling';

/** Spending dots: what is left stays in view among many themes. */
export function DotBallotForm({ vote, items, filling, state, about }: FormProps<DotVote, DotBallot>) {
  const dots = dotsOf(filling.ballot);
  const left = vote.dotsPerPerson - spentOf(dots);
  return (
    <>
      <div className="ballot-budget">
        <Dots spent={spentOf(dots)} budget={vote.dotsPerPerson} />
        {state}
      </div>
      <ul className="phone-list">
        {items.map((item) => (
          <DotItem
            key={item.id}
            name={item.text}
            about={about(item.id)}
            dots={dots.get(item.id) ?? 0}
            full={fullAt(dots, item.id, vote)}
            cap={vote.capPerItem}
            onTap={(by) => filling.change((now) => tapped(dotsOf(now), item.id, by, vote))}
          />
        ))}
      </ul>
      {left === 0 && <p>{say('vote.noneLeft')}</p>}
    </>
  );
}
