import { memo, useId } from 'react';
import { useSpeaking } from '../app/useSpeaking';
import { byOf } from '../notes/byOf';
import { NoteCard } from '../notes/NoteCard';
import { NoteMarks } from '../notes/NoteMarks';
import type { GroupFace } from '../people/groupFaces';
import type { GroupId, NoteId, NoteSight } from '../wire/protocol';
import { say } from '../words/say';
import { isSameStack, type Stack } from './boardLayout';
import './boardNote.css';

/** What hands can do to a note; the same object for every card and every drawing. */
export type Hands = {
  readonly choose: (note: NoteId, reaching: boolean) => void;
  readonly openMenu: (note: NoteId, button: HTMLButtonElement) => void;
  readonly takeOut: (note: NoteId) => void;
};

type BoardNoteProps = {
  stack: Stack;
  faces: ReadonlyMap<GroupId, GroupFace>;
  chosen: boolean;
  /** In the air: its place stays where it was. */
  lifted: boolean;
  unfolded: boolean;
  /** The one note that Tab goes to; arrows go to the others. */
  tabStop: boolean;
  unfold: (note: NoteId) => void;
  /** None: only to look at. */
  hands: Hands | undefined;
  /** Puts it behind what is worded beside the board, or takes it away again. */
  pick: ((note: NoteId) => void) | undefined;
  picked: boolean;
};

function Card({ stack, faces, chosen, lifted, unfolded, tabStop, unfold, hands, pick, picked }: BoardNoteProps) {
  const { head, alike } = stack;
  // In another language it is another drawing, though nothing of its own changed.
  useSpeaking();
  const textId = useId();
  return (
    <li className="board-note" data-note={head.id} data-chosen={chosen || undefined} data-lifted={lifted || undefined}>
      {hands && (
        <button
          type="button"
          className="note-face"
          aria-pressed={chosen}
          aria-labelledby={textId}
          tabIndex={tabStop ? 0 : -1}
          onClick={(event) => hands.choose(head.id, event.shiftKey)}
        />
      )}
      <NoteCard
        text={head.text}
        by={byOf(head, faces)}
        author={head.author}
        from={head.from}
        textId={textId}
        of={head}
        marks={<NoteMarks note={head} />}
      >
        <span className="note-acts">
          {alike.length > 0 && (
            <button type="button" className="note-act" aria-expanded={unfolded} onClick={() => unfold(head.id)}>
              <span aria-hidden="true">
                {unfolded ? say('themes.hideAlike') : say('themes.alike', { others: alike.length })}
              </span>
              <span className="only-heard">{say('themes.showAlike', { others: alike.length })}</span>
            </button>
          )}
          {pick && (
            <button
              type="button"
              className="note-act note-pick"
              aria-pressed={picked}
              aria-label={say('priorities.pickNamed', { text: head.text })}
              onClick={() => pick(head.id)}
            >
              <span aria-hidden="true">{picked ? '✓ ' : '+ '}</span>
              {say('priorities.pick')}
            </button>
          )}
          {hands && (
            <button
              type="button"
              className="note-act note-menu"
              tabIndex={-1}
              aria-haspopup="menu"
              aria-label={say('themes.noteMenu', { text: head.text })}
              onClick={(event) => hands.openMenu(head.id, event.currentTarget)}
            >
              <span aria-hidden="true">⋯</span>
            </button>
          )}
        </span>
      </NoteCard>
      {unfolded && alike.length > 0 && <AlikeNotes alike={alike} faces={faces} hands={hands} />}
    </li>
  );
}

function AlikeNotes({
  alike,
  faces,
  hands,
}: { alike: readonly NoteSight[] } & Pick<BoardNoteProps, 'faces' | 'hands'>) {
  return (
    <ul className="alike-notes">
      {alike.map((note) => (
        <li key={note.id}>
          <NoteCard
            text={note.text}
            by={byOf(note, faces)}
            author={note.author}
            from={note.from}
            of={note}
            marks={<NoteMarks note={note} />}
          >
            {hands && (
              <button
                type="button"
                className="note-act note-out"
                aria-label={say('themes.takeOutNamed', { text: note.text })}
                onClick={() => hands.takeOut(note.id)}
              >
                {say('themes.takeOut')}
              </button>
            )}
          </NoteCard>
        </li>
      ))}
    </ul>
  );
}

/** One note of the board, drawn again only when something of its own changed. */
export const BoardNote = memo(Card, (before, after) => {
  const { stack: old, ...rest } = before;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  return isSameStack(old, after.stack) && keys.every((key) => before[key] === after[key]);
});
