import { useEffect, useState } from 'react';
import { toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { Send } from '../stages/useAsking';
import { nameOf, readLink, readTeam } from '../team/readings';
import type { ActLine, LinkId, TeamSight } from '../wire/protocol';
import { say } from '../words/say';
import { actWords } from './actWords';
import { type Asked, asAsked, lastStanding, lastUndone, stillAwaited } from './undoable';

const nothing: readonly ActLine[] = [];
const readActs = ({ view }: SessionState): readonly ActLine[] => view.seen.acts.get('')?.acts ?? nothing;

const keepingSame = <T>(before: readonly T[], after: readonly T[]) => (after.length === before.length ? before : after);

/** Undo and redo, one act after the other. What is refused is passed over, so that nobody is stuck behind it. */
export function useUndo(send: Send | undefined) {
  const acts = useSession(readActs);
  const me = useSession(readLink);
  const team = useSession(readTeam);
  const [past, setPast] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  useEffect(() => setAsked((before) => keepingSame(before, stillAwaited(acts, before))), [acts]);
  const ask = async (is: Asked['is'], act: ActLine) => {
    if (!send) return;
    const one = { is, act: act.number };
    setAsked((before) => [...before, one]);
    const answer = await send(one);
    const what = byWhom(act, team, me);
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
    last: lastStanding(soon, past, me),
    next: lastUndone(soon, past, me),
    /** What was done, and by whom where it was somebody else. */
    words: (act: ActLine) => byWhom(act, team, me),
    undo: (act: ActLine) => void ask('undo-act', act),
    redo: (act: ActLine) => void ask('redo-act', act),
  };
}

function byWhom(act: ActLine, team: TeamSight | undefined, me: LinkId | undefined): string {
  const other = act.by === me ? undefined : team?.links.find(({ id }) => id === act.by);
  return other ? say('acts.by', { what: actWords(act), name: nameOf(other) }) : actWords(act);
}

export type Undo = ReturnType<typeof useUndo>;
