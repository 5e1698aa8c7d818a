import type { Key, Words } from './keys';
import { type Language, usualLanguage } from './languages';
import { type Message, readMessage } from './message';

/** What is spoken on this page now. One for the whole page: whoever draws asks again when it changes. */
export type Speaking = {
  readonly language: Language;
  readonly words: Words;
  /** All of them, not only those that a participant's phone says. */
  readonly whole: boolean;
  // Reading a message costs more than saying it a hundred times.
  readonly read: Map<Key, Message>;
};

let speaking: Speaking = spokenWith(usualLanguage, {}, false);
let wanted: Language = usualLanguage;
let english: Words | undefined;
const listeners = new Set<() => void>();

export const nowSpeaking = (): Speaking => speaking;

let wholly: Promise<void> | undefined;

/** Speaks it from the moment its words are here. Rejects where they can't be fetched. Of two at once, the last wins. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  const whole = wholly !== undefined;
  const words = await (whole ? language.load() : language.few());
  if (wanted !== language) return;
  // The few that come late take nothing from all of them.
  if (whole || !speaking.whole || speaking.language !== language) tell(spokenWith(language, words, whole));
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
  const { language, words, whole, read } = speaking;
  const known = read.get(key);
  if (known) return known;
  const text = words[key] ?? english?.[key];
  if (text === undefined) return whole ? missing(inEnglish) : missing(allWords);
  const message = readMessage(text, language.locale, language.accent, language.direction);
  read.set(key, message);
  return message;
}

const dots: Message = () => '…';

/** How long what did not come is not asked for again: milliseconds. */
const patience = 5_000;
let waiting = false;

/** Not here yet. Where it can't be fetched, the page is drawn again a while later, which asks again. */
function missing(fetch: () => Promise<void>): Message {
  if (!waiting)
    fetch().catch(() => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        tell({ ...speaking });
      }, patience);
    });
  return dots;
}

/** A phone that comes to say more than phones do. */
async function allWords(): Promise<void> {
  await speakWholly();
  // Another language was asked for meanwhile, and did not come.
  if (!speaking.whole) await speak(wanted);
}

/** A language that lacks a sentence says it in English, which is fetched for it then. */
async function inEnglish(): Promise<void> {
  const words = await usualLanguage.load();
  if (english) return;
  english = words;
  tell({ ...speaking });
}

function spokenWith(language: Language, words: Words, whole: boolean): Speaking {
  return { language, words, whole, read: new Map() };
}

function tell(next: Speaking): void {
  speaking = next;
  for (const heard of listeners) heard();
}
