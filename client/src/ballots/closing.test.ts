import { expect, it } from 'vitest';
import type { RoundSight, StageSight } from '../wire/protocol';
import { closingOf } from './closing';

const round = (more: Partial<RoundSight> = {}) => ({ status: 'open', ...more }) as unknown as RoundSight;
const stage = (more: Partial<StageSight> = {}) =>
  ({ status: 'open', softEnd: false, deadline: '2015-04-29T10:00:00Z', ...more }) as unknown as StageSight;
const at = (time: string) => Date.parse(`2015-04-29T${time}Z`);

it('is when the room was warned of, or when the time of the stage is up, whichever comes first', () => {
  expect(closingOf(round(), undefined)).toBeUndefined();
  expect(closingOf(round(), stage())).toBe(at('10:00:00'));
  expect(closingOf(round({ closesAt: '2015-04-29T09:59:00Z' }), stage())).toBe(at('09:59:00'));
  expect(closingOf(round({ closesAt: '2015-04-29T10:00:04Z' }), stage())).toBe(at('10:00:00'));
});

it('is not known where the stage only says that its time is up, or its time stands still', () => {
  expect(closingOf(round(), stage({ softEnd: true }))).toBeUndefined();
  expect(closingOf(round(), stage({ left: 20 }))).toBeUndefined();
  expect(closingOf(round({ status: 'closed' }), stage())).toBeUndefined();
});
