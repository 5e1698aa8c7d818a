import { type ReactNode, useMemo, useState } from 'react';
import { Suggestions } from '../likeness/Suggestions';
import { Button } from '../look/Button';
import { MenuList } from '../look/MenuList';
import { facesOf } from '../people/groupFaces';
import { asWritten } from '../session/ownWords';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { StageHead } from '../stages/StageHead';
import { type Send, useAsking } from '../stages/useAsking';
import type { NoteSight, StakeholderGroup, ThemeSight } from '../wire/protocol';
import { say } from '../words/say';
import { BoardColumn, type BoardState } from './BoardColumn';
import { BoardDrag } from './BoardDrag';
import { BoardSearch } from './BoardSearch';
import { type Column, columnId } from './boardLayout';
import { CorrectNote } from './CorrectNote';
import { Flights } from './Flights';
import { groupingBy } from './grouping';
import { moveItems } from './moveItems';
import { NewTheme } from './NewTheme';
import { noteItems } from './noteItems';
import type { Picking } from './picking';
import { SelectionBar } from './SelectionBar';
import { useBoard } from './useBoard';
import { useBoardKeys } from './useBoardKeys';
import './board.css';

type BoardProps = {
  title: string;
  /** What is said under the title; the usual words about grouping where nothing else is. */
  hint?: ReactNode;
  notes: readonly NoteSight[];
  themes: readonly ThemeSight[];
  groups: readonly StakeholderGroup[];
  /** Absent: the board can only be looked at. */
  send?: Send | undefined;
  /** Something is worded beside the board, and notes can be put behind it. */
  picking?: Picking | undefined;
  /** What happens next, at the end of the head. */
  children?: ReactNode;
};

/** The notes in their themes, side by side, and what hands can do with them. */
export function Board({ title, hint, notes, themes, groups, send, picking, children }: BoardProps) {
  const { ask, refusal, clear } = useAsking(send);
  const facilitates = useSession(({ role }) => role) === 'facilitator';
  const [correcting, setCorrecting] = useState<NoteSight>();
  const [suggesting, setSuggesting] = useState(false);
  const grouping = useMemo(() => (send ? groupingBy(ask, facilitates) : undefined), [send, ask, facilitates]);
  const faces = useMemo(() => facesOf(groups), [groups]);
  const board = useBoard(notes, themes, grouping);
  useBoardKeys(board, grouping !== undefined, picking, () => setSuggesting(true));

  const chosen = [...board.chosen.notes];
  const places = (ids: readonly string[]) =>
    moveItems(board.columns, ids, { to: (theme) => void board.move(ids, theme), toNew: () => board.group(ids) });
  const state: BoardState = {
    faces,
    chosen: board.chosen.notes,
    lifted: new Set(board.lifted),
    unfolded: board.unfolded,
    tabStop: board.current,
    naming: board.naming,
    unfold: board.unfold,
    hands: grouping && board.hands,
    picking,
  };
  const looseNotes = board.columns.at(-1)?.notes ?? 0;
  const wholes = new Map(board.columns.map((column) => [columnId(column), column]));
  const drawn = (column: Column) => (
    <BoardColumn
      key={columnId(column)}
      column={column}
      whole={wholes.get(columnId(column)) ?? column}
      columns={board.columns}
      state={state}
      grouping={grouping}
      name={board.setNaming}
      chooseAll={(stacks) => board.chooseAll(stacks.map((stack) => stack.head.id))}
    />
  );
  return (
    <div className="board">
      <StageHead title={title} hint={hint ?? `${say('themes.howTo')} ${say('themes.loose', { notes: looseNotes })}`}>
        {notes.length > 0 && <BoardSearch search={board.search} onSearch={board.setSearch} found={board.found} />}
        {grouping && notes.length > 1 && (
          <Button aria-haspopup="dialog" onClick={() => setSuggesting(true)} aria-keyshortcuts="s">
            {say('likeness.open')}
          </Button>
        )}
        {children}
      </StageHead>
      <Refused refusal={refusal} onRead={clear} />
      <BoardDrag board={board} faces={faces} may={grouping !== undefined}>
        <section className="columns" aria-label={say('themes.board')}>
          <Flights columns={board.found} still={board.still}>
            <div className="themes">
              {board.found.slice(0, -1).map(drawn)}
              {grouping && <NewTheme onCreate={() => board.group([])} />}
            </div>
            {board.found.slice(-1).map(drawn)}
          </Flights>
        </section>
      </BoardDrag>
      {grouping && (
        <SelectionBar
          notes={chosen.flatMap((note) => board.heads.get(note) ?? [])}
          places={places(chosen)}
          group={() => board.group(chosen)}
          merge={(into) => {
            grouping.mergeNotes(into, chosen);
            board.letGo();
          }}
          letGo={board.letGo}
        />
      )}
      {grouping && suggesting && (
        <Suggestions notes={notes} themes={themes} grouping={grouping} onClose={() => setSuggesting(false)} />
      )}
      {correcting && (
        <CorrectNote
          note={correcting}
          onCorrect={(text) => grouping?.correct?.(correcting.id, text, asWritten(correcting).text)}
          onClose={() => setCorrecting(undefined)}
        />
      )}
      {grouping && board.menu && (
        <MenuList
          button={board.menu.button}
          items={noteItems(board, board.menu.note, grouping, places, setCorrecting)}
          startAt="first"
          onClose={board.closeNoteMenu}
        />
      )}
    </div>
  );
}
