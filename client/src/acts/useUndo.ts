import { useState } from 'react';
import { toast } from '../look/messages';
import { sayRefusal } from '../session/sayRefusal';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { Send } from '../stages/useAsking';
import { nameOf, readLink, readTeam } from '../team/readings';
import type { ActLine, LinkId, TeamSight } from '../wire/protocol';
import { say } from '../words/say';
import { actWords } from './actWords';
import { lastStanding, lastUndone } from './undoable';

const nothing: readonly ActLine[] = [];
const readActs = ({ view }: SessionState): readonly ActLine[] => view.seen.acts.get('')?.acts ?? nothing;

/** Undo and redo, one act after the other. What is refused is passed over, so that nobody is stuck behind it. */
export function useUndo(send: Send | undefined) {
  const acts = useSession(readActs);
  const me = useSession(readLink);
  const team = useSession(readTeam);
  const [past, setPast] = useState<ReadonlySet<number>>(new Set());
  const ask = async (is: 'undo-act' | 'redo-act', act: ActLine) => {
    if (!send) return;
    const answer = await send({ is, act: act.number });
    const what = byWhom(act, team, me);
    if (!('refused' in answer)) {
      toast(say(is === 'undo-act' ? 'acts.undone' : 'acts.redone', { what }));
      return;
    }
    setPast((before) => new Set(before).add(act.number));
    toast(say('acts.cant', { what, why: sayRefusal(answer.refused) }), 'calm', 10_000);
  };
  return {
    acts,
    last: lastStanding(acts, past, me),
    next: lastUndone(acts, past, me),
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
