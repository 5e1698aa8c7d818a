import { useMemo } from 'react';
import { facesOf } from '../people/groupFaces';
import { readNotes, readThemes } from '../session/readings';
import { useSession } from '../session/useSession';
import { columnId, layOut } from '../themes/boardLayout';
import { columnName } from '../themes/columnName';
import { SeedLines } from '../themes/SeedMark';
import { Original } from '../translations/Original';
import type { StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { QuotedNotes } from './QuotedNotes';

/** All barriers, theme by theme. */
export function ReportThemes({ groups }: { groups: readonly StakeholderGroup[] }) {
  const notes = useSession(readNotes);
  const themes = useSession(readThemes);
  const faces = useMemo(() => facesOf(groups), [groups]);
  const columns = layOut(notes, themes).filter((column) => column.theme || column.notes > 0);
  return (
    <section>
      <h2>{say('report.themes')}</h2>
      <p>{say('report.themesSentence', { notes: notes.length, themes: themes.length })}</p>
      {columns.map((column) => (
        <section key={columnId(column)} className="report-column">
          <h3>
            <span dir="auto">{columnName(column)}</span>{' '}
            <span className="report-count">{say('report.themeNotes', { notes: column.notes })}</span>
          </h3>
          {column.theme && <Original of={column.theme} said={({ name }) => [name]} />}
          {column.theme && <SeedLines seeds={column.theme.seeds} />}
          <QuotedNotes stacks={column.stacks} faces={faces} />
        </section>
      ))}
    </section>
  );
}
