import { CampKey } from '../charts/CampKey';
import { DataTable } from '../charts/DataTable';
import type { TableOf } from '../charts/PlainTable';
import type { GroupCell, GroupSheet, RoundDetail, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { isWithoutGroups } from './editions';
import { exact, percent } from './exact';
import { GroupPositions } from './GroupPositions';
import { type GroupScale, groupSentences, type ReportedCamp, scaleOf } from './groupTables';
import type { ResultTabProps } from './Result';
import { namesOf } from './resultSentences';

/** Where the groups agree and where they differ: in words, as one mark for each group, and as a table. */
export default function ByGroup({ round, result, detail, camps }: ResultTabProps) {
  if (!detail) return <p role="status">{say('app.loading')}</p>;
  if (camps.length === 0 || detail.sheets.length === 0) return <p>{say(whyNone(round, result.is, detail))}</p>;
  return (
    <div className="by-group">
      {groupSentences(round, detail).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <CampKey camps={camps} />
      {detail.sheets.map((sheet) => (
        <Sheet key={sheet.measure} sheet={sheet} round={round} camps={camps} />
      ))}
      {camps.some(({ together }) => together) && <p className="muted">{say('groups.merged')}</p>}
      {detail.strict && <p className="muted">{say('groups.strict')}</p>}
    </div>
  );
}

function whyNone(round: RoundSight, is: string, detail: RoundDetail) {
  if (is === 'fist' || is === 'gradients') return 'groups.noneSentence';
  if (isWithoutGroups(detail.edition)) return 'sure.withoutGroups';
  return detail.strict && round.instrument.is !== 'dots' ? 'groups.noneStrict' : 'groups.none';
}

type SheetProps = { sheet: GroupSheet; round: RoundSight; camps: readonly ReportedCamp[] };

function Sheet({ sheet, round, camps }: SheetProps) {
  const nameOf = namesOf(round);
  const scale = scaleOf(sheet.measure, round);
  return (
    <section className="group-sheet">
      <h3>{scale.title}</h3>
      <GroupPositions sheet={sheet} round={round} camps={camps} />
      <details className="result-more">
        <summary>{say('result.asTable')}</summary>
        <DataTable table={tableOf(sheet, scale, camps, nameOf)} />
      </details>
    </section>
  );
}

function tableOf(
  sheet: GroupSheet,
  scale: GroupScale,
  camps: readonly ReportedCamp[],
  nameOf: (item: string) => string,
): TableOf {
  const shares = sheet.lines.some(({ gap }) => gap !== undefined);
  return {
    caption: scale.title,
    head: [
      say('numbers.item'),
      ...camps.map(({ name, ballots }) => say('groups.column', { group: name, ballots })),
      ...(shares ? [say('groups.gap'), say('groups.least'), say('groups.consensus'), say('groups.label')] : []),
    ],
    rows: sheet.lines.map((line) => [
      nameOf(line.item),
      ...camps.map((_, at) => cellWords(line.cells[at], sheet)),
      ...(shares
        ? [
            percent(line.gap),
            percent(line.least),
            percent(line.consensus),
            line.label ? say(`groups.label.${line.label}`) : say('result.notKnown'),
          ]
        : []),
    ]),
  };
}

/** All hidden cells look alike. */
function cellWords(cell: GroupCell | undefined, { measure }: GroupSheet): string {
  const hidden = say('groups.hidden');
  if (measure !== 'chose') return cell?.mean === undefined ? hidden : exact(cell.mean, 2);
  if (cell?.people === undefined) return hidden;
  return cell.rank === undefined ? String(cell.people) : say('groups.cell', { people: cell.people, rank: cell.rank });
}
