import { useEffect, useRef } from 'react';
import { toast } from '../look/messages';
import { readOwnNotes } from '../session/readings';
import { useSession } from '../session/useSession';
import { say } from '../words/say';

type Known = ReadonlyMap<string, { readonly hidden: boolean; readonly corrected: boolean }>;

/** Says it when the facilitator hides a note of mine or puts it into other words, whatever screen I am on. */
export function useTold(): void {
  const notes = useSession(readOwnNotes);
  const known = useRef<Known>(undefined);
  useEffect(() => {
    const now: Known = new Map(
      notes.map(({ id, hidden, own }) => [id, { hidden: hidden === true, corrected: own !== undefined }]),
    );
    for (const [id, { hidden, corrected }] of now) {
      const before = known.current?.get(id);
      if (before && hidden && !before.hidden) toast(say('moderate.toldHidden'), 'warn');
      if (before && corrected && !before.corrected) toast(say('moderate.toldCorrected'), 'warn');
    }
    known.current = now;
  }, [notes]);
}
