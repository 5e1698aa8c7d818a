import { useMemo, useRef, useState } from 'react';
import type { NoteId, NoteSight, ThemeId, ThemeSight } from '../wire/protocol';
import { say } from '../words/say';
import type { Hands } from './BoardNote';
import { layOut, sift } from './boardLayout';
import type { Grouping } from './grouping';
import { add, grasp, keep, nothing, reach, type Selection, toggle } from './selection';
import { useMoves } from './useMoves';
import { useSame, useSteady } from './useSteady';

type OpenMenu = { readonly note: NoteId; readonly button: HTMLButtonElement };

/** What one screen knows of the board besides what everybody sees: what is selected, searched for, in the air, being named. */
export function useBoard(notes: readonly NoteSight[], themes: readonly ThemeSight[], grouping: Grouping | undefined) {
  const [search, setSearch] = useState('');
  const [selection, setSelection] = useState(nothing);
  const [lifted, setLifted] = useState<readonly NoteId[]>([]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<NoteId>>(new Set());
  const [naming, setNaming] = useState<ThemeId>();
  const [menu, setMenu] = useState<OpenMenu>();
  const [current, setCurrent] = useState<NoteId>();

  const moves = useMoves(notes);
  const laidOut = useMemo(() => layOut(moves.shown, themes), [moves.shown, themes]);
  const columns = useSteady(laidOut, lifted.length > 0);
  const found = useMemo(() => sift(columns, search), [columns, search]);
  const heads = useMemo(
    () => new Map(columns.flatMap((c) => c.stacks.map((stack) => [stack.head.id, stack.head] as const))),
    [columns],
  );
  const chosen = keep(selection, new Set(heads.keys()));
  const columnOf = (note: NoteId) =>
    found.map((column) => column.stacks.map((stack) => stack.head.id)).find((ids) => ids.includes(note)) ?? [];

  const choose = useSame((note: NoteId, reaching: boolean) => {
    setCurrent(note);
    setSelection(reaching ? reach(chosen, note, columnOf(note)) : toggle(chosen, note));
  });
  const openMenu = useSame((note: NoteId, button: HTMLButtonElement) => setMenu({ note, button }));
  const takeOut = useSame((note: NoteId) => grouping?.takeOut([note]));
  const unfold = useSame((note: NoteId) => setUnfolded((now) => toggle({ notes: now, from: undefined }, note).notes));
  const hands = useMemo<Hands>(() => ({ choose, openMenu, takeOut }), [choose, openMenu, takeOut]);

  const closeNoteMenu = useSame((returnFocus: boolean) => {
    setMenu(undefined);
    if (returnFocus) menu?.button.focus();
  });

  /** What a drag has just put down here; it does not fly to where it is. */
  const still = useRef<ReadonlySet<NoteId>>(new Set());
  const move = async (ids: readonly NoteId[], to: ThemeId | undefined) => {
    setSelection(nothing);
    moves.start(ids, to);
    if (!(await grouping?.move(ids, to))) moves.end(ids);
  };
  const group = (ids: readonly NoteId[]) => {
    setSelection(nothing);
    setNaming(grouping?.create(ids, say('themes.usualName', { number: themes.length + 1 })));
  };

  const park = (ids: readonly NoteId[]) => {
    setSelection(nothing);
    grouping?.mark?.(ids, 'parked', true);
  };

  return {
    still,
    columns,
    found,
    heads,
    search,
    setSearch,
    chosen,
    letGo: () => setSelection(nothing),
    chooseAll: (ids: readonly NoteId[]) => setSelection((now: Selection) => add(now, ids)),
    grasp: (note: NoteId) => grasp(chosen, note),
    lifted,
    setLifted,
    unfolded,
    unfold,
    naming,
    setNaming,
    menu,
    closeNoteMenu,
    current:
      current !== undefined && heads.has(current)
        ? current
        : found.find((c) => c.stacks.length > 0)?.stacks[0]?.head.id,
    setCurrent,
    hands,
    move,
    park,
    group,
  };
}

export type BoardHands = ReturnType<typeof useBoard>;
