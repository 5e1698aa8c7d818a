import type { Command } from '../wire/protocol';
import { lastWhere } from './lastWhere';
import type { SessionState } from './store';

/** Digits and capital letters without I, L, O and U, as the rules want them. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** Every ballot carries a receipt: the one that it had before, or a new one drawn on this device. */
export function withReceipt(command: Command, { view, outbox }: Pick<SessionState, 'view' | 'outbox'>): Command {
  if (command.is !== 'cast' || command.receipt !== undefined) return command;
  const { round } = command;
  const onItsWay = lastWhere(
    outbox,
    ({ command: sent, state }) => sent.is === 'cast' && sent.round === round && state !== 'refused',
  )?.command;
  const earlier = onItsWay?.is === 'cast' ? onItsWay.receipt : view.seen.ownBallot.get(round)?.receipt;
  return { ...command, receipt: earlier ?? newReceipt() };
}

export function newReceipt(): string {
  // 32 letters divide 256, so each is as likely as any other.
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => letters[byte % letters.length]).join('');
}

/** As it is read out and copied: `7KQM-2XWT`. */
export const sayReceipt = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What somebody typed as a receipt; undefined where it can be none. Letters that look alike are taken for each other. */
export function readReceipt(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : undefined;
}
