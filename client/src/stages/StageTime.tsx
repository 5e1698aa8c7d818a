import { Countdown } from '../look/Countdown';
import { clockFace } from '../look/timeLeft';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import './stages.css';

const readOffset = ({ serverOffset }: SessionState) => serverOffset;

export type TimeState = 'none' | 'runs' | 'paused' | 'up';

/** How it stands with the time of a stage. */
export function timeStateOf({ status, deadline, left, timeIsUp }: StageSight): TimeState {
  if (status !== 'open') return 'none';
  if (timeIsUp) return 'up';
  if (left !== undefined) return 'paused';
  return deadline === undefined ? 'none' : 'runs';
}

type StageTimeProps = { stage: StageSight; spoken?: boolean; short?: boolean };

/** The time that an open stage has left, running, standing still or up; by the server's clock on every screen. */
export function StageTime({ stage, spoken = false, short = false }: StageTimeProps) {
  const offset = useSession(readOffset);
  switch (timeStateOf(stage)) {
    case 'runs':
      return <Countdown deadline={Date.parse(stage.deadline ?? '')} serverOffset={offset} spoken={spoken} />;
    case 'paused':
      return (
        <span className="time-paused">
          <span className="countdown">{clockFace(stage.left ?? 0)}</span> <span>{say('time.paused')}</span>
        </span>
      );
    case 'up':
      // Not a status of its own: the countdown has said it as it came to its end, and once is enough.
      return <span className="time-up">{say(short ? 'time.upShort' : 'time.up')}</span>;
    case 'none':
      return null;
  }
}
