import { readRounds } from '../session/readings';
import { useSession } from '../session/useSession';
import { DoneButton } from '../stages/DoneButton';
import { instructionsOf, questionOf, titleOf } from '../stages/stageWords';
import PhoneBoard from '../themes/PhoneBoard';
import { say } from '../words/say';
import { PhoneFrame } from './PhoneFrame';
import { RankPage } from './parts';
import { StageClosed } from './StageClosed';
import type { StagePageProps } from './StagePage';
import { Voting } from './Voting';

/** A vote of any kind: before it starts, while it is open, closed, and revealed. */
export default function RoundPage(props: StagePageProps) {
  const { stage, workshop } = props;
  const round = useSession((state) => readRounds(state, stage.id).at(-1));
  const question = round?.question || questionOf(stage, workshop);

  if (round?.status === 'open' && (round.instrument.is === 'rank' || round.instrument.is === 'ngt'))
    return (
      <RankPage
        key={round.id}
        of={{ ...props, round, vote: round.instrument, question }}
        frame={(words) => <PhoneFrame title={titleOf(stage)}>{words}</PhoneFrame>}
      />
    );
  return (
    <PhoneFrame
      title={titleOf(stage)}
      stage={stage}
      foot={round?.status === 'open' && <DoneButton stage={stage} look="primary" />}
    >
      {round?.result === undefined && <h1 dir="auto">{question}</h1>}
      {instructionsOf(stage) && <p dir="auto">{instructionsOf(stage)}</p>}
      {round ? <Voting key={round.id} round={round} /> : <BeforeTheRound {...props} />}
    </PhoneFrame>
  );
}

function BeforeTheRound({ stage }: StagePageProps) {
  return (
    <>
      {stage.status === 'open' ? <p role="status">{say('vote.soon')}</p> : <StageClosed stage={stage} />}
      <PhoneBoard />
    </>
  );
}
