import { useState } from 'react';
import { Button } from '../look/Button';
import { Menu } from '../look/Menu';
import { Refused } from '../stages/Refused';
import { StageTime, timeStateOf } from '../stages/StageTime';
import { titleOf } from '../stages/stageWords';
import { type Asking, type Send, useAsking } from '../stages/useAsking';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { VoteFirst } from './VoteFirst';

const lengths = [1, 3, 5, 8, 10, 15, 20, 30, 45];

/** How long the open stage still has, and for the facilitator more or less of it. */
export function TimerPanel({ stage, send }: { stage: StageSight | undefined; send: Send | undefined }) {
  const asking = useAsking(send);
  const time = stage ? timeStateOf(stage) : 'none';
  const open = stage?.status === 'open';
  return (
    <section className="panel">
      <h2>{say('staff.timeLeft')}</h2>
      <p className="time-left">
        {stage && time !== 'none' ? (
          <StageTime stage={stage} spoken />
        ) : (
          <span className="time-none">{say(open || !stage ? 'staff.noLimit' : 'staff.timeNotOpen')}</span>
        )}
      </p>
      {send && stage && open && <TimerButtons stage={stage} limited={time !== 'none'} asking={asking} send={send} />}
      <Refused refusal={asking.refusal} onRead={asking.clear} />
    </section>
  );
}

type TimerButtonsProps = { stage: StageSight; limited: boolean; asking: Asking; send: Send };

function TimerButtons({ stage, limited, asking: { ask }, send }: TimerButtonsProps) {
  const [closing, setClosing] = useState(false);
  const extend = (minutes: number) => ask({ is: 'extend-timer', stage: stage.id, seconds: minutes * 60 });
  const set = (minutes: number) => ({
    key: String(minutes),
    words: say('staff.minutesFromNow', { minutes }),
    onChoose: () => void ask({ is: 'set-timer', stage: stage.id, seconds: minutes * 60 }),
  });
  const clear = {
    key: 'none',
    words: say('staff.clearTime'),
    onChoose: () => void ask({ is: 'set-timer', stage: stage.id }),
  };
  return (
    <>
      <div className="timer-buttons" data-limited={limited || undefined}>
        {limited && (
          <Button aria-label={say('staff.minus1Name')} onClick={() => extend(-1)}>
            {say('staff.minus1')}
          </Button>
        )}
        <Button aria-label={say('staff.plus1Name')} onClick={() => extend(1)}>
          {say('staff.plus1')}
        </Button>
        <Button aria-label={say('staff.plus5Name')} onClick={() => extend(5)}>
          {say('staff.plus5')}
        </Button>
        {timeStateOf(stage) === 'paused' ? (
          <Button onClick={() => ask({ is: 'resume-timer', stage: stage.id })}>{say('time.resume')}</Button>
        ) : (
          timeStateOf(stage) === 'runs' && (
            <Button onClick={() => ask({ is: 'pause-timer', stage: stage.id })}>{say('time.pause')}</Button>
          )
        )}
        <Menu label={say('staff.setTime')} items={limited ? [...lengths.map(set), clear] : lengths.map(set)} />
      </div>
      {limited && <p className="muted panel-small">{say(stage.softEnd ? 'time.softMeans' : 'staff.timeMeans')}</p>}
      <Button look="quiet" className="panel-quiet" aria-haspopup="dialog" onClick={() => setClosing(true)}>
        {say('staff.closeStage')}
      </Button>
      <VoteFirst
        open={closing}
        title={say('staff.closeTitle', { stage: titleOf(stage) })}
        yes={say('staff.closeYes')}
        send={send}
        onClose={() => setClosing(false)}
        onYes={() => {
          setClosing(false);
          void ask({ is: 'close-stage', stage: stage.id });
        }}
      >
        <p>{say('staff.closeMeaning')}</p>
      </VoteFirst>
    </>
  );
}
