import type { Edition, RoundDetail, RoundSight } from '../wire/protocol';

/** Nothing is told by group, for an earlier print would then give people away. */
export const isWithoutGroups = (edition: Edition): boolean =>
  edition === 'without-groups' || edition === 'unchanged-without-groups';

/** What was published before stands: too few changed. */
export const isUnchanged = (edition: Edition): boolean =>
  edition === 'unchanged' || edition === 'unchanged-without-groups';

/** Nothing is told by group since the first print: the papers are known to whoever entered them. */
export const keepsPapersApart = ({ paper }: RoundSight, { edition, version }: RoundDetail): boolean =>
  paper !== undefined && edition === 'without-groups' && version === 1;
