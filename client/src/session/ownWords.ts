import type { ItemKind, Original, RoundItem, RoundSight, TranslationSight } from '../wire/protocol';
import { nowSpeaking } from '../words/speaking';
import type { Seen } from './view';

type Made = { readonly by: readonly object[]; readonly as: object };
type Written = { readonly sight: object; readonly stale: boolean };

const made = new WeakMap<object, Made>();
const written = new WeakMap<object, Written>();

/** As it was written, of what is read in the reader's own language; the very same thing where that is what was written. */
export const asWritten = <T extends object>(read: T): T => (written.get(read)?.sight as T | undefined) ?? read;

/** What was written has changed since it was translated. */
export const isStale = (read: object): boolean => written.get(read)?.stale ?? false;

/** What an interpreter made of it in the language that is read here. Nothing where it is in that language already. */
function translationOf(seen: Seen, of: Original, id: string): TranslationSight | undefined {
  const found = seen.translation.get(`${of}/${id}/${nowSpeaking().language.code}`);
  return found && found.texts.length > 0 ? found : undefined;
}

/** It in the reader's own language, where an interpreter said so; the same object every time. */
export function inOwnWords<T extends object>(
  seen: Seen,
  of: Original,
  id: string,
  sight: T,
  put: (texts: readonly string[], stale: boolean) => Partial<T>,
): T {
  const found = seen.translation.size > 0 && translationOf(seen, of, id);
  return found ? once(sight, [found], () => put(found.texts, found.stale), found.stale) : sight;
}

function once<T extends object>(sight: T, by: readonly object[], put: () => Partial<T>, stale: boolean): T {
  const known = made.get(sight);
  if (known?.by.length === by.length && known.by.every((one, at) => one === by[at])) return known.as as T;
  const as = { ...sight, ...put() };
  made.set(sight, { by, as });
  written.set(as, { sight, stale });
  return as;
}

/** A vote in the reader's language: its question, and its items as far as they still say what they said when it began. */
export function roundInOwnWords(seen: Seen, round: RoundSight): RoundSight {
  if (seen.translation.size === 0) return round;
  const own = translationOf(seen, 'round', round.id);
  const items = round.on === 'texts' ? [] : round.items.map((item) => ofItem(seen, round.on, item));
  const by = [own, ...items].filter((one) => one !== undefined);
  if (by.length === 0) return round;
  const [question, ...texts] = own?.texts ?? [];
  const put = () => ({
    ...(question && { question }),
    items: round.items.map((item, at) => ({ ...item, text: items[at]?.texts[0] ?? (texts[at] || item.text) })),
  });
  return once(round, by, put, false);
}

function ofItem(seen: Seen, on: ItemKind, { id, text }: RoundItem): TranslationSight | undefined {
  switch (on) {
    case 'themes':
      return seen.theme.get(id)?.name === text ? translationOf(seen, 'theme', id) : undefined;
    case 'notes':
      return seen.note.get(id)?.text === text ? translationOf(seen, 'note', id) : undefined;
    case 'priorities':
      return seen.priority.get(id)?.statement === text ? translationOf(seen, 'priority', id) : undefined;
    case 'texts':
      return undefined;
  }
}
