import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { CampKey } from '../charts/CampKey';
import { Tabs } from '../look/Tabs';
import { readDetail, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { RoundDetail, RoundResult, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { campsOf, type ReportedCamp, withParts } from './groupTables';
import { LevelBars } from './LevelBars';
import { MatrixField } from './MatrixField';
import { placedRows } from './placedRows';
import { ResultBars } from './ResultBars';
import { namesOf, sentencesOf } from './resultSentences';
import '../charts/charts.css';
import './results.css';

// What is under the other tabs is fetched when somebody opens one.
const ByGroup = lazy(() => import('./ByGroup'));
const HowSure = lazy(() => import('./HowSure'));
const Numbers = lazy(() => import('./Numbers'));

type ResultProps = {
  round: RoundSight;
  /** The level of the finding among the headings around it. */
  level?: 1 | 2 | 3;
};

/** What one tab is drawn from. */
export type ResultTabProps = {
  round: RoundSight;
  result: RoundResult;
  /** Absent until it has come. */
  detail: RoundDetail | undefined;
  camps: readonly ReportedCamp[];
};

type Face = 'result' | 'groups' | 'sure' | 'numbers';

/** What came out of a revealed round: the finding in words, then pictures; by group, how sure, and the numbers a tab away. */
export function Result({ round, level = 2 }: ResultProps) {
  const detail = useSession((state) => readDetail(state, round.id))?.detail;
  const groups = useSession(readWorkshop)?.groups;
  const [face, setFace] = useState<Face>('result');
  const id = useId();
  const camps = useMemo(() => (detail && groups ? campsOf(detail, groups) : []), [detail, groups]);
  const { result } = round;
  if (!result) return null;
  const { finding, about, tone } = sentencesOf(round, result, { detail, groups: groups?.length });
  const Heading = `h${level}` as const;
  const props = { round, result, detail, camps };
  const tabs = (['result', 'groups', 'sure', 'numbers'] as const).map((name) => ({
    name,
    words: say(`result.tab.${name}`),
  }));
  return (
    <section className="result" data-size="page" data-tone={tone} aria-labelledby={id}>
      <Heading id={id} className="result-finding">
        {finding}
      </Heading>
      <p className="result-about">{about.join(' ')}</p>
      {result.n > 0 && (
        <Tabs tabs={tabs} value={face} onChoose={setFace} className="result-face">
          <Suspense fallback={<p>{say('app.loading')}</p>}>
            {face === 'result' && <ResultPicture {...props} />}
            {face === 'groups' && <ByGroup {...props} />}
            {face === 'sure' && <HowSure {...props} />}
            {face === 'numbers' && <Numbers {...props} />}
          </Suspense>
        </Tabs>
      )}
    </section>
  );
}

/** The one picture of a result: bars, or the field, or how many stand on each level. */
export function ResultPicture({ round, result, detail, camps }: ResultTabProps) {
  if (result.is === 'fist' || result.is === 'gradients') return <LevelBars round={round} votes={result.votes} />;
  if (result.is === 'matrix') return <MatrixField round={round} result={result} detail={detail} />;
  const placed = placedRows(round, result);
  const rows = detail ? withParts(placed, round, detail, camps) : placed;
  const coloured = rows.some(({ parts }) => parts);
  return (
    <>
      <ResultBars rows={rows} nameOf={namesOf(round)} />
      {coloured && (
        <div className="result-key">
          <p className="muted">{say(round.weighting === 'equal-group' ? 'groups.partsEqual' : 'groups.parts')}</p>
          <CampKey camps={camps} />
        </div>
      )}
    </>
  );
}
