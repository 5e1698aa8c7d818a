import { useState } from 'react';
import { deviceStorage } from '../wire/device';

/** Half a sentence survives a reload and a phone that sleeps. Kept on the device by its key, never sent. */
export function useKeptDraft(key: string): readonly [string, (text: string) => void] {
  const [storage] = useState(deviceStorage);
  const [text, setText] = useState(() => storage.get(key) ?? '');
  const change = (next: string) => {
    setText(next);
    if (next) storage.set(key, next);
    else storage.remove(key);
  };
  return [text, change];
}
