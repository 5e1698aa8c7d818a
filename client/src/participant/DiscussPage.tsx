import { readNotes } from '../session/readings';
import { useSession } from '../session/useSession';
import { DoneButton } from '../stages/DoneButton';
import { instructionsOf, questionOf, titleOf } from '../stages/stageWords';
import PhoneBoard from '../themes/PhoneBoard';
import { say } from '../words/say';
import { AtTable } from './AtTable';
import { PhoneFrame } from './PhoneFrame';
import { StageClosed } from './StageClosed';
import type { StagePageProps } from './StagePage';

/** The room talks: what about, how, and what is on the board. */
export default function DiscussPage({ stage, workshop }: StagePageProps) {
  const written = useSession(readNotes).length > 0;
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage} foot={stage.status === 'open' && <DoneButton stage={stage} />}>
      <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      <p className="muted" dir="auto">
        {instructionsOf(stage) || say('phone.talk')}
      </p>
      <StageClosed stage={stage} />
      <AtTable stage={stage} />
      {written && <PhoneBoard />}
    </PhoneFrame>
  );
}
