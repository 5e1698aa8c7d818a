import { readCurrentStage } from '../session/readings';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import { say } from '../words/say';

/** The workshop on a participant's phone. */
export default function Participant() {
  const stage = useSession(readCurrentStage);
  return <h1>{stage ? titleOf(stage) : say('app.loading')}</h1>;
}
