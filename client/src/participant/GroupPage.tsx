import { DoneButton } from '../stages/DoneButton';
import { instructionsOf, questionOf, titleOf } from '../stages/stageWords';
import PhoneBoard from '../themes/PhoneBoard';
import { say } from '../words/say';
import { PhoneFrame } from './PhoneFrame';
import { StageClosed } from './StageClosed';
import type { StagePageProps } from './StagePage';

/** The board while it is put into themes: to read, and to move notes on where the facilitator lets everybody. */
export default function GroupPage({ stage, workshop }: StagePageProps) {
  const mayGroup = stage.rules.participantsMayGroup && stage.status === 'open';
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage} foot={mayGroup && <DoneButton stage={stage} />}>
      <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      <p className="muted" dir="auto">
        {instructionsOf(stage) || say(mayGroup ? 'board.moveLead' : 'board.readLead')}
      </p>
      <StageClosed stage={stage} />
      <PhoneBoard mayGroup={mayGroup} />
    </PhoneFrame>
  );
}
