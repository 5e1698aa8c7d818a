import { Button } from '../look/Button';
import { titleOf } from '../stages/stageWords';
import type { Send } from '../stages/useAsking';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { useTakeRoom } from './useTakeRoom';

type LookingBarProps = { stage: StageSight; current: StageSight | undefined; send: Send | undefined; back: () => void };

/** Says when what is on this screen is not where the room is, or is closed, and how to change that. */
export function LookingBar({ stage, current, send, back }: LookingBarProps) {
  const { take, dialog } = useTakeRoom(send);
  const here = stage.id === current?.id;
  if (here && stage.status === 'open') return null;
  if (here)
    return (
      <div className="looking" role="status">
        <p>{say('staff.stageIsClosed')}</p>
        {send && stage.kind !== 'report' && <Button onClick={() => take(stage)}>{say('staff.openAgain')}</Button>}
        {dialog}
      </div>
    );
  if (!current && stage.kind === 'arrive') return null;
  const looked = titleOf(stage);
  return (
    <div className="looking" role="status">
      <p>
        {current ? say('staff.looking', { looked, room: titleOf(current) }) : say('staff.lookingBefore', { looked })}
      </p>
      {send && <Button onClick={() => take(stage)}>{say('staff.takeRoom')}</Button>}
      <Button look="quiet" onClick={back}>
        {say('staff.backToRoom')}
      </Button>
      {dialog}
    </div>
  );
}
