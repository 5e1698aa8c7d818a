import { useState } from 'react';
import { deviceStorage } from '../wire/device';
import type { PriorityId } from '../wire/protocol';
import type { Draft } from './draft';

/** A draft and the saved words it began from, by which a change of somebody else is noticed. */
export type Working = {
  readonly draft: Draft;
  readonly began: Draft;
  /** What a new priority will be called, so that the same words are never saved as two. */
  readonly newAs?: PriorityId;
};

/** Words in writing, kept on this device until they are saved or given up: a reload must not lose a sentence. */
export function useDraft(key: string, fresh: () => Working) {
  const [kept] = useState(() => read(key));
  const [working, setWorking] = useState<Working>(() => kept ?? fresh());
  const become = (next: Working) => {
    setWorking(next);
    deviceStorage().set(key, JSON.stringify(next));
  };
  return {
    working,
    restored: kept !== undefined,
    change: (draft: Draft) => become({ ...working, draft }),
    /** From now on it stands on these words, as they are saved now. */
    rebase: (began: Draft, draft: Draft) => become({ draft, began }),
    startOver: () => setWorking(fresh()),
    forget: () => deviceStorage().remove(key),
  };
}

function read(key: string): Working | undefined {
  try {
    const text = deviceStorage().get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Working);
  } catch {
    return undefined;
  }
}
