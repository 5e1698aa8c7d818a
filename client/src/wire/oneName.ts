import { type Asked, helpsToAskAgain } from './asked';
import { newId } from './ids';

const open = new Map<string, string>();

/**
 * Sends something under a name, and under the same one as long as nobody knows what became of it: a second press must not do it twice.
 * `what` says all that is asked for; whatever else is asked for has another name.
 */
export async function underOneName<T>(what: string, send: (id: string) => Promise<Asked<T>>): Promise<Asked<T>> {
  const id = open.get(what) ?? newId();
  open.set(what, id);
  const asked = await send(id);
  if (!helpsToAskAgain(asked)) open.delete(what);
  return asked;
}
