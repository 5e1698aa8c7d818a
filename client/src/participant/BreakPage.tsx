import { questionOf, titleOf } from '../stages/stageWords';
import { say } from '../words/say';
import { NextStage } from './NextStage';
import { PhoneFrame } from './PhoneFrame';
import { StageClosed } from './StageClosed';
import type { StagePageProps } from './StagePage';

/** The room rests; the head says how long. */
export function BreakPage({ stage, workshop }: StagePageProps) {
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage}>
      <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      <p className="muted" dir="auto">
        {stage.instructions || say('phone.rest')}
      </p>
      {stage.status === 'open' ? <NextStage stage={stage} /> : <StageClosed stage={stage} />}
    </PhoneFrame>
  );
}
