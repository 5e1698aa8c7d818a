import type { ReactNode } from 'react';
import { GroupShape } from '../look/GroupShape';
import type { GroupFace } from '../people/groupFaces';
import { Original } from '../translations/Original';
import { say, sayList } from '../words/say';
import './notes.css';

type NoteCardProps = {
  text: string;
  /** The note, where it may be read in translation. */
  of?: { readonly text: string };
  /** The groups it may come from: one, a bucket of small ones, or none where groups are not told. */
  by: readonly GroupFace[];
  /** Only where the room chose to show names. */
  author?: string | undefined;
  /** Where an imported note comes from. */
  from?: string | undefined;
  /** Where the text can be found by those who label something with it. */
  textId?: string;
  /** Instead of where it comes from: its author's own state, such as "Saved 09:42". */
  foot?: ReactNode;
  /** How it is set apart, under its words. */
  marks?: ReactNode;
  /** Beside the foot: what can be done with it. */
  children?: ReactNode;
};

/** One barrier as a sticky note, in its group's colour and with its group's shape. */
export function NoteCard({ text, of, by, author, from, textId, foot, marks, children }: NoteCardProps) {
  const only = by.length === 1 ? by[0]?.shape : undefined;
  return (
    <div className="note" data-group={only}>
      {/* Each note by its own first strong letter: an Arabic note stands right to left on an English board. */}
      <p className="note-text" dir="auto" id={textId}>
        {text}
      </p>
      {of && <Original of={of} said={wordsOf} />}
      {marks}
      <div className="note-foot">
        {foot ?? <NoteOrigin by={by} author={author} from={from} />}
        {children}
      </div>
    </div>
  );
}

const wordsOf = ({ text }: { readonly text: string }) => [text];

/** Where a note comes from, as far as the promise to its author lets us say. */
export function NoteOrigin({ by, author, from }: Pick<NoteCardProps, 'by' | 'author' | 'from'>) {
  if (from)
    return (
      <span className="note-origin" title={from}>
        {say('notes.from', { source: from })}
      </span>
    );
  if (by.length === 0) return author ? <span className="note-origin">{author}</span> : null;
  const names = by.map((face) => face.name);
  const group = sayList(names, 'disjunction');
  return (
    <span className="note-origin">
      <span className="note-shapes">
        {by.map((face) => face.shape && <GroupShape key={face.id} shape={face.shape} size={11} />)}
      </span>
      <span className="note-group">{author ? say('notes.authorAndGroup', { author, group }) : group}</span>
    </span>
  );
}
