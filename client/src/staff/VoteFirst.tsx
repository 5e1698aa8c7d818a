import { type ReactNode, useEffect, useState } from 'react';
import { ClosingSoon } from '../ballots/ClosingSoon';
import { warning } from '../ballots/closing';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { toast } from '../look/messages';
import { readAllRounds } from '../session/readings';
import { sayRefusal } from '../session/sayRefusal';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { Send } from '../stages/useAsking';
import type { RoundId } from '../wire/protocol';
import { say } from '../words/say';

const readOpenRound = (state: SessionState) => readAllRounds(state).find(({ status }) => status === 'open');

type VoteFirstProps = {
  open: boolean;
  title: string;
  /** What the button says where nobody is voting. */
  yes: string;
  look?: 'primary' | 'warn';
  send: Send | undefined;
  onClose: () => void;
  onYes: () => void;
  children: ReactNode;
};

/**
 * Asks before something is done that ends the open vote with it. Where people are still voting they can be warned as
 * they are when the vote is closed; it is done by itself once that has happened, and not at all if the vote is kept open.
 */
export function VoteFirst({ open, title, yes, look = 'primary', send, onClose, onYes, children }: VoteFirstProps) {
  const round = useSession(readOpenRound);
  const [waiting, setWaiting] = useState<{ readonly id: RoundId; readonly warned: boolean }>();
  useEffect(() => {
    if (!waiting) return;
    if (round?.id !== waiting.id) {
      setWaiting(undefined);
      onYes();
    } else if (round.closesAt && !waiting.warned) setWaiting({ ...waiting, warned: true });
    // Somebody else kept it open.
    else if (!round.closesAt && waiting.warned) setWaiting(undefined);
  }, [waiting, round, onYes]);

  const warn = async (id: RoundId) => {
    setWaiting({ id, warned: false });
    const answer = await send?.({ is: 'close-soon', id, seconds: warning });
    if (!answer || !('refused' in answer)) return;
    setWaiting(undefined);
    toast(sayRefusal(answer.refused), 'warn');
  };
  const stop = () => {
    if (waiting) void send?.({ is: 'keep-open', id: waiting.id });
    setWaiting(undefined);
    onClose();
  };
  const atOnce = () => {
    setWaiting(undefined);
    onYes();
  };
  const voting = round && round.voted < round.of ? round : undefined;
  return (
    <Dialog
      open={open}
      title={title}
      onClose={stop}
      actions={
        <>
          <Button onClick={stop}>{say(waiting ? 'rounds.keepOpen' : 'staff.cancel')}</Button>
          <Button {...(!voting && { look })} onClick={atOnce}>
            {voting ? say('staff.goOnNow') : yes}
          </Button>
          {voting && !waiting && (
            <Button look={look} onClick={() => void warn(voting.id)}>
              {say('staff.warnFirst')}
            </Button>
          )}
        </>
      }
    >
      {waiting && round ? (
        <>
          <ClosingSoon round={round} spoken={false} />
          <p>{say('staff.warned')}</p>
        </>
      ) : (
        <>
          {children}
          {voting && <p>{say('staff.voteFirst', { voted: voting.voted, of: voting.of })}</p>}
        </>
      )}
    </Dialog>
  );
}
