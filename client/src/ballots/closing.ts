import { timeStateOf } from '../stages/StageTime';
import type { RoundSight, StageSight } from '../wire/protocol';

/** So long before it closes everybody is warned, whoever or whatever closes it: seconds. */
export const warning = 10;

/** When an open vote will close: because the room was warned, or because the time of its stage is up; undefined where neither is known. */
export function closingOf(round: RoundSight, stage: StageSight | undefined): number | undefined {
  if (round.status !== 'open') return undefined;
  const times = [round.closesAt, stage && !stage.softEnd && timeStateOf(stage) === 'runs' ? stage.deadline : undefined];
  const known = times.flatMap((time) => (time === undefined ? [] : [Date.parse(time)]));
  return known.length > 0 ? Math.min(...known) : undefined;
}
