import { useState } from 'react';
import { deviceStorage } from '../wire/device';
import { type Draft, readDraft, writeDraft } from './composing';

/** A round while it is composed: kept on this device, so that a look at another stage, or a reload, loses nothing that was typed. */
export function useComposing(key: string, start: Draft) {
  const [draft, setDraft] = useState(() => readDraft(deviceStorage().get(key), start));
  return {
    draft,
    become: (next: Partial<Draft>) => {
      const now = { ...draft, ...next };
      setDraft(now);
      deviceStorage().set(key, writeDraft(now));
    },
  };
}
