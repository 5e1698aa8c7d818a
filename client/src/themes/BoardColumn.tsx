import { useDroppable } from '@dnd-kit/core';
import type { GroupFace } from '../people/groupFaces';
import { asWritten } from '../session/ownWords';
import { Original } from '../translations/Original';
import type { GroupId, NoteId, ThemeId } from '../wire/protocol';
import { say, sayNumber } from '../words/say';
import { BoardNote, type Hands } from './BoardNote';
import { type Column, columnId, type Stack } from './boardLayout';
import { columnName } from './columnName';
import type { Grouping } from './grouping';
import type { Picking } from './picking';
import { SeedMarks } from './SeedMark';
import { ThemeMenu } from './ThemeMenu';
import { ThemeName } from './ThemeName';

export type BoardState = {
  readonly faces: ReadonlyMap<GroupId, GroupFace>;
  readonly chosen: ReadonlySet<NoteId>;
  readonly lifted: ReadonlySet<NoteId>;
  readonly unfolded: ReadonlySet<NoteId>;
  readonly tabStop: NoteId | undefined;
  readonly naming: ThemeId | undefined;
  readonly unfold: (note: NoteId) => void;
  readonly hands: Hands | undefined;
  readonly picking: Picking | undefined;
};

type BoardColumnProps = {
  column: Column;
  /** All its stacks, when a search leaves only some of them on screen. */
  whole: Column;
  columns: readonly Column[];
  state: BoardState;
  grouping: Grouping | undefined;
  name: (theme: ThemeId | undefined) => void;
  chooseAll: (stacks: readonly Stack[]) => void;
};

/** A theme, or the notes that have none yet: its name, its count, its notes; notes can be dropped anywhere on it. */
export function BoardColumn({ column, whole, columns, state, grouping, name, chooseAll }: BoardColumnProps) {
  const { theme, stacks } = column;
  const { setNodeRef, isOver } = useDroppable({ id: `column:${columnId(column)}`, disabled: !grouping });
  const shownName = columnName(column);
  const someHidden = stacks.length < whole.stacks.length;
  return (
    <section
      ref={setNodeRef}
      className={theme || column.parked ? 'column' : 'column column-loose'}
      data-parked={column.parked}
      data-over={isOver || undefined}
      aria-label={say('themes.columnLabel', { name: shownName, notes: whole.notes })}
    >
      <header className="column-head">
        {theme && grouping ? (
          <ThemeName
            name={theme.name}
            written={asWritten(theme).name}
            editing={state.naming === theme.id}
            onEdit={(editing) => name(editing ? theme.id : undefined)}
            onRename={(typed) => grouping.rename(theme.id, typed)}
          />
        ) : (
          <ThemeName name={shownName} editing={false} />
        )}
        <span className="column-count" aria-hidden="true">
          {someHidden
            ? say('themes.found', { found: stacks.length, notes: whole.stacks.length })
            : sayNumber(whole.notes)}
        </span>
        {theme && grouping && (
          <ThemeMenu
            theme={theme}
            notes={whole.notes}
            others={columns.flatMap((other) => (other.theme && other.theme !== theme ? other.theme : []))}
            grouping={grouping}
            rename={() => name(theme.id)}
            chooseAll={() => chooseAll(stacks)}
          />
        )}
      </header>
      {theme && <Original of={theme} said={({ name }) => [name]} />}
      {theme && <SeedMarks seeds={theme.seeds} />}
      {/* The one note that Tab goes to may stand in another column: then this one itself is where keys scroll it. */}
      <ul
        className="column-notes"
        tabIndex={state.hands && stacks.some((stack) => stack.head.id === state.tabStop) ? undefined : 0}
      >
        {stacks.map((stack) => (
          <BoardNote
            key={stack.head.id}
            stack={stack}
            faces={state.faces}
            chosen={state.chosen.has(stack.head.id)}
            lifted={state.lifted.has(stack.head.id)}
            unfolded={state.unfolded.has(stack.head.id)}
            tabStop={state.tabStop === stack.head.id}
            unfold={state.unfold}
            hands={state.hands}
            pick={state.picking?.pick}
            picked={state.picking?.picked.has(stack.head.id) ?? false}
          />
        ))}
        {whole.stacks.length === 0 && (
          <li className="column-empty">{emptyWords(whole, columns, grouping !== undefined)}</li>
        )}
      </ul>
    </section>
  );
}

function emptyWords({ theme }: Column, columns: readonly Column[], may: boolean): string {
  if (theme) return say(may ? 'themes.empty' : 'themes.emptyTheme');
  return say(columns.some((column) => column.notes > 0) ? 'themes.allGrouped' : 'themes.noneYet');
}
