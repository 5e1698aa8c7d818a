import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { questionOf } from '../stages/stageWords';
import { AgreeStage } from './AgreeStage';
import { ArriveStage } from './ArriveStage';
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
    case 'group':
      return <GroupStage {...props} />;
    case 'vote':
    case 'rank':
      return <VoteStage {...props} />;
    case 'agree':
      return <AgreeStage {...props} />;
    case 'report':
      return <ReportStage {...props} />;
  }
}
