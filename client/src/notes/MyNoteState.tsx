import { GroupShape } from '../look/GroupShape';
import type { GroupFace } from '../people/groupFaces';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { say, sayDate } from '../words/say';
import type { MyNote } from './myNotes';

const readIsLive = ({ line }: SessionState) => line.is === 'live';

/** Saved and when, or on its way, or kept here until there is wifi again. */
export function MyNoteState({ note, face }: { note: MyNote; face: GroupFace | undefined }) {
  const live = useSession(readIsLive);
  return (
    <span className="note-origin">
      {face?.shape && <GroupShape shape={face.shape} size={11} />}
      <span>{wordsOf(note, live)}</span>
    </span>
  );
}

function wordsOf({ state, at, edited, refused }: MyNote, live: boolean): string {
  if (refused?.command.is === 'write-note') return say('notes.notSaved');
  if (state === 'kept') return say(live ? 'notes.saving' : 'notes.kept');
  const time = sayDate(at, { hour: '2-digit', minute: '2-digit' });
  return say(edited ? 'notes.savedEdited' : 'notes.saved', { time });
}
