import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { questionOf } from '../stages/stageWords';
import { AgreeStage } from './AgreeStage';
import { AnswerStage } from './AnswerStage';
import { ArriveStage } from './ArriveStage';
import { BreakStage } from './BreakStage';
import { DiscussStage } from './DiscussStage';
import { GroupStage } from './GroupStage';
import { ReportStage } from './ReportStage';
import type { StageMainProps } from './stageMainProps';
import { VoteStage } from './VoteStage';
import { WriteStage } from './WriteStage';

type Shown = Omit<StageMainProps, 'question'> & { started: boolean };

/** The middle of the screen: one stage, as its kind is shown. */
export function StageMain({ started, ...rest }: Shown) {
  const workshop = useSession(readWorkshop);
  if (!workshop) return null;
  const props = { ...rest, question: questionOf(rest.stage, workshop) };
  switch (rest.stage.kind) {
    case 'arrive':
      return <ArriveStage {...props} started={started} />;
    case 'write':
      return <WriteStage {...props} />;
    case 'answer':
      return <AnswerStage {...props} />;
    case 'discuss':
      return <DiscussStage {...props} />;
    case 'break':
      return <BreakStage {...props} />;
    case 'group':
      return <GroupStage {...props} />;
    case 'vote':
    case 'rank':
    case 'matrix':
      return <VoteStage {...props} />;
    case 'agree':
      return <AgreeStage {...props} />;
    case 'report':
      return <ReportStage {...props} />;
  }
}
