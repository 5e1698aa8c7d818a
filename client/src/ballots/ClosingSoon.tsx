import { useEffect, useRef, useState } from 'react';
import { announce } from '../look/messages';
import { secondsLeft } from '../look/timeLeft';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import './closing.css';

const readOffset = ({ serverOffset }: SessionState) => serverOffset;

/** The warning before a vote closes, on every screen: the seconds that are left, by the server's clock. Spoken once. */
export function ClosingSoon({ round, spoken = true }: { round: RoundSight; spoken?: boolean }) {
  const { closesAt, status } = round;
  const offset = useSession(readOffset);
  const closing = status === 'open' ? closesAt : undefined;
  const said = useRef<string>(undefined);
  useEffect(() => {
    // Once: the clocks are compared anew with every reconnect.
    if (!closing || !spoken || said.current === closing) return;
    said.current = closing;
    announce(say('vote.closingIn', { seconds: secondsLeft(Date.parse(closing), Date.now() + offset) }));
  }, [closing, spoken, offset]);
  return closing ? <Seconds key={closing} until={Date.parse(closing)} offset={offset} /> : null;
}

function Seconds({ until, offset }: { until: number; offset: number }) {
  const read = () => secondsLeft(until, Date.now() + offset);
  const [left, setLeft] = useState(read);
  useEffect(() => {
    const ticking = setInterval(() => setLeft(secondsLeft(until, Date.now() + offset)), 250);
    return () => clearInterval(ticking);
  }, [until, offset]);
  return (
    <p className="closing-soon" role="timer">
      {left > 0 ? say('vote.closingIn', { seconds: left }) : say('vote.closingNow')}
    </p>
  );
}
