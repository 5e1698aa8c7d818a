import { readCurrentStage } from '../session/readings';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import { say } from '../words/say';

/** The workshop on the projector. */
export default function Wall() {
  const stage = useSession(readCurrentStage);
  return <h1>{stage ? titleOf(stage) : say('app.loading')}</h1>;
}
