const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Notes are many and known in one workshop only: 66 bits keep them apart, and a board of 500 is a quarter smaller on its way to a phone. */
export const noteLetters = 11;

/** A new name for a thing or a sending: of 22 letters, 132 bits of chance. Works on plain http, where `randomUUID` is missing. */
export function newId(length = 22): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => letters[byte & 63]).join('');
}
