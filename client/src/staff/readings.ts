import type { SessionState } from '../session/store';
import type { ProgressSight, StageId } from '../wire/protocol';

export const readProgress = ({ view }: SessionState, stage: StageId): ProgressSight | undefined =>
  view.seen.progress.get(stage);

/** Commands that this device still has to send. */
export const readWaiting = ({ outbox }: SessionState): number =>
  outbox.filter((sending) => sending.state === 'kept').length;

export const readPresence = ({ presence }: SessionState) => presence;
export const readOffset = ({ serverOffset }: SessionState) => serverOffset;
export const readSession = ({ session }: SessionState) => session;
