import { DataTable } from '../charts/DataTable';
import { readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { say } from '../words/say';
import { readBack } from './instrumentWords';
import { duelSentences, duelsTable, middleTable, numbersOf, pairsTable } from './numbers';
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
          {duelSentences(duels, nameOf).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
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
