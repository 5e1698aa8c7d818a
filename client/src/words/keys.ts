import type { en } from './en';

/** What can be said. */
export type Key = keyof typeof en;

/** A language's messages. A key that it lacks is said in English until somebody translates it; the tests name it. */
export type Words = Readonly<Partial<Record<Key, string>>>;
