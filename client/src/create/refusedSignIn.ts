import type { RefusalCode } from '../wire/protocol';
import { hasWords } from '../words/say';

type RefusedSignIn = { readonly code: RefusalCode /** Of the page, without it. */; readonly address: string };

/** Why the provider sent somebody back who is not signed in: the address says so. */
export function refusedSignIn(): RefusedSignIn | undefined {
  const asked = new URLSearchParams(location.search);
  const code = asked.get('sign-in');
  if (!code?.startsWith('sign_in.') || !hasWords(`refusal.${code}`)) return undefined;
  asked.delete('sign-in');
  const rest = String(asked);
  return { code: code as RefusalCode, address: `${location.pathname}${rest && `?${rest}`}` };
}
