import { createContext, use, useRef, useSyncExternalStore } from 'react';
import { nowSpeaking, type Speaking } from '../words/speaking';
import type { SessionState, SessionStore } from './store';

/** The store that the screens below draw from. */
export const StoreContext = createContext<SessionStore | undefined>(undefined);

export function useStore(): SessionStore {
  const store = use(StoreContext);
  if (!store) throw new Error('No session is open around this component.');
  return store;
}

/**
 * What `select` reads from the session; draws again only when that changed. Lists with the very same items count as
 * unchanged, so a selector may filter and sort.
 */
export function useSession<T>(select: (state: SessionState) => T): T {
  const store = useStore();
  const last = useRef<{ state: SessionState; select: typeof select; speaking: Speaking; value: T }>(undefined);
  const read = () => {
    const state = store.get();
    const known = last.current;
    // What is read may be a translation, and is another in another language.
    const speaking = nowSpeaking();
    if (known?.state === state && known.select === select && known.speaking === speaking) return known.value;
    const fresh = select(state);
    const value = known && isSame(known.value, fresh) ? known.value : fresh;
    last.current = { state, select, speaking, value };
    return value;
  };
  return useSyncExternalStore(store.subscribe, read);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, at) => Object.is(item, other[at]));
}
