import type { Refusal } from '../wire/frames';
import type { RefusalCode } from '../wire/protocol';
import type { Key } from '../words/keys';
import { hasWords, say } from '../words/say';

type RefusalKey = `refusal.${RefusalCode}`;

// Does not compile while a refusal has no words.
type Wordless = Exclude<RefusalKey, Key>;
const everyRefusalHasWords: [Wordless] extends [never] ? true : Wordless = true;

/** Why not, and what to do about it, in words. */
export function sayRefusal(refusal: Refusal): string {
  const key: RefusalKey = `refusal.${refusal.code}`;
  return everyRefusalHasWords && hasWords(key)
    ? say(key, { limit: refusal.limit ?? 0 })
    : say('refusal.other', { code: refusal.code });
}
