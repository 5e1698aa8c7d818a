import { useSyncExternalStore } from 'react';
import type { Language } from '../words/languages';
import { nowSpeaking, onSpeaking } from '../words/speaking';

/** The language spoken now; whoever asks is drawn again, with all below it, when it changes. */
export function useSpeaking(): Language {
  return useSyncExternalStore(onSpeaking, nowSpeaking).language;
}
