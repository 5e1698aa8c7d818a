import { useEffect, useRef, useState } from 'react';
import { say } from '../words/say';
import { announce } from './messages';
import { clockFace, secondsLeft } from './timeLeft';

type CountdownProps = {
  /** When it ends, by the server's clock, in milliseconds since 1970. */
  deadline: number;
  /** The server's clock minus this device's, in milliseconds. */
  serverOffset: number;
  /** Says the last minute and the end through the live region; one countdown on a screen at most. */
  spoken?: boolean;
};

/** Time left as mm:ss, by the server's clock; a phone whose clock is wrong shows the same as the wall. */
export function Countdown({ deadline, serverOffset, spoken = false }: CountdownProps) {
  const left = useSecondsLeft(deadline, serverOffset);

  const before = useRef(left);
  useEffect(() => {
    // Said as it is passed, once: a phone that slept misses the very second, and a screen drawn anew has no news.
    const passed = (mark: number) => before.current > mark && left <= mark;
    if (spoken && passed(0)) announce(say('look.timeIsUp'));
    else if (spoken && passed(60)) announce(say('look.oneMinuteLeft'));
    before.current = left;
  }, [left, spoken]);

  return (
    <span
      className={left <= 30 ? 'countdown countdown-soon' : 'countdown'}
      role="timer"
      aria-label={say('look.timeLeft')}
    >
      {clockFace(left)}
    </span>
  );
}

function useSecondsLeft(deadline: number, serverOffset: number): number {
  const read = () => secondsLeft(deadline, Date.now() + serverOffset);
  const [left, setLeft] = useState(read);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Wakes just after the next second turns, so that every screen in the room ticks together.
    const tick = () => {
      clearTimeout(timer);
      const now = Date.now() + serverOffset;
      const seconds = secondsLeft(deadline, now);
      setLeft(seconds);
      if (seconds > 0) timer = setTimeout(tick, ((deadline - now) % 1000) + 5);
    };
    tick();
    // A phone that slept has missed its ticks.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [deadline, serverOffset]);

  return left;
}
