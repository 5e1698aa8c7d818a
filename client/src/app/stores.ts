import { openStore, type SessionStore } from '../session/store';
import type { Role, WorkshopSight } from '../wire/protocol';
import { seatFor } from '../wire/seats';

/** The open one, with the seat it was opened for: one line to the server for each page, however often it is drawn. */
let open: { readonly key: string; readonly store: SessionStore } | undefined;

/** What the door said of the workshop to who just took a place: who is new can say who they are before the line stands. */
const greetings = new Map<string, WorkshopSight>();
export const greet = (session: string, workshop: WorkshopSight) => greetings.set(session, workshop);

/** The store of the seat that this device holds there; undefined where it holds none. */
export function storeFor(session: string, role: Role): SessionStore | undefined {
  const kept = seatFor(session, role);
  if (!kept) return undefined;
  const key = `${session}/${role}/${kept.seat}`;
  if (open?.key !== key) {
    open?.store.close();
    const greeting = role === 'participant' ? greetings.get(session) : undefined;
    open = { key, store: openStore(kept, { ...(greeting && { greeting }) }) };
  }
  return open.store;
}

/** Who sat here is gone: nothing of theirs stays in the page. */
export function closeStore(): void {
  open?.store.close();
  open = undefined;
}
