import { StageHead } from '../stages/StageHead';
import { say } from '../words/say';
import type { StageMainProps } from './stageMainProps';

/** The room rests. */
export function BreakStage({ stage, question, children }: StageMainProps) {
  return (
    <div className="stage-page">
      <StageHead title={question} hint={stage.instructions || say('staff.breakHint')}>
        {children}
      </StageHead>
    </div>
  );
}
