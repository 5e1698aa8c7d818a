import { lastWhere } from '../session/lastWhere';
import type { SessionState } from '../session/store';
import type { Sending } from '../wire/outbox';
import type { Arrive } from '../wire/protocol';

/** The last arriving that this device sent or still has to send: a join that waits for wifi is a join under way. */
export function readArriving({ outbox }: SessionState): (Sending & { readonly command: Arrive }) | undefined {
  return lastWhere(outbox, (sending): sending is Sending & { command: Arrive } => sending.command.is === 'arrive');
}
