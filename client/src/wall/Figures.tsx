import type { ReactNode } from 'react';
import { StageTime, timeStateOf } from '../stages/StageTime';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';

/** A number to be read from the back row, and below it what it counts. */
export function Figure({ value, label }: { value: ReactNode; label: string }) {
  return (
    <p className="wall-figure">
      <b>{value}</b>
      <span>{label}</span>
    </p>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className="wall-figures">{children}</div>;
}

/** The time that the stage has left, as a figure; nothing where it has no limit. */
export function TimeFigure({ stage }: { stage: StageSight }) {
  const state = timeStateOf(stage);
  if (state === 'none') return null;
  if (state === 'up')
    return (
      <p className="wall-figure wall-time-up">
        <StageTime stage={stage} />
      </p>
    );
  return <Figure value={<StageTime stage={stage} />} label={state === 'paused' ? '' : say('wall.left')} />;
}
