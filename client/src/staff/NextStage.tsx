import { readCurrentStage, readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { NextButton } from '../stages/NextButton';
import type { Send } from '../stages/useAsking';
import { goToWords, nextStage } from './going';
import { useTakeRoom } from './useTakeRoom';

/** On to the stage that follows, in the words of what happens there. */
export function NextStage({ send }: { send: Send }) {
  const stages = useSession(readStages);
  const next = nextStage(stages, useSession(readCurrentStage));
  const { take, dialog } = useTakeRoom(send);
  if (!next) return null;
  return (
    <>
      <NextButton onClick={() => take(next)}>{goToWords(next)}</NextButton>
      {dialog}
    </>
  );
}
