import { useMemo } from 'react';
import { BallotState } from '../ballots/BallotState';
import { ClosingSoon } from '../ballots/ClosingSoon';
import { useEarlier } from '../ballots/earlier';
import { KeepReceipt } from '../ballots/KeepReceipt';
import { RefusedBallot } from '../ballots/RefusedBallot';
import { shuffled } from '../ballots/shuffle';
import { Button } from '../look/Button';
import { placesOf } from '../rankings/places';
import { RankForm } from '../rankings/RankForm';
import { type Ranking, useRanking } from '../rankings/useRanking';
import { useSession } from '../session/useSession';
import { titleOf } from '../stages/stageWords';
import { OriginalVote } from '../translations/OriginalVote';
import type { NgtVote, RankVote, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { PhoneFrame } from './PhoneFrame';
import type { StagePageProps } from './StagePage';

type RankPageProps = StagePageProps & { round: RoundSight; vote: RankVote | NgtVote; question: string };

/** Ranking while it is open: my own order, handed in when I say so. */
export default function RankPage({ stage, round, vote, question }: RankPageProps) {
  const self = useSession((state) => state.self) ?? '';
  const items = useMemo(() => shuffled(round.items, round.seed, self), [round.items, round.seed, self]);
  const ranking = useRanking(round, vote);
  const earlier = useEarlier(round);
  const saved = ranking.state === 'changed' ? say('rank.notSent') : say('rank.sentMeaning');
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage} foot={<SendRanking ranking={ranking} />}>
      <h1 dir="auto">{question}</h1>
      <p className="muted">{say('rank.lead', { top: Math.min(vote.top, round.items.length) })}</p>
      <OriginalVote round={round} />
      {earlier && <p className="muted">{say('vote.again')}</p>}
      <ClosingSoon round={round} />
      <RankForm
        items={items}
        order={ranking.order}
        {...placesOf(vote, round.items.length)}
        {...(earlier && { about: earlier })}
        onChange={ranking.change}
      />
      <BallotState round={round} cast={ranking.state !== 'unsent'} saved={saved} />
      <RefusedBallot round={round.id} />
      <p className="muted">{say('vote.hidden')}</p>
      <KeepReceipt round={round.id} />
    </PhoneFrame>
  );
}

const buttonWords = {
  unsent: 'rank.send',
  changed: 'rank.sendAgain',
  'on its way': 'rank.sending',
  sent: 'rank.sent',
} as const;

function SendRanking({ ranking: { state, send, order } }: { ranking: Ranking }) {
  const nothing = state === 'sent' || (state === 'unsent' && order.length === 0);
  return (
    <Button
      {...(!nothing && { look: 'primary' as const })}
      big
      busy={state === 'on its way'}
      aria-disabled={nothing || undefined}
      onClick={() => !nothing && send()}
    >
      {say(buttonWords[state])}
      {state === 'sent' && <span aria-hidden="true">✓</span>}
    </Button>
  );
}
