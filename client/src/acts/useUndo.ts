import { useEffect, useState } from 'react';
import { toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { Send } from '../stages/useAsking';
import type { ActLine } from '../wire/protocol';
import { say } from '../words/say';
import { actWords } from './actWords';
import { type Asked, asAsked, lastStanding, lastUndone, stillAwaited } from './undoable';

const nothing: readonly ActLine[] = [];
const readActs = ({ view }: SessionState): readonly ActLine[] => view.seen.acts.get('')?.acts ?? nothing;

const keepingSame = <T>(before: readonly T[], after: readonly T[]) => (after.length === before.length ? before : after);

/** Undo and redo, one act after the other. What is refused is passed over, so that nobody is stuck behind it. */
export function useUndo(send: Send | undefined) {
  const acts = useSession(readActs);
  const [past, setPast] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  useEffect(() => setAsked((before) => keepingSame(before, stillAwaited(acts, before))), [acts]);
  const ask = async (is: Asked['is'], act: ActLine) => {
    if (!send) return;
    const one = { is, act: act.number };
    setAsked((before) => [...before, one]);
    const answer = await send(one);
    const what = actWords(act);
    if (!('refused' in answer)) {
      toast(say(is === 'undo-act' ? 'acts.undone' : 'acts.redone', { what }));
      return;
    }
    setAsked((before) => before.filter((other) => other !== one));
    setPast((before) => new Set(before).add(act.number));
    toast(say('acts.cant', { what, why: sayRefusal(answer.refused) }), 'calm', 10_000);
  };
  const soon = asAsked(acts, asked);
  return {
    acts,
    last: lastStanding(soon, past),
    next: lastUndone(soon, past),
    undo: (act: ActLine) => void ask('undo-act', act),
    redo: (act: ActLine) => void ask('redo-act', act),
  };
}

export type Undo = ReturnType<typeof useUndo>;
