import { useEffect, useRef } from 'react';
import { warning } from '../ballots/closing';
import { Button } from '../look/Button';
import { NextButton } from '../stages/NextButton';
import type { Asking } from '../stages/useAsking';
import type { Command, RoundSight } from '../wire/protocol';
import { say } from '../words/say';

type CloseRoundProps = { round: RoundSight; asking: Asking; words: string };

/** Closing a vote: everybody is warned for ten seconds, in which it can be kept open, or closed at once. */
export function CloseRound({ round: { id, closesAt }, asking: { ask, busy }, words }: CloseRoundProps) {
  const place = useRef<HTMLSpanElement>(null);
  const pressed = useRef<{ closesAt: string | undefined }>(undefined);
  useEffect(() => {
    // The button that was pressed is another one now; the first that stands there undoes, so pressing again does no harm.
    if (!pressed.current || pressed.current.closesAt === closesAt) return;
    place.current?.querySelector('button')?.focus();
    pressed.current = undefined;
  }, [closesAt]);
  const change = async (command: Command) => {
    pressed.current = { closesAt };
    // Refused, it changed nothing: what others press later must not move the focus here.
    if (!(await ask(command))) pressed.current = undefined;
  };
  return (
    <span ref={place} className="close-round">
      {closesAt ? (
        <>
          <Button busy={busy} onClick={() => change({ is: 'keep-open', id })}>
            {say('rounds.keepOpen')}
          </Button>
          <NextButton busy={busy} onClick={() => ask({ is: 'close-round', id })}>
            {say('rounds.closeNow')}
          </NextButton>
        </>
      ) : (
        <NextButton busy={busy} onClick={() => change({ is: 'close-soon', id, seconds: warning })}>
          {words}
        </NextButton>
      )}
    </span>
  );
}
