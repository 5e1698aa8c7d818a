import { Meter } from '../look/Meter';
import { announce } from '../look/messages';
import type { QuadraticBallot, QuadraticVote } from '../wire/protocol';
import { say } from '../words/say';
import { type Amounts, creditsOf, withAmount } from './amounts';
import type { FormProps } from './filling';
import { amountsOf, listed } from './PointsBallotForm';
import { VotesItem } from './VotesItem';

/** Votes that get dearer: n on one item cost n × n credits. */
export function QuadraticBallotForm({ vote, items, filling, state, about }: FormProps<QuadraticVote, QuadraticBallot>) {
  const votes = amountsOf(filling.ballot?.votes);
  const left = vote.credits - creditsOf(votes);
  const words = say('vote.creditsLeft', { left });
  const put = (item: string, amount: number) =>
    filling.change((now) => {
      const before = amountsOf(now?.votes);
      if (!isPaid(before, item, amount, vote)) return now;
      const next = withAmount(before, item, amount);
      return next.size > 0 ? { is: 'quadratic', votes: listed(next) } : undefined;
    });
  return (
    <>
      <div className="ballot-budget">
        <strong>{words}</strong>
        <Meter label={words} value={vote.credits - left} max={vote.credits} words={words} />
        {state}
      </div>
      <ul className="phone-list">
        {items.map(({ id, text }) => {
          const here = votes.get(id) ?? 0;
          return (
            <VotesItem
              key={id}
              name={text}
              about={about(id)}
              votes={here}
              mayMore={isPaid(votes, id, here + 1, vote)}
              mayLess={isPaid(votes, id, here - 1, vote)}
              onChange={(amount) => {
                put(id, amount);
                announce(say('vote.votesOn', { votes: amount, item: text, credits: amount * amount }));
              }}
            />
          );
        })}
      </ul>
    </>
  );
}

function isPaid(votes: Amounts, item: string, amount: number, vote: QuadraticVote): boolean {
  return (amount >= 0 || vote.allowNegative === true) && creditsOf(withAmount(votes, item, amount)) <= vote.credits;
}
