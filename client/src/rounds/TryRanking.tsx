import type { Filling } from '../ballots/filling';
import { inLine } from '../rankings/order';
import { placesOf } from '../rankings/places';
import { RankForm } from '../rankings/RankForm';
import { ballotOf, orderIn } from '../rankings/useRanking';
import type { Ballot, NgtVote, RankVote, RoundItem } from '../wire/protocol';

type TryRankingProps = { vote: RankVote | NgtVote; items: readonly RoundItem[]; filling: Filling<Ballot> };

/** Putting items in order, to try it. */
export default function TryRanking({ vote, items, filling }: TryRankingProps) {
  return (
    <RankForm
      items={items}
      order={orderIn(filling.ballot)}
      {...placesOf(vote, items.length)}
      onChange={(order) => filling.change(() => (inLine(order).length > 0 ? ballotOf(order, vote) : undefined))}
    />
  );
}
