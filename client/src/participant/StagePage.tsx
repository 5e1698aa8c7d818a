import { lazy, Suspense, useEffect } from 'react';
import { titleOf } from '../stages/stageWords';
import type { StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { ArrivedPage } from './ArrivedPage';
import { BreakPage } from './BreakPage';
import { PhoneFrame } from './PhoneFrame';
import { WritePage } from './WritePage';

// A slow line brings first what the room does now; the rest comes while nothing else is asked of it.
const later = {
  agree: () => import('./AgreePage').then(({ AgreePage }) => ({ default: AgreePage })),
  discuss: () => import('./DiscussPage').then(({ DiscussPage }) => ({ default: DiscussPage })),
  group: () => import('./GroupPage').then(({ GroupPage }) => ({ default: GroupPage })),
  report: () => import('./ReportStagePage').then(({ ReportStagePage }) => ({ default: ReportStagePage })),
  round: () => import('./RoundPage').then(({ RoundPage }) => ({ default: RoundPage })),
};
const [AgreePage, DiscussPage, GroupPage] = [lazy(later.agree), lazy(later.discuss), lazy(later.group)];
const [ReportStagePage, RoundPage] = [lazy(later.report), lazy(later.round)];

export type StagePageProps = { stage: StageSight; workshop: WorkshopSight };

/** The stage that the room is in, as its kind is done on a phone. */
export function StagePage(props: StagePageProps) {
  useEffect(() => {
    // What fails to come now is asked for again once it is needed.
    const idle = setTimeout(() => Object.values(later).forEach((bring) => void bring().catch(() => undefined)), 2_000);
    return () => clearTimeout(idle);
  }, []);
  return (
    <Suspense fallback={<PhoneFrame title={titleOf(props.stage)}>{say('app.loading')}</PhoneFrame>}>
      <Stage {...props} />
    </Suspense>
  );
}

function Stage(props: StagePageProps) {
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
