import { useMemo } from 'react';
import { GroupPositions } from '../ballots/GroupPositions';
import { campsOf, groupSentences, sheetOf, withParts } from '../ballots/groupTables';
import { MatrixField } from '../ballots/MatrixField';
import { placedRows } from '../ballots/placedRows';
import { ResultBars } from '../ballots/ResultBars';
import { namesOf, sentencesOf } from '../ballots/resultSentences';
import { sureSentences } from '../ballots/sureSentences';
import { CampKey } from '../charts/CampKey';
import { readDetail, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { RoundDetail, RoundResult, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { Fit } from './Fit';
import '../ballots/results.css';
import '../charts/charts.css';
import './rounds.css';

/** More are too small to read from the back row: that there are more is said, never cut silently. */
const mostRows = 16;

/** Beside each other only while both can be read. */
const besideRows = 9;

/** What the room decided: in a sentence first, then as bars that carry their numbers, and beside them where the groups stand. */
export function Result({ round }: { round: RoundSight }) {
  const detail = useSession((state) => readDetail(state, round.id))?.detail;
  const { result } = round;
  if (!result) return null;
  const { finding, about } = sentencesOf(round, result, detail);
  return (
    <div className="wall-column">
      <Fit most={54} least={28} className="wall-headline">
        <h1 dir="auto">{finding}</h1>
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
      <Fit most={28} className="wall-grow wall-matrix">
        <MatrixField round={round} result={result} detail={detail} />
      </Fit>
    );
  const placed = placedRows(round, result);
  const all = detail ? withParts(placed, round, detail, camps) : placed;
  const rows = all.slice(0, mostRows);
  const rest = all.length - rows.length;
  const sheet = detail && (sheetOf(detail, 'chose') ?? sheetOf(detail, 'score'));
  const beside = sheet && camps.length > 0 && rows.length <= besideRows;
  const shape = rows.length > 10 ? 'wall-bars-many' : `wall-bars-${result.is} wall-bars-${round.weighting}`;
  return (
    <>
      <div className="wall-grow wall-pictures" data-beside={beside || undefined}>
        <Fit most={34} className={`wall-bars ${shape}`}>
          <ResultBars rows={rows} nameOf={namesOf(round)} />
        </Fit>
        {beside && (
          <Fit most={28} className="wall-groups-stand">
            <GroupPositions sheet={sheet} round={round} camps={camps} />
          </Fit>
        )}
      </div>
      {rest > 0 && <p className="wall-muted">{say('wall.moreRows', { rows: rest })}</p>}
      {detail && <Below round={round} detail={detail} camps={camps} />}
    </>
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
  const sentence = [...sureSentences(round, detail, camps), ...groupSentences(round, detail)][0];
  return (
    <div className="wall-below">
      {camps.length > 0 && <CampKey camps={camps} />}
      {sentence && <p className="wall-muted">{sentence}</p>}
    </div>
  );
}
