import { ClosingSoon } from '../ballots/ClosingSoon';
import { Button } from '../look/Button';
import { Meter } from '../look/Meter';
import { TallySheetButton } from '../paper/TallySheet';
import { CloseRound } from '../rounds/CloseRound';
import { openRound } from '../rounds/setup';
import { NextButton } from '../stages/NextButton';
import type { Asking, Send } from '../stages/useAsking';
import type { PrioritySight, RoundSight, StageSight } from '../wire/protocol';
import { say } from '../words/say';
import type { How } from './AskHow';

type AskRoomProps = {
  priority: PrioritySight;
  /** Undefined while how to ask is only half said. */
  how: How | undefined;
  round: RoundSight | undefined;
  /** The open stage in which the room can be asked, if it is. */
  stage: StageSight | undefined;
  asking: Asking;
  send: Send | undefined;
  /** Another vote is open just now. */
  blocked: boolean;
};

/** Asking the room about one wording: ask, close, reveal, and ask again. */
export function AskRoom({ priority, how, round, stage, asking, send, blocked }: AskRoomProps) {
  const { ask, busy } = asking;
  if (round && round.status !== 'revealed') return <UnderWay {...{ round, stage, asking, send }} />;
  if (!stage) return <p className="muted">{say('priorities.stageNotOpen')}</p>;
  const start = () =>
    how &&
    ask(
      openRound({
        stage: stage.id,
        question: '',
        instrument: how,
        items: [priority.id],
        on: 'priorities',
        weighting: 'per-person',
      }),
    );
  return (
    <div className="priority-acts">
      <NextButton
        {...(priority.confirmation !== 'open' && { look: 'quiet' as const })}
        busy={busy}
        disabled={blocked || !how}
        onClick={start}
      >
        {say(round ? 'priorities.askAgain' : 'priorities.ask')}
      </NextButton>
      <span className="muted">
        {say(how?.is === 'gradients' ? 'priorities.askHintGradients' : 'priorities.askHint')}
      </span>
    </div>
  );
}

type UnderWayProps = Pick<AskRoomProps, 'stage' | 'asking' | 'send'> & { round: RoundSight };

function UnderWay({ round, stage, asking, send }: UnderWayProps) {
  const { ask, busy } = asking;
  const words = say('priorities.answered', { voted: round.voted, of: round.of });
  return (
    <div className="ask-under-way">
      <ClosingSoon round={round} />
      <p>
        <strong>{words}</strong>
      </p>
      <Meter label={words} value={round.voted} max={round.of} words={words} />
      <div className="priority-acts">
        {round.status === 'open' ? (
          <CloseRound round={round} asking={asking} words={say('priorities.closeFist')} />
        ) : (
          <NextButton busy={busy} onClick={() => ask({ is: 'reveal-round', id: round.id })}>
            {say(round.instrument.is === 'fist' ? 'priorities.revealFist' : 'priorities.revealAnswers')}
          </NextButton>
        )}
        {round.status === 'closed' && stage && (
          <Button busy={busy} onClick={() => ask({ is: 'reopen-round', id: round.id })}>
            {say('priorities.reopenFist')}
          </Button>
        )}
        {send && <TallySheetButton key={round.id} round={round} send={send} />}
      </div>
    </div>
  );
}
