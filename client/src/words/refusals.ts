import { IntlMessageFormat } from 'intl-messageformat';
import { refusalWords as words } from './en/refusals';
import { say } from './say';

type Refused = { readonly code: string; readonly limit?: number };

/** Why not, and what to do, in words. A server newer than this page may have codes without words here. */
export function refusalWords({ code, limit = 0 }: Refused): string {
  const key = `refusal.${code}`;
  if (!Object.hasOwn(words, key)) return say('refusal.other', { code });
  return String(new IntlMessageFormat(words[key as keyof typeof words], 'en').format({ limit }));
}
