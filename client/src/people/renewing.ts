import { type Asked, helpsToAskAgain } from '../wire/asked';
import { type DeviceStorage, deviceStorage } from '../wire/device';
import { renewSeat } from '../wire/http';
import { newId } from '../wire/ids';
import { type KeptSeat, keepSeat, seatFor } from '../wire/seats';

const keyOf = (session: string) => `workshop.renewing/${session}`;

/** A new seat was asked for here, and nobody knows yet what became of it. */
export const isRenewing = (session: string, storage: DeviceStorage = deviceStorage()): boolean =>
  storage.get(keyOf(session)) !== undefined;

/**
 * Asks for the seat anew and keeps it. Under the same name again after a lost answer, also after a reload, or this device would be
 * out with the others.
 */
export async function renewHere(
  session: string,
  seat: string,
  known: Pick<KeptSeat, 'code' | 'participant'> = {},
  storage: DeviceStorage = deviceStorage(),
): Promise<Asked<unknown>> {
  const name = storage.get(keyOf(session)) ?? newId();
  storage.set(keyOf(session), name);
  const asked = await renewSeat(session, seat, name);
  if (asked.is === 'answered')
    keepSeat(
      { ...seatFor(session, 'participant', storage), ...known, session, role: 'participant', seat: asked.answer.seat },
      storage,
    );
  if (!helpsToAskAgain(asked)) storage.remove(keyOf(session));
  return asked;
}
