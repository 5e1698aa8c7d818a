import { readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';

/** What comes after this stage on the agenda. */
export function NextStage({ stage }: { stage: StageSight }) {
  const stages = useSession(readStages);
  const next = stages.slice(stages.findIndex(({ id }) => id === stage.id) + 1).find(({ skipped }) => !skipped);
  return next ? <p className="muted">{say('phone.next', { title: titleOf(next) })}</p> : null;
}
