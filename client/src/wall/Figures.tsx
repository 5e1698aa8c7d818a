import type { ReactNode } from 'react';
import { Countdown } from '../look/Countdown';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
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

const readOffset = ({ serverOffset }: SessionState) => serverOffset;

/** The time that the stage has left, as a figure; nothing where it has no limit. */
export function TimeFigure({ stage }: { stage: StageSight }) {
  const offset = useSession(readOffset);
  if (stage.deadline === undefined || stage.status !== 'open') return null;
  const time = <Countdown deadline={Date.parse(stage.deadline)} serverOffset={offset} />;
  return <Figure value={time} label={say('wall.left')} />;
}
