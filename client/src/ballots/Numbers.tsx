import { DataTable } from '../charts/DataTable';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { say, sayList } from '../words/say';
import { exact } from './exact';
import { readBack } from './instrumentWords';
import { duelsTable, middleTable, numbersOf, pairsTable } from './numbers';
import type { ResultTabProps } from './Result';
import { namesOf } from './resultSentences';

/** The numbers behind the pictures, to be read out, copied and checked; and for those who ask, how the items stand against each other. */
export default function Numbers({ round, result, detail, camps }: ResultTabProps) {
  const nameOf = namesOf(round);
  const groups = useSession(readWorkshop)?.groups;
  const duels = detail?.duels;
  return (
    <div className="numbers">
      <p className="muted">{readBack(round, groups)}</p>
      <DataTable table={numbersOf(round, result)} />
      {duels && (
        <>
          {duels.wins.length > 0 && <DataTable table={duelsTable(duels, nameOf)} />}
          <p>
            {say('numbers.copeland', {
              list: duels.items.map((item, at) => `${nameOf(item)} ${exact(duels.copeland[at])}`).join(', '),
            })}
          </p>
          <p>
            {say('numbers.schulze', { items: duels.tiers.map((tier) => tier.map(nameOf).join(' = ')).join(' › ') })}
          </p>
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
      {detail?.groupsAgree && detail.groupsAgree.pairs.length > 0 && (
        <DataTable table={pairsTable(detail.groupsAgree, (group) => camps[group]?.name ?? '')} />
      )}
      {detail && detail.middle.length > 0 && <DataTable table={middleTable(detail.middle, nameOf)} />}
      <p className="muted">{say('numbers.recount')}</p>
    </div>
  );
}
