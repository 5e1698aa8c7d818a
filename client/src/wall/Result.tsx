import { useMemo } from 'react';
import {
  campsOf,
  groupSentences,
  positionsIn,
  type ReportedCamp,
  scaleOf,
  sheetOf,
  withParts,
} from '../ballots/groupTables';
import { MatrixField } from '../ballots/MatrixField';
import { type PlacedRow, placedRows } from '../ballots/placedRows';
import { ResultBars } from '../ballots/ResultBars';
import { namesOf, sentencesOf } from '../ballots/resultSentences';
import { sureSentences } from '../ballots/sureSentences';
import { CampKey } from '../charts/CampKey';
import { Scale, Strip } from '../charts/Positions';
import { readDetail, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { GroupSheet, RoundDetail, RoundResult, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { Fit } from './Fit';
import '../ballots/results.css';
import '../charts/charts.css';
import './rounds.css';

/** More are too small to read from the back row: that there are more is said, never cut silently. */
const mostRows = 16;

/** Beside a field there is room for fewer. */
const mostListed = 8;

/** Beside each other only while both can be read. */
const besideRows = 9;

/** In more their parts can't be told from one another. */
const partedRows = 10;

/** With more there is no room left for a sentence below. */
const fewRows = 4;

/** What the room decided: in a sentence first, then as bars that carry their numbers, and beside them where the groups stand. */
export function Result({ round }: { round: RoundSight }) {
  const detail = useSession((state) => readDetail(state, round.id))?.detail;
  const groups = useSession(readWorkshop)?.groups.length;
  const { result } = round;
  if (!result) return null;
  const { finding, about } = sentencesOf(round, result, { detail, groups });
  return (
    <div className="wall-column">
      <Fit most={result.is === 'matrix' ? 40 : 46} least={28} className="wall-headline">
        <h1>{finding}</h1>
      </Fit>
      <p className="wall-lead wall-about">{about.join(' ')}</p>
      {result.n > 0 && <Pictures round={round} result={result} detail={detail} />}
    </div>
  );
}

type PicturesProps = { round: RoundSight; result: RoundResult; detail: RoundDetail | undefined };

function Pictures({ round, result, detail }: PicturesProps) {
  const groups = useSession(readWorkshop)?.groups;
  const camps = useMemo(() => (detail && groups ? campsOf(detail, groups) : []), [detail, groups]);
  if (result.is === 'matrix')
    return (
      <>
        <Fit most={28} className="wall-grow wall-matrix">
          <MatrixField round={round} result={result} detail={detail} most={mostListed} />
        </Fit>
        {result.rows.length > mostListed && (
          <p className="wall-muted">{say('wall.moreRows', { rows: result.rows.length - mostListed })}</p>
        )}
      </>
    );
  const placed = placedRows(round, result);
  const parted = detail !== undefined && placed.length <= partedRows;
  const all = parted ? withParts(placed, round, detail, camps) : placed;
  const rows = all.slice(0, mostRows);
  const rest = all.length - rows.length;
  const sheet = detail && (sheetOf(detail, 'chose') ?? sheetOf(detail, 'score') ?? sheetOf(detail, 'most-least'));
  const beside = camps.length > 0 && rows.length <= besideRows ? sheet : undefined;
  const shape = rows.length > 10 ? 'wall-bars-many' : `wall-bars-${result.is} wall-bars-${round.weighting}`;
  return (
    <>
      <Fit most={34} className={`wall-grow wall-bars ${shape}`}>
        {beside ? (
          <BarsBeside rows={rows} sheet={beside} round={round} camps={camps} />
        ) : (
          <ResultBars rows={rows} nameOf={namesOf(round)} />
        )}
      </Fit>
      {rest > 0 && <p className="wall-muted">{say('wall.moreRows', { rows: rest })}</p>}
      {parted && <Below round={round} detail={detail} camps={camps} />}
    </>
  );
}

type BarsBesideProps = {
  rows: readonly PlacedRow[];
  sheet: GroupSheet;
  round: RoundSight;
  camps: readonly ReportedCamp[];
};

/** What the room gave on the left, where its groups stand on the right. */
function BarsBeside({ rows, sheet, round, camps }: BarsBesideProps) {
  const scale = scaleOf(sheet.measure, round);
  const cells = new Map(sheet.lines.map((line) => [line.item, line.cells]));
  return (
    <div className="wall-beside-bars">
      <p className="wall-beside-head">
        <span>{scale.title}</span>
        <Scale ticks={scale.ticks} />
      </p>
      <ResultBars
        rows={rows}
        nameOf={namesOf(round)}
        beside={(item) => <Strip positions={positionsIn(cells.get(item) ?? [], camps, scale)} ticks={scale.ticks} />}
      />
    </div>
  );
}

/** Whose mark is whose, and how sure it is: what does not fit is on everybody's own screen. */
function Below({
  round,
  detail,
  camps,
}: {
  round: RoundSight;
  detail: RoundDetail;
  camps: ReturnType<typeof campsOf>;
}) {
  const few = round.items.length <= fewRows;
  const sentence = [...groupSentences(round, detail), ...sureSentences(round, detail, camps)][0];
  return (
    <div className="wall-below">
      {camps.length > 0 && <CampKey camps={camps} />}
      {few && sentence && <p className="wall-muted">{sentence}</p>}
    </div>
  );
}
