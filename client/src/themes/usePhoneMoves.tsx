import { type ReactNode, useCallback, useRef } from 'react';
import type { MenuItem } from '../look/Menu';
import { announce } from '../look/messages';
import { Refused } from '../stages/Refused';
import { useAsking, useSend } from '../stages/useAsking';
import type { NoteId, ThemeId } from '../wire/protocol';
import { say } from '../words/say';
import type { Column } from './boardLayout';
import { groupingBy } from './grouping';
import { moveItems } from './moveItems';

type PhoneMoves = {
  /** The same for every note and every drawing; it says where the note may go as things stand when it is asked. */
  readonly itemsFor: (note: NoteId) => MenuItem[];
  readonly create: (note: NoteId, name: string) => void;
  /** Why the last move was refused. */
  readonly trouble: ReactNode;
};

/** Moving notes by menu, for hands that can't drag a note across a phone. */
export function usePhoneMoves(columns: readonly Column[], toNew: (note: NoteId) => void): PhoneMoves {
  const { ask, refusal, clear } = useAsking(useSend());
  const grouping = groupingBy(ask);
  const nameOf = (theme: ThemeId | undefined) =>
    columns.find((column) => column.theme?.id === theme)?.theme?.name ?? say('themes.notGrouped');
  const move = async (note: NoteId, to: ThemeId | undefined) => {
    if (await grouping.move([note], to)) announce(say('board.moved', { name: nameOf(to) }));
  };
  const places = useRef<PhoneMoves['itemsFor']>(undefined);
  places.current = (note) =>
    moveItems(columns, [note], { to: (theme) => void move(note, theme), toNew: () => toNew(note) });
  return {
    itemsFor: useCallback((note) => places.current?.(note) ?? [], []),
    create: (note, name) => void grouping.create([note], name),
    trouble: <Refused refusal={refusal} onRead={clear} />,
  };
}
