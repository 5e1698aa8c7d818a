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
  /** Fetched when somebody reads it, and not before. */
  readonly load: () => Promise<Words>;
  /** Done to every word that was written by us, and to none that people wrote. */
  readonly accent?: (words: string) => string;
};

const english: Language = {
  code: 'en',
  name: 'English',
  locale: 'en',
  direction: 'ltr',
  load: () => import('./en').then(({ en }) => en),
};

/** Those that people choose from. */
export const languages: readonly Language[] = [english];

/** English with every word of ours marked: what stands on a screen without marks is not translated. `?lang=pseudo`. */
const pseudo: Language = { ...english, code: 'pseudo', name: 'Pseudo', accent: accented };

export const usualLanguage = english;

/** The language of a tag such as `fr`, `fr-CD` or `pt_BR`; undefined where we don't speak it. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const first = tag?.split(/[-_]/)[0]?.toLowerCase();
  return [...languages, pseudo].find(({ code }) => code === first);
}
