import { describe, expect, it } from 'vitest';
import { newPlan } from '../agenda/plans';
import type { AgendaSight, StageSight } from '../wire/protocol';
import { planClock } from './planClock';

const nine = Date.parse('2025-06-30T09:00:00Z');
const at = (minutes: number) => nine + minutes * 60_000;
const stage = (id: string, minutes: number | undefined, rest: Partial<StageSight> = {}): StageSight => ({
  ...newPlan('write'),
  id,
  ...(minutes !== undefined && { minutes }),
  status: 'upcoming',
  revealed: false,
  notes: 0,
  writers: 0,
  done: 0,
  timeIsUp: false,
  spent: 0,
  skipped: false,
  revision: 0,
  ...rest,
});
const agenda = (current: string): AgendaSight => ({
  stages: [],
  current,
  startedAt: new Date(nine).toISOString(),
  plannedMinutes: 30,
});

describe('the clock of the whole plan', () => {
  it('does not run before the room begins', () => {
    expect(planClock({ stages: [], plannedMinutes: 30 }, [], nine)).toBeUndefined();
  });

  it('is on plan while a stage runs within its time, and behind by what it was given more', () => {
    const first = stage('a', 10, { status: 'open', deadline: new Date(at(10)).toISOString() });
    const stages = [first, stage('b', 20)];
    expect(planClock(agenda('a'), stages, at(4))).toEqual({ planned: at(30), expected: at(30), behind: 0 });
    const longer = { ...first, deadline: new Date(at(15)).toISOString() };
    expect(planClock(agenda('a'), [longer, stage('b', 20)], at(4))?.behind).toBe(5);
    expect(planClock(agenda('a'), [{ ...first, left: 360 }, stage('b', 20)], at(9))?.behind).toBe(5);
  });

  it('is ahead once a stage is skipped or ended early, and behind once one was added', () => {
    const over = stage('a', 10, { status: 'closed' });
    expect(planClock(agenda('a'), [over, stage('b', 20)], at(6))?.behind).toBe(-4);
    expect(planClock(agenda('a'), [over, stage('b', 20, { skipped: true })], at(10))?.behind).toBe(-20);
    expect(planClock(agenda('a'), [over, stage('b', 20), stage('c', 5)], at(10))?.behind).toBe(5);
  });
});
