import { type Asked, helpsToAskAgain } from './asked';
import { newId } from './ids';

/** By door, what was asked there last and nobody knows what became of. */
const open = new Map<string, { readonly what: string; readonly id: string }>();

/**
 * Sends something under a name, and under the same one as long as nobody knows what became of it: a second press must not do it twice.
 * `what` says all that is asked for; whatever else is asked for at this door has another name, and the one before is forgotten.
 */
export async function underOneName<T>(
  door: string,
  what: string,
  send: (id: string) => Promise<Asked<T>>,
): Promise<Asked<T>> {
  const before = open.get(door);
  const asking = before?.what === what ? before : { what, id: newId() };
  open.set(door, asking);
  const asked = await send(asking.id);
  if (!helpsToAskAgain(asked) && open.get(door) === asking) open.delete(door);
  return asked;
}
