import {
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, type SyntheticEvent, useRef } from 'react';
import { byOf } from '../notes/byOf';
import { NoteCard } from '../notes/NoteCard';
import type { GroupFace } from '../people/groupFaces';
import type { GroupId, NoteId } from '../wire/protocol';
import { say } from '../words/say';
import { columnId, loose } from './boardLayout';
import { columnName } from './columnName';
import type { BoardHands } from './useBoard';

type BoardDragProps = { board: BoardHands; faces: ReadonlyMap<GroupId, GroupFace>; may: boolean; children: ReactNode };

export const newThemePlace = 'new-theme';
/** By then (milliseconds) what was dropped stands where it was dropped. */
const landed = 1000;
const looseColumn = `column:${loose}`;

// A theme that is scrolled out of sight still lies, for the measuring, under the column of loose notes.
const inSight: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  const front = under.find((place) => place.id === looseColumn);
  return front ? [front] : under;
};

/** Dragging on the board: the notes in the air, the places they can be put, and words for those who listen. */
export function BoardDrag({ board, faces, may, children }: BoardDragProps) {
  const held = useRef<NoteId>(undefined);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that rests lifts a note; one that moves at once scrolls the column.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const drop = ({ over }: DragEndEvent) => {
    const notes = board.lifted;
    board.still.current = new Set(notes);
    setTimeout(() => {
      board.still.current = new Set();
    }, landed);
    board.setLifted([]);
    if (over?.id === newThemePlace) board.group(notes);
    const column = board.columns.find((c) => `column:${columnId(c)}` === over?.id);
    if (column?.parked) board.park(notes);
    else if (column) void board.move(notes, column.theme?.id);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={inSight}
      accessibility={{
        announcements: announcements(board),
        screenReaderInstructions: { draggable: say('themes.keys') },
      }}
      onDragStart={() => held.current !== undefined && board.setLifted(board.grasp(held.current))}
      onDragCancel={() => board.setLifted([])}
      onDragEnd={drop}
    >
      <Grip may={may} hold={(note) => (held.current = note)}>
        {children}
      </Grip>
      <DragOverlay dropAnimation={null}>
        {board.lifted.length > 0 && held.current !== undefined && (
          <LiftedNotes board={board} faces={faces} note={held.current} />
        )}
      </DragOverlay>
    </DndContext>
  );
}

/**
 * One draggable for the whole board, which becomes whatever note the pointer took hold of: 500 draggables would all be
 * asked again at each move of the pointer.
 */
function Grip({ may, hold, children }: { may: boolean; hold: (note: NoteId) => void; children: ReactNode }) {
  const { setNodeRef, listeners } = useDraggable({ id: 'notes', disabled: !may });
  const take = (event: SyntheticEvent, begin: string) => {
    const target = event.target as Element;
    const card = target.closest<HTMLElement>('[data-note]');
    if (!card?.dataset.note || target.closest('.note-acts, .alike-notes')) return;
    hold(card.dataset.note);
    setNodeRef(card);
    listeners?.[begin]?.(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its twin in each note's own menu and keys.
    <div
      className="board-grip"
      onMouseDown={(event) => take(event, 'onMouseDown')}
      onTouchStart={(event) => take(event, 'onTouchStart')}
    >
      {children}
    </div>
  );
}

function LiftedNotes({ board, faces, note }: { board: BoardHands; faces: BoardDragProps['faces']; note: NoteId }) {
  const head = board.heads.get(note);
  if (!head) return null;
  return (
    <div className="lifted" data-many={board.lifted.length > 1 || undefined}>
      <NoteCard text={head.text} by={byOf(head, faces)} author={head.author} from={head.from} />
      {board.lifted.length > 1 && <span className="lifted-count">{board.lifted.length}</span>}
    </div>
  );
}

function announcements(board: BoardHands) {
  const nameOf = (id: string | number | undefined) => {
    if (id === newThemePlace) return say('themes.newTheme');
    const column = board.columns.find((c) => `column:${columnId(c)}` === id);
    return column && columnName(column);
  };
  return {
    onDragStart: () => say('themes.dragging', { notes: Math.max(1, board.lifted.length) }),
    onDragOver: ({ over }: { over: { id: string | number } | null }) => {
      const name = nameOf(over?.id);
      return name === undefined ? say('themes.overNothing') : say('themes.over', { name });
    },
    onDragEnd: ({ over }: { over: { id: string | number } | null }) => {
      const name = nameOf(over?.id);
      return name === undefined
        ? say('themes.dropNowhere')
        : say('themes.dropped', { notes: Math.max(1, board.lifted.length), name });
    },
    onDragCancel: () => say('themes.dropNowhere'),
  };
}
