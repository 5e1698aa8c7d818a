import type { FistBallot, FistVote, GradientsBallot, GradientsVote } from '../wire/protocol';
import { say } from '../words/say';
import { About } from './About';
import type { FormProps } from './filling';
import { LevelChoices } from './LevelChoices';
import { levelsOf } from './levels';

type LevelBallotFormProps = FormProps<FistVote | GradientsVote, FistBallot | GradientsBallot> & { name: string };

/** How far one stands behind one sentence, in words: fist to five, or the gradients of agreement. */
export function LevelBallotForm({ vote, name, items, filling, state, about }: LevelBallotFormProps) {
  return (
    <>
      <About lines={about(items[0]?.id ?? '')} />
      <LevelChoices
        name={name}
        legend={say('agree.fingers')}
        levels={levelsOf(vote)}
        value={filling.ballot?.value}
        onChange={(value) => filling.change(() => ({ is: vote.is, value }))}
      />
      {state}
    </>
  );
}
