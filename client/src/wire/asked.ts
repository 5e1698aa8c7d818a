import type { Refusal } from './frames';

/** What came of asking a door. `unreachable`: no answer, or one that is not the server's; asking again may help. */
export type Asked<T> =
  | { readonly is: 'answered'; readonly answer: T }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'unreachable' };

/** Whether nobody could say just now, so that asking again a moment later helps. */
export const helpsToAskAgain = (asked: Asked<unknown>): boolean =>
  asked.is === 'unreachable' ||
  (asked.is === 'refused' && (asked.refusal.code === 'store.away' || asked.refusal.code === 'session.moving'));

/** Asks again a few times, each time a little later, while that helps: for what must not stay unknown. */
export async function askUntilKnown<T>(ask: () => Promise<Asked<T>>, pauses = [500, 1_500, 4_000]): Promise<Asked<T>> {
  let asked = await ask();
  for (const pause of pauses) {
    if (!helpsToAskAgain(asked)) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    asked = await ask();
  }
  return asked;
}
