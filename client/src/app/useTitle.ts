import { useEffect } from 'react';
import { say } from '../words/say';
import { useSpeaking } from './useSpeaking';

/** Names the tab by what it shows, so that the wall, the desk and the report are told apart. */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const { code } = useSpeaking();
  const title = [...parts, say('frame.title')].filter(Boolean).join(' · ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language gives the page its usual name first.
  useEffect(() => {
    let left = false;
    // After the page itself, whose usual name this is a closer one for.
    queueMicrotask(() => {
      if (!left) document.title = title;
    });
    return () => {
      left = true;
      document.title = say('frame.title');
    };
  }, [title, code]);
}
