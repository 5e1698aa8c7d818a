import type { AgendaSight, StageSight } from '../wire/protocol';

export type PlanClock = {
  /** When the last stage was to end, and when it will if every stage takes what is planned; milliseconds since 1970. */
  readonly planned: number;
  readonly expected: number;
  /** Minutes, below 0 where the room is ahead. */
  readonly behind: number;
};

const minute = 60_000;

/** How far the room is behind the plan that it began with; undefined before it began. Stages without minutes take no time in it. */
export function planClock(
  agenda: AgendaSight | undefined,
  stages: readonly StageSight[],
  now: number,
): PlanClock | undefined {
  if (!agenda?.startedAt) return undefined;
  const planned = Date.parse(agenda.startedAt) + agenda.plannedMinutes * minute;
  const at = stages.findIndex(({ id }) => id === agenda.current);
  const later = stages.slice(at + 1).filter(({ status, skipped }) => status === 'upcoming' && !skipped);
  const rest = later.reduce((sum, stage) => sum + (stage.minutes ?? 0) * minute, 0);
  const expected = now + restOf(stages[at], now) + rest;
  return { planned, expected, behind: Math.round((expected - planned) / minute) };
}

/** What the stage that the room is in will still take. */
function restOf(stage: StageSight | undefined, now: number): number {
  if (stage?.status !== 'open') return 0;
  if (stage.left !== undefined) return stage.left * 1000;
  if (stage.deadline !== undefined) return Math.max(0, Date.parse(stage.deadline) - now);
  if (stage.minutes === undefined || stage.openedAt === undefined) return 0;
  return Math.max(0, (stage.minutes * 60 - stage.spent) * 1000 - (now - Date.parse(stage.openedAt)));
}

/** The minutes of an agenda that are planned. */
export const plannedMinutes = (
  stages: readonly { minutes?: number | undefined; kind: string; skipped?: boolean }[],
): number =>
  stages
    .filter(({ kind, skipped }) => kind !== 'arrive' && !skipped)
    .reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
