import { GroupShape } from '../look/GroupShape';
import type { GroupFace } from '../people/groupFaces';
import { readTrouble } from '../session/readings';
import { useSession } from '../session/useSession';
import { say, sayDate } from '../words/say';
import type { MyNote } from './myNotes';

const keptWords = { line: 'notes.kept', store: 'notes.unsaved' } as const;

/** Saved and when, or on its way, or kept here until there is wifi again or the server can save. */
export function MyNoteState({ note, face }: { note: MyNote; face: GroupFace | undefined }) {
  const trouble = useSession(readTrouble);
  return (
    <span className="note-origin">
      {face?.shape && <GroupShape shape={face.shape} size={11} />}
      <span>{wordsOf(note, trouble)}</span>
    </span>
  );
}

function wordsOf({ state, at, edited, refused }: MyNote, trouble: 'line' | 'store' | undefined): string {
  if (refused?.command.is === 'write-note') return say('notes.notSaved');
  if (state === 'kept') return say(trouble ? keptWords[trouble] : 'notes.saving');
  const time = sayDate(at, { hour: '2-digit', minute: '2-digit' });
  return say(edited ? 'notes.savedEdited' : 'notes.saved', { time });
}
