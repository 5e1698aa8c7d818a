import type { Words } from './keys';
import { accented } from './pseudo';

export type Language = {
  /** As `lang`, the session and the device name it. */
  readonly code: string;
  /** Its name in itself, for whoever looks for it among others. */
  readonly name: string;
  /** What `Intl` is asked for. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Fetched when somebody reads it, and not before: what a participant's phone says, and all of it. */
  readonly few: () => Promise<Words>;
  readonly load: () => Promise<Words>;
  /** Done to every word that was written by us, and to none that people wrote. */
  readonly accent?: (words: string) => string;
};

const english: Language = {
  code: 'en',
  name: 'English',
  locale: 'en',
  direction: 'ltr',
  few: () => import('./en?few').then(({ default: words }) => words),
  load: () => import('./en').then(({ en }) => en),
};

const french: Language = {
  code: 'fr',
  name: 'Français',
  locale: 'fr',
  direction: 'ltr',
  few: () => import('./fr?few').then(({ default: words }) => words),
  load: () => import('./fr').then(({ fr }) => fr),
};

const spanish: Language = {
  code: 'es',
  name: 'Español',
  locale: 'es',
  direction: 'ltr',
  few: () => import('./es?few').then(({ default: words }) => words),
  load: () => import('./es').then(({ es }) => es),
};

const portuguese: Language = {
  code: 'pt',
  name: 'Português',
  locale: 'pt-PT',
  direction: 'ltr',
  few: () => import('./pt?few').then(({ default: words }) => words),
  load: () => import('./pt').then(({ pt }) => pt),
};

const swahili: Language = {
  code: 'sw',
  name: 'Kiswahili',
  locale: 'sw',
  direction: 'ltr',
  few: () => import('./sw?few').then(({ default: words }) => words),
  load: () => import('./sw').then(({ sw }) => sw),
};

const arabic: Language = {
  code: 'ar',
  name: 'العربية',
  // With the digits of the join code and of every field that numbers are typed into: one kind on a screen.
  locale: 'ar-u-nu-latn',
  direction: 'rtl',
  few: () => import('./ar?few').then(({ default: words }) => words),
  load: () => import('./ar').then(({ ar }) => ar),
};

/** Those that people choose from. */
export const languages: readonly Language[] = [english, french, spanish, portuguese, swahili, arabic];

/** English with every word of ours marked: what stands on a screen without marks is not translated. `?lang=pseudo`. */
const pseudo: Language = { ...english, code: 'pseudo', name: 'Pseudo', accent: accented };

export const usualLanguage = english;

/** The language of a tag such as `fr`, `fr-CD` or `pt_BR`; undefined where we don't speak it. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const first = tag?.split(/[-_]/)[0]?.toLowerCase();
  return [...languages, pseudo].find(({ code }) => code === first);
}
