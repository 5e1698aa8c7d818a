import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NoteId } from '../wire/protocol';

/** The priority that is being worded on this screen: the board beside it may put notes behind it. */
export type InHand = {
  readonly picked: ReadonlySet<NoteId>;
  readonly pick: (note: NoteId) => void;
};

let inHand: InHand | undefined;
const listeners = new Set<() => void>();

function become(next: InHand | undefined) {
  inHand = next;
  for (const heard of listeners) heard();
}

const subscribe = (heard: () => void) => {
  listeners.add(heard);
  return () => {
    listeners.delete(heard);
  };
};

/** Whatever is worded just now; undefined while nothing is. */
export const useInHand = (): InHand | undefined => useSyncExternalStore(subscribe, () => inHand);

/** Takes a priority in hand for as long as its form stands on the screen. */
export function useTakeInHand(notes: readonly NoteId[], pick: (note: NoteId) => void) {
  const next = useMemo<InHand>(() => ({ picked: new Set(notes), pick }), [notes, pick]);
  useEffect(() => become(next), [next]);
  useEffect(() => () => become(undefined), []);
}
