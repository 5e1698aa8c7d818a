import { useEffect, useState } from 'react';
import type { PrioritySight } from '../wire/protocol';
import { type Draft, draftOf } from './draft';
import { merge } from './merge';
import type { Working } from './useDraft';

/**
 * What somebody else saved while I write: parts that I left alone are taken in at once, and said; where both changed the same,
 * nothing is saved before somebody has chosen.
 */
export function useOthersChanges(
  priority: PrioritySight | undefined,
  { began, draft }: Working,
  rebase: (began: Draft, draft: Draft) => void,
) {
  const [merged, setMerged] = useState(false);
  const found = priority && merge(began, draft, draftOf(priority));
  const conflict = found && found.conflicts.length > 0 ? priority : undefined;
  useEffect(() => {
    if (!priority || !found?.taken || conflict) return;
    setMerged(true);
    rebase(draftOf(priority), found.draft);
  });
  return { merged, conflict };
}
