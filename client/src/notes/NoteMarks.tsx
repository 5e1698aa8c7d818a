import { useSyncExternalStore } from 'react';
import { say } from '../words/say';
import { nowSpeaking, onSpeaking } from '../words/speaking';

type Marked = {
  readonly hidden?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly locked?: boolean | undefined;
  readonly corrected?: boolean | undefined;
};

/** How the facilitator set a note apart, in words: a sign alone would have to be learned. */
export function NoteMarks({ note }: { note: Marked }) {
  // A card of the board is not drawn again when only the language changes.
  useSyncExternalStore(onSpeaking, nowSpeaking);
  const marks = (['hidden', 'pinned', 'locked', 'corrected'] as const).filter((mark) => note[mark]);
  if (marks.length === 0) return null;
  return (
    <p className="note-marks">
      {marks.map((mark) => (
        <span key={mark} data-mark={mark}>
          {say(`moderate.${mark}`)}
        </span>
      ))}
    </p>
  );
}
