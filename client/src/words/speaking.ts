import type { Key, Words } from './keys';
import { type Language, usualLanguage } from './languages';
import { type Message, readMessage } from './message';

/** What is spoken on this page now. One for the whole page: whoever draws asks again when it changes. */
export type Speaking = {
  readonly language: Language;
  readonly words: Words;
  // Reading a message costs more than saying it a hundred times.
  readonly read: Map<Key, Message>;
};

let speaking: Speaking = spokenWith(usualLanguage, {});
let wanted: Language = usualLanguage;
let english: Words | undefined;
const listeners = new Set<() => void>();

export const nowSpeaking = (): Speaking => speaking;

let wholly: Promise<void> | undefined;

/** Speaks it from the moment its words are here. Rejects where they can't be fetched. Of two at once, the last wins. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  const words = await (wholly ? language.load() : language.few());
  if (wanted === language) tell(spokenWith(language, words));
}

/** From now on all words are fetched, not only those that a participant's phone says. */
export function speakWholly(): Promise<void> {
  if (wholly) return wholly;
  // Set first: `speak` looks at it.
  wholly = Promise.resolve().then(() => speak(wanted));
  wholly.catch(() => {
    wholly = undefined;
  });
  return wholly;
}

export function onSpeaking(heard: () => void): () => void {
  listeners.add(heard);
  return () => {
    listeners.delete(heard);
  };
}

export function messageOf(key: Key): Message {
  const { language, words, read } = speaking;
  const known = read.get(key);
  if (known) return known;
  const text = words[key] ?? english?.[key];
  if (text === undefined) return wholly ? inEnglish() : notYet();
  const message = readMessage(text, language.locale, language.accent, language.direction);
  read.set(key, message);
  return message;
}

const dots: Message = () => '…';

/** A phone that comes to say more than phones do, once its words are here. */
function notYet(): Message {
  speakWholly().catch(() => undefined);
  return dots;
}

/** A language that lacks a sentence says it in English, which is fetched for it then. */
function inEnglish(): Message {
  void usualLanguage.load().then((words) => {
    if (english) return;
    english = words;
    tell({ ...speaking });
  });
  return dots;
}

function spokenWith(language: Language, words: Words): Speaking {
  return { language, words, read: new Map() };
}

function tell(next: Speaking): void {
  speaking = next;
  for (const heard of listeners) heard();
}
