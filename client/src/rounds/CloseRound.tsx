import { Button } from '../look/Button';
import { NextButton } from '../stages/NextButton';
import type { Asking } from '../stages/useAsking';
import type { RoundSight } from '../wire/protocol';
import { say } from '../words/say';

/** So long everybody sees it coming: seconds. */
const warning = 10;

type CloseRoundProps = { round: RoundSight; asking: Asking; words: string };

/** Closing a vote: everybody is warned for ten seconds, in which it can be kept open, or closed at once. */
export function CloseRound({ round: { id, closesAt }, asking: { ask, busy }, words }: CloseRoundProps) {
  if (!closesAt)
    return (
      <NextButton busy={busy} onClick={() => ask({ is: 'close-soon', id, seconds: warning })}>
        {words}
      </NextButton>
    );
  return (
    <>
      <Button busy={busy} onClick={() => ask({ is: 'keep-open', id })}>
        {say('rounds.keepOpen')}
      </Button>
      <NextButton busy={busy} onClick={() => ask({ is: 'close-round', id })}>
        {say('rounds.closeNow')}
      </NextButton>
    </>
  );
}
