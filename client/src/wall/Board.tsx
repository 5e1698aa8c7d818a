import { GroupShape } from '../look/GroupShape';
import { facesOf, type GroupFace } from '../people/groupFaces';
import { asWritten } from '../session/ownWords';
import { readNotes, readThemes } from '../session/readings';
import { useSession } from '../session/useSession';
import { questionOf } from '../stages/stageWords';
import { type Column, columnId, layOut } from '../themes/boardLayout';
import { columnName } from '../themes/columnName';
import { SeedLines } from '../themes/SeedMark';
import type { GroupId, NoteSight, StageSight, WorkshopSight } from '../wire/protocol';
import { say } from '../words/say';
import { gridFor } from './boardGrid';
import { Fit } from './Fit';
import './board.css';

type Faces = ReadonlyMap<GroupId, GroupFace>;

/** More would not fit any cell; a small number to draw, however many notes there are. */
const mostNotes = 24;

/** The barriers and the themes that they become: every theme with its count and its newest notes. */
export function Board({ workshop, stage }: { workshop: WorkshopSight; stage: StageSight }) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const columns = layOut(notes, themes);
  const faces = facesOf(workshop.groups);
  const loose = columns.at(-1)?.notes ?? 0;
  const translated = notes.filter((note) => asWritten(note) !== note).length;
  return (
    <div className="wall-column">
      <Fit most={40} least={24} className="wall-question">
        <h1 dir="auto">{questionOf(stage, workshop)}</h1>
      </Fit>
      <p className="wall-muted wall-lead">
        {say('wall.onBoard', { notes: notes.length })}{' '}
        {notes.length > 0 &&
          themes.length > 0 &&
          say('look.both', {
            one: say('wall.inThemes', { themes: themes.length }),
            other: say('wall.looseCount', { notes: loose }),
          })}
      </p>
      {translated > 0 && <p className="wall-muted wall-lead">{say('translation.wall', { notes: translated })}</p>}
      {themes.length > 0 ? <Cells columns={columns} faces={faces} /> : <Loose columns={columns} faces={faces} />}
    </div>
  );
}

export function Cells({ columns, faces }: { columns: readonly Column[]; faces: Faces }) {
  const grid = gridFor(columns.length - 1);
  return (
    <ul
      className="wall-board"
      data-compact={grid.compact || undefined}
      data-rows={grid.rows}
      style={{ gridTemplate: `repeat(${grid.rows}, minmax(0, 1fr)) / repeat(${grid.columns}, minmax(0, 1fr))` }}
    >
      {columns.map((column) => (
        <li key={columnId(column)} className={column.theme || column.parked ? 'wall-theme' : 'wall-theme wall-loose'}>
          <h2 className="wall-theme-name">
            <span className="wall-lines">
              <bdi>{column.theme || column.parked ? columnName(column) : say('wall.loose')}</bdi>
            </span>
            <b>{column.notes}</b>
          </h2>
          {column.theme && !grid.compact && <SeedLines seeds={column.theme.seeds} />}
          {!grid.compact && <NewestNotes column={column} alone={columns.length === 1} faces={faces} />}
        </li>
      ))}
    </ul>
  );
}

/** @param alone There is no theme, so that a board without loose notes is one without any. */
function NewestNotes({ column, alone, faces }: { column: Column; alone: boolean; faces: Faces }) {
  if (!column.theme && column.notes === 0 && !alone) return <p className="wall-muted">{say('wall.looseNone')}</p>;
  return <Notes notes={column.stacks.map(({ head }) => head)} faces={faces} />;
}

/** The board before the first theme. */
function Loose({ columns, faces }: { columns: readonly Column[]; faces: Faces }) {
  const notes = columns.filter(({ parked }) => !parked).flatMap(({ stacks }) => stacks.map(({ head }) => head));
  return (
    <div className="wall-sheets">
      <Notes notes={notes} faces={faces} />
    </div>
  );
}

// What does not fit wraps into a column that is out of sight: a note is shown whole or not at all.
export function Notes({ notes, faces }: { notes: readonly NoteSight[]; faces: Faces }) {
  return (
    <ul className="wall-notes">
      {newest(notes).map((note) => (
        <li key={note.id} className="wall-note">
          <Shapes by={note.by} faces={faces} />
          <span className="wall-lines" dir="auto">
            {note.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The newest first, and before them what is pinned. */
function newest(notes: readonly NoteSight[]): readonly NoteSight[] {
  const free = notes.filter(({ pinned }) => !pinned).reverse();
  return [...notes.filter(({ pinned }) => pinned), ...free].slice(0, mostNotes);
}

/** More shapes than these below each other would say nothing from afar. */
const mostShapes = 3;

// A note of merged reporting groups may come from any of them: one shape alone would name the wrong one.
function Shapes({ by, faces }: { by: readonly GroupId[]; faces: Faces }) {
  const known = by.length <= mostShapes ? by.flatMap((group) => faces.get(group) ?? []) : [];
  return (
    <span className="wall-shapes">
      {known.map(({ id, name, shape }) => shape && <GroupShape key={id} shape={shape} label={name} />)}
    </span>
  );
}
