import type { ReactNode } from 'react';
import { titleOf } from '../stages/stageWords';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { ArrivedPage } from './ArrivedPage';
import { BreakPage } from './BreakPage';
import { PhoneFrame } from './PhoneFrame';
import { AgreePage, DiscussPage, GroupPage, ReportStagePage, RoundPage } from './pages';
import { WritePage } from './WritePage';

export type StagePageProps = { stage: StageSight; workshop: WorkshopSight };

/** The stage that the room is in, as its kind is done on a phone. */
export function StagePage(props: StagePageProps) {
  const part = {
    of: props,
    frame: (words: ReactNode) => <PhoneFrame title={titleOf(props.stage)}>{words}</PhoneFrame>,
  };
  switch (props.stage.kind) {
    case 'arrive':
      return <ArrivedPage {...props} />;
    case 'write':
    case 'answer':
      return <WritePage {...props} />;
    case 'group':
      return <GroupPage {...part} />;
    case 'vote':
    case 'rank':
    case 'matrix':
      return <RoundPage {...part} />;
    case 'agree':
      return <AgreePage {...part} />;
    case 'discuss':
      return <DiscussPage {...part} />;
    case 'break':
      return <BreakPage {...props} />;
    case 'report':
      return <ReportStagePage {...part} />;
  }
}
