import { useState } from 'react';
import { deviceStorage } from '../wire/device';
import type { TranslationSight } from '../wire/protocol';
import type { Task } from './originals';

/** What is being written, and what it was begun from: the original's words, and the translation that stood then. */
export type Working = {
  readonly texts: readonly string[];
  readonly from: readonly string[];
  readonly revision: number;
};

const textsOf = ({ passages }: Task): readonly string[] => passages.map(({ text }) => text);

/** The words that stand, to go on from; what was put aside begins anew. */
export function begun(task: Task, standing: TranslationSight | undefined): Working {
  const from = textsOf(task);
  return {
    texts: from.map((_, at) => (standing && standing.texts.length === from.length ? (standing.texts[at] ?? '') : '')),
    from,
    revision: standing?.revision ?? 0,
  };
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((x, at) => x === b[at]);

/** What happened to it meanwhile: the original has other words, or another interpreter was there first. */
export type Overtaken = 'original' | 'translation' | undefined;

export function overtaken(working: Working, task: Task, standing: TranslationSight | undefined): Overtaken {
  if (!isSame(working.from, textsOf(task))) return 'original';
  // My own words, come back before their answer.
  if (
    standing &&
    isSame(
      standing.texts,
      working.texts.map((text) => text.trim()),
    )
  )
    return undefined;
  return working.revision === (standing?.revision ?? 0) ? undefined : 'translation';
}

/** A translation in writing, kept on this device until it is saved. */
export function useWorking(key: string, task: Task, standing: TranslationSight | undefined) {
  const [kept, setKept] = useState<Working | undefined>(() => read(key));
  const become = (next: Working | undefined) => {
    setKept(next);
    if (next) deviceStorage().set(key, JSON.stringify(next));
    else deviceStorage().remove(key);
  };
  const working = kept ?? begun(task, standing);
  return {
    working,
    // Nothing written yet is overtaken by nothing.
    overtaken: kept && overtaken(kept, task, standing),
    change: (at: number, text: string) =>
      become({ ...working, texts: working.texts.map((old, other) => (other === at ? text : old)) }),
    /** From now on it stands on what stands now, with these words or with theirs. */
    goOn: () =>
      become({ ...begun(task, standing), texts: begun(task, standing).from.map((_, at) => working.texts[at] ?? '') }),
    forget: () => become(undefined),
  };
}

function read(key: string): Working | undefined {
  try {
    const text = deviceStorage().get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Working);
  } catch {
    return undefined;
  }
}
