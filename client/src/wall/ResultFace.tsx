import { useMemo } from 'react';
import { exact, isMore } from '../ballots/exact';
import { GroupPositions } from '../ballots/GroupPositions';
import { campsOf, groupSentences, type ReportedCamp, scaleOf } from '../ballots/groupTables';
import { duelSentences } from '../ballots/numbers';
import { placedRows } from '../ballots/placedRows';
import { namesOf, withheld } from '../ballots/resultSentences';
import { sureSentences } from '../ballots/sureSentences';
import { CampKey } from '../charts/CampKey';
import { readDetail, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import type { Duels, RoundDetail, RoundResult, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { Fit } from './Fit';
import '../ballots/results.css';
import '../charts/charts.css';
import './rounds.css';

export type Face = 'round-groups' | 'round-sure' | 'round-duels';

/** With more, neither rows nor columns are read from the back row: the first are shown, and that there are more is said. */
const mostDuels = 12;
const mostPositions = 9;

const titles = {
  'round-groups': 'result.tab.groups',
  'round-sure': 'result.tab.sure',
  'round-duels': 'wall.duels',
} as const;

type ResultFaceProps = { round: RoundSight; result: RoundResult; face: Face };

/** What stands beside a result, when the room is to look at it: where its groups stand, how sure it is, or who beats whom. */
export function ResultFace({ round, result, face }: ResultFaceProps) {
  const detail = useSession((state) => readDetail(state, round.id))?.detail;
  const groups = useSession(readWorkshop)?.groups;
  const camps = useMemo(() => (detail && groups ? campsOf(detail, groups) : []), [detail, groups]);
  if (!detail) return null;
  return (
    <div className="wall-column">
      <h1 className="wall-headline">{say(titles[face])}</h1>
      {round.question && (
        <p className="wall-lead wall-about" dir="auto">
          {round.question}
        </p>
      )}
      {face === 'round-sure' && <Sure round={round} detail={detail} camps={camps} />}
      {face === 'round-groups' && <Groups round={round} detail={detail} camps={camps} />}
      {face === 'round-duels' && detail.duels && <DuelsTable round={round} result={result} duels={detail.duels} />}
    </div>
  );
}

type BesideProps = { round: RoundSight; detail: RoundDetail; camps: readonly ReportedCamp[] };

function Sure({ round, detail, camps }: BesideProps) {
  return (
    <Fit most={36} className="wall-grow wall-sure">
      <ul>
        {sureSentences(round, detail, camps).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Fit>
  );
}

function Groups({ round, detail, camps }: BesideProps) {
  const sentences = groupSentences(round, detail);
  const rest = Math.max(0, round.items.length - mostPositions);
  return (
    <>
      {sentences[0] && <p className="wall-lead">{sentences[0]}</p>}
      {withheld(detail, namesOf(round)).map((sentence) => (
        <p className="wall-lead" key={sentence}>
          {sentence}
        </p>
      ))}
      <Fit most={30} className="wall-grow wall-camps">
        <div className="wall-sheets-beside" data-sheets={detail.sheets.length}>
          {detail.sheets.map((sheet) => (
            <section key={sheet.measure}>
              <h2>{scaleOf(sheet.measure, round).title}</h2>
              <GroupPositions sheet={sheet} round={round} camps={camps} most={mostPositions} />
            </section>
          ))}
        </div>
      </Fit>
      {rest > 0 && <p className="wall-muted">{say('wall.moreRows', { rows: rest })}</p>}
      <CampKey camps={camps} />
    </>
  );
}

type DuelsTableProps = { round: RoundSight; result: RoundResult; duels: Duels };

/** Each item against each other one, in the order of the result; a number stands for each column's item. */
function DuelsTable({ round, result, duels }: DuelsTableProps) {
  const nameOf = namesOf(round);
  const order = placedRows(round, result).map(({ item }) => item);
  const shown = order.slice(0, mostDuels);
  const rest = order.length - shown.length;
  const at = new Map(duels.items.map((item, index) => [item, index]));
  const winsOf = (row: string, column: string) => duels.wins[at.get(row) ?? -1]?.[at.get(column) ?? -1];
  const [first, ...more] = duelSentences(duels, nameOf);
  return (
    <>
      {duels.wins.length > 0 && (
        <>
          <p className="wall-muted">{say('numbers.duels')}</p>
          <Fit most={34} className="wall-grow wall-duels">
            <table>
              <thead>
                <tr>
                  <td />
                  {shown.map((item, index) => (
                    <th key={item} scope="col" aria-label={nameOf(item)}>
                      {index + 1}
                    </th>
                  ))}
                  <th scope="col">{say('wall.won')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row, index) => (
                  <tr key={row}>
                    <th scope="row">
                      <span className="wall-duel-name">
                        <b>{index + 1}</b> <span dir="auto">{nameOf(row)}</span>
                      </span>
                    </th>
                    {shown.map((column) =>
                      row === column ? (
                        <td key={column} className="wall-duel-self" />
                      ) : (
                        <td key={column} data-wins={isMore(winsOf(row, column), winsOf(column, row)) || undefined}>
                          {exact(winsOf(row, column))}
                        </td>
                      ),
                    )}
                    <td>{exact(duels.copeland[at.get(row) ?? -1])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Fit>
        </>
      )}
      {rest > 0 && <p className="wall-muted">{say('wall.moreRows', { rows: rest })}</p>}
      {duels.wins.length > 0 ? (
        <p className="wall-lead">{first}</p>
      ) : (
        <Fit most={34} className="wall-grow wall-sure">
          <ul>
            {[first, ...more].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fit>
      )}
    </>
  );
}
