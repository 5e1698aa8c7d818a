import { openStore, type SessionStore } from '../session/store';
import type { Role } from '../wire/protocol';
import { seatFor } from '../wire/seats';

/** The open one, with the seat it was opened for: one line to the server for each page, however often it is drawn. */
let open: { readonly key: string; readonly store: SessionStore } | undefined;

/** The store of the seat that this device holds there; undefined where it holds none. */
export function storeFor(session: string, role: Role): SessionStore | undefined {
  const kept = seatFor(session, role);
  if (!kept) return undefined;
  const key = `${session}/${role}/${kept.seat}`;
  if (open?.key !== key) {
    open?.store.close();
    open = { key, store: openStore(kept) };
  }
  return open.store;
}

/** Who sat here is gone: nothing of theirs stays in the page. */
export function closeStore(): void {
  open?.store.close();
  open = undefined;
}
