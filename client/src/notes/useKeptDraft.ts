import { useState } from 'react';
import { deviceStorage } from '../wire/device';

/** Half a sentence survives a reload and a phone that sleeps. Kept on the device by its key, never sent. */
export function useKeptDraft(key: string): readonly [string, (text: string) => void] {
  const [storage] = useState(deviceStorage);
  const [written, setWritten] = useState({ key, text: storage.get(key) ?? '' });
  // Words belong to what they were written for: under another key stands what was written there.
  const now = written.key === key ? written : { key, text: storage.get(key) ?? '' };
  if (now !== written) setWritten(now);
  const change = (text: string) => {
    setWritten({ key, text });
    if (text) storage.set(key, text);
    else storage.remove(key);
  };
  return [now.text, change];
}
