import { IntlMessageFormat } from 'intl-messageformat';
import type { ArgumentsOf } from './arguments';
import { en } from './en';

export type Key = keyof typeof en;
type Value = string | number | Date;
type Needed<K extends Key> = ArgumentsOf<(typeof en)[K]>;
type ValuesOf<K extends Key> = [Needed<K>] extends [never] ? [] : [values: Record<Needed<K> & string, Value>];

// Parsing a message costs more than formatting it a hundred times.
const formatters = new Map<Key, IntlMessageFormat>();

function formatterOf(key: Key): IntlMessageFormat {
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new IntlMessageFormat(en[key], 'en');
    formatters.set(key, formatter);
  }
  return formatter;
}

/** The sentence under this key, with its values in place. */
export function say<K extends Key>(key: K, ...values: ValuesOf<K>): string {
  return String(formatterOf(key).format(values[0] as Record<string, Value> | undefined));
}

/** Whether there are words under this key: refusal codes come from the server, which may be newer than the page. */
export function hasWords(key: string): key is Key {
  return Object.hasOwn(en, key);
}
