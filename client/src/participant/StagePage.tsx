import type { StageSight, WorkshopSight } from '../wire/protocol';
import { AgreePage } from './AgreePage';
import { ArrivedPage } from './ArrivedPage';
import { BreakPage } from './BreakPage';
import { DiscussPage } from './DiscussPage';
import { GroupPage } from './GroupPage';
import { ReportStagePage } from './ReportStagePage';
import { RoundPage } from './RoundPage';
import { WritePage } from './WritePage';

export type StagePageProps = { stage: StageSight; workshop: WorkshopSight };

/** The stage that the room is in, as its kind is done on a phone. */
export function StagePage(props: StagePageProps) {
  switch (props.stage.kind) {
    case 'arrive':
      return <ArrivedPage {...props} />;
    case 'write':
    case 'answer':
      return <WritePage {...props} />;
    case 'group':
      return <GroupPage {...props} />;
    case 'vote':
    case 'rank':
    case 'matrix':
      return <RoundPage {...props} />;
    case 'agree':
      return <AgreePage {...props} />;
    case 'discuss':
      return <DiscussPage {...props} />;
    case 'break':
      return <BreakPage {...props} />;
    case 'report':
      return <ReportStagePage {...props} />;
  }
}
