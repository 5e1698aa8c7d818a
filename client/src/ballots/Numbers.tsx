import { DataTable } from '../charts/DataTable';
import { say, sayList } from '../words/say';
import { readBack } from './instrumentWords';
import { duelsTable, middleTable, numbersOf } from './numbers';
import type { ResultTabProps } from './Result';
import { namesOf } from './resultSentences';

/** The numbers behind the pictures, to be read out, copied and checked; and for those who ask, how the items stand against each other. */
export default function Numbers({ round, result, detail }: ResultTabProps) {
  const nameOf = namesOf(round);
  const duels = detail?.duels;
  return (
    <div className="numbers">
      <p className="muted">{readBack(round)}</p>
      <DataTable table={numbersOf(round, result)} />
      {duels && (
        <>
          <DataTable table={duelsTable(duels, nameOf)} />
          <p>
            {duels.condorcet === undefined
              ? say('numbers.noCondorcet', { items: sayList(duels.smith.map(nameOf)) })
              : say('numbers.condorcet', { item: nameOf(duels.condorcet) })}
          </p>
          {duels.kemenyOrders.length === 1 && (
            <p>{say('numbers.kemeny', { items: (duels.kemenyOrders[0] ?? []).map(nameOf).join(' › ') })}</p>
          )}
          {duels.kemenyCount !== undefined && duels.kemenyCount > 1 && (
            <p>{say('numbers.kemenyMany', { orders: duels.kemenyCount })}</p>
          )}
        </>
      )}
      {detail && detail.middle.length > 0 && <DataTable table={middleTable(detail.middle, nameOf)} />}
      <p className="muted">{say('numbers.recount')}</p>
    </div>
  );
}
