import { StageHead } from '../stages/StageHead';
import { say } from '../words/say';
import { Desk } from './Desk';
import type { StageMainProps } from './stageMainProps';

/** The room's priorities: worded, tied to their barriers, confirmed. */
export function AgreeStage({ question, grouping, children }: StageMainProps) {
  return (
    <div className="stage-page agree">
      <StageHead title={question} hint={say(grouping ? 'staff.agreeHint' : 'staff.agreeWatch')}>
        {children}
      </StageHead>
      <Desk middle />
    </div>
  );
}
