import { useMemo } from 'react';
import { readNotes, readOwnSets } from '../session/readings';
import { useSession } from '../session/useSession';
import type { Ballot, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { totalOf } from './amounts';
import { BallotForm } from './BallotForm';
import { BallotState } from './BallotState';
import { dotsOf, spentOf } from './dots';
import { useEarlier } from './earlier';
import type { Filling } from './filling';
import { isOnOneSentence, whatToDo } from './instrumentWords';
import { KeepReceipt } from './KeepReceipt';
import { amountsOf } from './PointsBallotForm';
import { shuffled } from './shuffle';
import { useFilling, useWholeFilling } from './useFilling';
import './ballots.css';

type OpenBallotProps = { round: RoundSight; self: string };

/** My ballot in an open round. */
export default function OpenBallot({ round, self }: OpenBallotProps) {
  const { instrument } = round;
  const allMustBeUsed = 'mustUseAll' in instrument && instrument.mustUseAll;
  return allMustBeUsed ? <WholeBallot round={round} self={self} /> : <AnyBallot round={round} self={self} />;
}

function AnyBallot({ round, self }: OpenBallotProps) {
  return <Filled round={round} self={self} filling={useFilling(round.id)} held={false} />;
}

function WholeBallot({ round, self }: OpenBallotProps) {
  const { filling, held } = useWholeFilling(round.id, (ballot) => isWhole(ballot, round));
  return <Filled round={round} self={self} filling={filling} held={held} />;
}

function isWhole(ballot: Ballot, { instrument }: RoundSight): boolean {
  if (ballot.is === 'points' && instrument.is === 'points')
    return totalOf(amountsOf(ballot.points)) === instrument.budget;
  if (ballot.is === 'dots' && instrument.is === 'dots') return spentOf(dotsOf(ballot)) === instrument.dotsPerPerson;
  return true;
}

type FilledProps = OpenBallotProps & { filling: Filling<Ballot>; held: boolean };

function Filled({ round, self, filling, held }: FilledProps) {
  const sets = useSession((state) => readOwnSets(state, round.id))?.sets;
  const items = useMemo(() => shuffled(round.items, round.seed, self), [round.items, round.seed, self]);
  const about = useAbout(round);
  const one = isOnOneSentence(round.instrument);
  return (
    <div className="ballot">
      {!one && <p className="muted">{whatToDo(round.instrument)}</p>}
      {round.again && <p className="muted">{say('vote.again')}</p>}
      <BallotForm
        round={round}
        items={items}
        filling={filling}
        about={about}
        {...(sets && { sets })}
        state={
          <BallotState
            round={round}
            cast={filling.ballot !== undefined && !isBlank(filling.ballot)}
            held={held}
            {...(one && { saved: say('agree.saved') })}
          />
        }
      />
      <p className="muted">{say(one ? 'agree.hidden' : 'vote.hidden')}</p>
      {/* Below all that is tapped, for it comes with the first answer and would push the rest from under the finger. */}
      <KeepReceipt round={round.id} />
    </div>
  );
}

function isBlank(ballot: Ballot): boolean {
  return ballot.is === 'dots' && dotsOf(ballot).size === 0;
}

/** What stands under an item: in a second round what was said in the first, else how many barriers a theme holds. */
function useAbout(round: RoundSight): (item: string, axis?: string) => readonly string[] {
  const notes = useSession(readNotes);
  const earlier = useEarlier(round);
  if (earlier) return earlier;
  return (item, axis) =>
    round.on === 'themes' && axis === undefined
      ? [say('board.barriers', { notes: notes.filter((note) => note.theme === item).length })]
      : [];
}
