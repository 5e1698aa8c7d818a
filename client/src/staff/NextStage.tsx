import { Button } from '../look/Button';
import { readCurrentStage, readStages } from '../session/readings';
import { useSession } from '../session/useSession';
import { NextButton } from '../stages/NextButton';
import type { Send } from '../stages/useAsking';
import { goToWords, nextStage } from './going';
import { useTakeRoom } from './useTakeRoom';

type NextStageProps = {
  send: Send;
  /** Not the first thing to do here just now. */
  later?: boolean;
};

/** On to the stage that follows, in the words of what happens there. */
export function NextStage({ send, later = false }: NextStageProps) {
  const stages = useSession(readStages);
  const next = nextStage(stages, useSession(readCurrentStage));
  const { take, dialog } = useTakeRoom(send);
  if (!next) return null;
  return (
    <>
      {later ? (
        <Button onClick={() => take(next)}>{goToWords(next)}</Button>
      ) : (
        <NextButton onClick={() => take(next)}>{goToWords(next)}</NextButton>
      )}
      {dialog}
    </>
  );
}
