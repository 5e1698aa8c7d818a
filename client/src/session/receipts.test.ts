import { describe, expect, it } from 'vitest';
import type { Sending } from '../wire/outbox';
import type { Command } from '../wire/protocol';
import { newReceipt, readReceipt, sayReceipt, withReceipt } from './receipts';
import { emptyView } from './view';

const cast: Command = { is: 'cast', round: 'r', ballot: { is: 'fist', value: 3 } };
const sent = (receipt: string, state: Sending['state']): Sending => ({
  id: 's',
  at: 0,
  state,
  command: { ...cast, receipt },
});
const own = new Map([['r', { round: 'r', ballot: { is: 'fist', value: 2 }, receipt: 'AAAAAAAA' } as const]]);
const voted = { ...emptyView, seen: { ...emptyView.seen, ownBallot: own } };
const receiptOf = (command: Command) => (command.is === 'cast' ? command.receipt : undefined);

describe('a receipt', () => {
  it('is drawn for a first ballot and stays with every change of it', () => {
    expect(receiptOf(withReceipt(cast, { view: emptyView, outbox: [] }))).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(receiptOf(withReceipt(cast, { view: voted, outbox: [] }))).toBe('AAAAAAAA');
    expect(receiptOf(withReceipt(cast, { view: emptyView, outbox: [sent('BBBBBBBB', 'kept')] }))).toBe('BBBBBBBB');
  });

  it('is drawn anew after it was refused', () => {
    expect(receiptOf(withReceipt(cast, { view: emptyView, outbox: [sent('BBBBBBBB', 'refused')] }))).not.toBe(
      'BBBBBBBB',
    );
  });

  it('is read however it is typed', () => {
    const code = newReceipt();
    expect(readReceipt(` ${sayReceipt(code).toLowerCase()} `)).toBe(code);
    expect(readReceipt('oil0-1111')).toBe('01101111');
    expect(readReceipt('7KQM-2XW')).toBeUndefined();
    expect(readReceipt('7KQM-2XWU')).toBeUndefined();
  });
});
