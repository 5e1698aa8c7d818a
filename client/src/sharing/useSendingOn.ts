import { useEffect } from 'react';
import { openStore } from '../session/store';
import { unsentInDrawers } from '../wire/drawers';

/** What the others at this device did and is still on its way goes on its way: a ballot must not wait for its voter's next turn. */
export function useSendingOn(session: string | undefined): void {
  useEffect(() => {
    if (session === undefined) return;
    const stores = unsentInDrawers(session).map((seat) => openStore(seat));
    for (const store of stores)
      store.subscribe(() => {
        if (!store.get().outbox.some(({ state }) => state === 'kept')) store.close();
      });
    return () => {
      for (const store of stores) store.close();
    };
  }, [session]);
}
