import { readNotes, readThemes, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { StageHead } from '../stages/StageHead';
import { Board } from '../themes/Board';
import { say } from '../words/say';
import type { StageMainProps } from './stageMainProps';

/** The room talks, over the board where there is one. */
export function DiscussStage({ stage, question, grouping, children }: StageMainProps) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const groups = useSession(readWorkshop)?.groups ?? [];
  const hint = stage.instructions || say('staff.discussHint');
  if (notes.length > 0)
    return (
      <Board title={question} hint={hint} notes={notes} themes={themes} groups={groups} send={grouping}>
        {children}
      </Board>
    );
  return (
    <div className="stage-page">
      <StageHead title={question} hint={hint}>
        {children}
      </StageHead>
    </div>
  );
}
