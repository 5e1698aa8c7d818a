import { byOf } from '../notes/byOf';
import { NoteOrigin } from '../notes/NoteCard';
import type { GroupFace } from '../people/groupFaces';
import type { Stack } from '../themes/boardLayout';
import { Original } from '../translations/Original';
import type { GroupId, NoteSight } from '../wire/protocol';

type QuotedNotesProps = { stacks: readonly Stack[]; faces: ReadonlyMap<GroupId, GroupFace> };

/** Barriers in their authors' words, with what was merged under them. */
export function QuotedNotes({ stacks, faces }: QuotedNotesProps) {
  return (
    <ul className="quotes">
      {stacks.map(({ head, alike }) => (
        <li key={head.id}>
          <Quote note={head} faces={faces} />
          {alike.length > 0 && <QuotedNotes stacks={alike.map((note) => ({ head: note, alike: [] }))} faces={faces} />}
        </li>
      ))}
    </ul>
  );
}

function Quote({ note, faces }: { note: NoteSight; faces: QuotedNotesProps['faces'] }) {
  return (
    <>
      <p className="quote">
        <q dir="auto">{note.text}</q> <NoteOrigin by={byOf(note, faces)} author={note.author} from={note.from} />
      </p>
      <Original of={note} said={({ text }) => [text]} />
    </>
  );
}
