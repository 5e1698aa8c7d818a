import { useSession } from '../session/useSession';
import type { Ballot, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { KeepReceipt } from './KeepReceipt';
import { levelOf } from './levels';
import { readMyBallot } from './myBallot';
import { namesOf } from './resultSentences';
import './ballots.css';

/** Voted, and not revealed yet: what I handed in, and what is waited for. */
export function BallotClosed({ round }: { round: RoundSight }) {
  const ballot = useSession((state) => readMyBallot(state, round.id));
  const lines = ballot ? linesOf(ballot, namesOf(round)) : [];
  return (
    <section className="ballot">
      <div className="phone-sheet phone-between">
        <strong>{say('vote.closedTitle')}</strong>
        <p className="muted">{say('vote.closed')}</p>
        <p className="muted">{say('vote.turnout', { voted: round.voted, of: round.of })}</p>
      </div>
      <h2 className="phone-subhead">{say('vote.yourBallot')}</h2>
      {lines.length === 0 ? (
        <p>{say('vote.abstained')}</p>
      ) : (
        <ol className="ballot-lines" data-ordered={ballot?.is === 'rank' || ballot?.is === 'tiers' || undefined}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sets may have the same answer.
            <li key={at}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ol>
      )}
      <KeepReceipt round={round.id} />
    </section>
  );
}

function linesOf(ballot: Ballot, nameOf: (item: string) => string): readonly string[] {
  const none = say('scale.noOpinion');
  switch (ballot.is) {
    case 'dots':
      return ballot.dots
        .filter(({ dots }) => dots > 0)
        .map(({ item, dots }) => say('vote.itemDots', { item: nameOf(item), dots }));
    case 'approval':
      return ballot.approved.length > 0 ? ballot.approved.map(nameOf) : [say('vote.noneOfThese')];
    case 'points':
      return ballot.points.map(({ item, amount }) => say('vote.itemPoints', { item: nameOf(item), points: amount }));
    case 'quadratic':
      return ballot.votes.map(({ item, amount }) => say('vote.itemVotes', { item: nameOf(item), votes: amount }));
    case 'score':
      return ballot.levels.map(({ item, level }) => say('vote.itemLevel', { item: nameOf(item), level }));
    case 'matrix':
      return [...new Set([...ballot.impact, ...ballot.feasibility].map(({ item }) => item))].map((item) =>
        say('vote.itemMatrix', {
          item: nameOf(item),
          impact: levelOf(ballot.impact, item) ?? none,
          feasibility: levelOf(ballot.feasibility, item) ?? none,
        }),
      );
    case 'rank':
      return ballot.order.map(nameOf);
    case 'tiers':
      return ballot.tiers.map((tier) => tier.map(nameOf).join(' = '));
    case 'fist':
      return [say(`result.fist.${ballot.value as 0 | 1 | 2 | 3 | 4 | 5}`)];
    case 'gradients':
      return [say(`gradients.${ballot.value as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`)];
    case 'maxdiff':
      return ballot.answers.map(({ best, worst }) =>
        say('vote.setAnswer', {
          most: best === undefined ? none : nameOf(best),
          least: worst === undefined ? none : nameOf(worst),
        }),
      );
  }
}
