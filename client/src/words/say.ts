import type { ArgumentsOf } from './arguments';
import type { en } from './en';
import type { Key } from './keys';
import type { Value, Values } from './message';
import { messageOf, nowSpeaking } from './speaking';

type Needed<K extends Key> = ArgumentsOf<(typeof en)[K]>;
type ValuesOf<K extends Key> = [Needed<K>] extends [never] ? [] : [values: Record<Needed<K> & string, Value>];

/** The sentence under this key in the language spoken now, with its values in place. */
export function say<K extends Key>(key: K, ...values: ValuesOf<K>): string {
  return messageOf(key)((values[0] ?? {}) as Values);
}

/** Whether there are words under this key: refusal codes come from the server, which may be newer than the page. */
export function hasWords(key: string): key is Key {
  return Object.hasOwn(nowSpeaking().words, key);
}

export function sayNumber(number: number): string {
  return new Intl.NumberFormat(nowSpeaking().language.locale).format(number);
}

/** “a, b and c”, or “a, b or c”. */
export function sayList(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(nowSpeaking().language.locale, { type }).format(items);
}

/** A day, or an hour of it, as this language writes it. */
export function sayDate(moment: Date | number, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(nowSpeaking().language.locale, parts).format(moment);
}
