import { useEffect, useRef, useState } from 'react';
import { announce } from '../look/messages';
import { secondsLeft } from '../look/timeLeft';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { closingOf, warning } from './closing';
import './closing.css';

const readOffset = ({ serverOffset }: SessionState) => serverOffset;

/** The warning before a vote closes, on every screen: the seconds that are left, by the server's clock. Spoken once. */
export function ClosingSoon({ round, spoken = true }: { round: RoundSight; spoken?: boolean }) {
  const stage = useSession((state) => state.view.seen.stage.get(round.stage));
  const offset = useSession(readOffset);
  const closing = closingOf(round, stage);
  return closing === undefined ? null : <Seconds key={closing} until={closing} offset={offset} spoken={spoken} />;
}

function Seconds({ until, offset, spoken }: { until: number; offset: number; spoken: boolean }) {
  const [left, setLeft] = useState(() => secondsLeft(until, Date.now() + offset));
  const said = useRef(false);
  useEffect(() => {
    const ticking = setInterval(() => setLeft(secondsLeft(until, Date.now() + offset)), 250);
    return () => clearInterval(ticking);
  }, [until, offset]);
  useEffect(() => {
    if (left > warning || !spoken || said.current) return;
    said.current = true;
    announce(say('vote.closingIn', { seconds: left }));
  }, [left, spoken]);
  if (left > warning) return null;
  return (
    <p className="closing-soon" role="timer">
      {left > 0 ? say('vote.closingIn', { seconds: left }) : say('vote.closingNow')}
    </p>
  );
}
