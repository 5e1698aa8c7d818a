import { useCallback, useEffect, useMemo, useState } from 'react';
import type { NoteId, NoteSight, ThemeId } from '../wire/protocol';

type Moves = ReadonlyMap<NoteId, ThemeId | undefined>;
const none: Moves = new Map();

/**
 * Shows a note where it was dropped before the server has said so, or it would fly back for a moment. A move ends when
 * the note is there, or when the server said no.
 */
export function useMoves(notes: readonly NoteSight[]) {
  const [moves, setMoves] = useState(none);
  const shown = useMemo(() => (moves.size === 0 ? notes : notes.map((note) => put(note, moves))), [notes, moves]);

  useEffect(() => {
    if (moves.size > 0)
      setMoves((now) =>
        without(
          now,
          notes.filter((note) => isThere(note, now)).map((note) => note.id),
        ),
      );
  }, [notes, moves.size]);

  const start = useCallback((ids: readonly NoteId[], to: ThemeId | undefined) => {
    setMoves((now) => new Map([...now, ...ids.map((id) => [id, to] as const)]));
  }, []);
  const end = useCallback((ids: readonly NoteId[]) => setMoves((now) => without(now, ids)), []);
  return { shown, start, end };
}

const isThere = (note: NoteSight, moves: Moves) => moves.has(note.id) && moves.get(note.id) === note.theme;

function put(note: NoteSight, moves: Moves): NoteSight {
  if (!moves.has(note.id) || isThere(note, moves)) return note;
  const { theme: _, parked: __, ...rest } = note;
  const theme = moves.get(note.id);
  return theme === undefined ? rest : { ...rest, theme };
}

function without(moves: Moves, ids: readonly NoteId[]): Moves {
  if (!ids.some((id) => moves.has(id))) return moves;
  const gone = new Set(ids);
  return new Map([...moves].filter(([id]) => !gone.has(id)));
}
