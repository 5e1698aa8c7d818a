import { useEffect, useState } from 'react';
import type { Dialogue } from '../wire/protocol';
import { facilitated } from '../wire/seats';
import { askEarlier } from '../wire/seriesDoors';

/** A workshop that this device leads, with the seat that shows it. */
export type KnownWorkshop = { readonly by: string; readonly dialogue: Dialogue; readonly isInSeries: boolean };

// Every one is asked for; a device that led more has the link of the one that is meant.
const most = 12;

/** The workshops that this device leads, the newest first. Those that the server does not know (any more) are left out. */
export function useKnownWorkshops(): readonly KnownWorkshop[] {
  const [known, setKnown] = useState<readonly KnownWorkshop[]>([]);
  useEffect(() => {
    let left = false;
    void Promise.all(facilitated().slice(0, most).map(asKnown)).then((found) => {
      if (!left) setKnown(found.flat().sort((a, b) => b.dialogue.createdAt.localeCompare(a.dialogue.createdAt)));
    });
    return () => {
      left = true;
    };
  }, []);
  return known;
}

async function asKnown({ seat }: { seat: string }): Promise<readonly KnownWorkshop[]> {
  const asked = await askEarlier(seat);
  const [dialogue] = asked.is === 'answered' ? asked.answer.dialogues : [];
  return dialogue && asked.is === 'answered' ? [{ by: seat, dialogue, isInSeries: asked.answer.isInSeries }] : [];
}
