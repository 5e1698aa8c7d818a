import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { NextStage } from './NextStage';

/** Between two stages: what just ended, and what comes. */
export function StageClosed({ stage }: { stage: StageSight }) {
  if (stage.status !== 'closed') return null;
  return (
    <div className="phone-sheet phone-between" role="status">
      <strong>{say(`phone.waiting.${stage.kind}`)}</strong>
      <p className="muted">{say('phone.waitingMoves')}</p>
      <NextStage stage={stage} />
    </div>
  );
}
