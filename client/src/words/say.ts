import type { ArgumentsOf } from './arguments';
import { en } from './en';
import { type Message, readMessage, type Value, type Values } from './message';

export type Key = keyof typeof en;
type Needed<K extends Key> = ArgumentsOf<(typeof en)[K]>;
type ValuesOf<K extends Key> = [Needed<K>] extends [never] ? [] : [values: Record<Needed<K> & string, Value>];

// Reading a message costs more than saying it a hundred times.
const read = new Map<Key, Message>();

function messageOf(key: Key): Message {
  let message = read.get(key);
  if (!message) {
    message = readMessage(en[key], 'en');
    read.set(key, message);
  }
  return message;
}

/** The sentence under this key, with its values in place. */
export function say<K extends Key>(key: K, ...values: ValuesOf<K>): string {
  return messageOf(key)((values[0] ?? {}) as Values);
}

/** Whether there are words under this key: refusal codes come from the server, which may be newer than the page. */
export function hasWords(key: string): key is Key {
  return Object.hasOwn(en, key);
}

/** “a, b and c”, or “a, b or c”. */
export function sayList(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat('en', { type }).format(items);
}
