import { AgreedList } from '../priorities/AgreedList';
import { PriorityText } from '../priorities/PriorityText';
import { readPriorities, readRounds } from '../session/readings';
import { useSession } from '../session/useSession';
import { instructionsOf, titleOf } from '../stages/stageWords';
import type { PrioritySight, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { Dissenting } from './Dissenting';
import { PhoneFrame } from './PhoneFrame';
import { StageClosed } from './StageClosed';
import type { StagePageProps } from './StagePage';
import { Voting } from './Voting';

/** Agreeing: the one sentence that the room is asked about, else all of them to read. */
export default function AgreePage({ stage }: StagePageProps) {
  const round = useSession((state) => readRounds(state, stage.id).at(-1));
  const priorities = useSession(readPriorities);
  const asked = priorities.find(({ id }) => id === round?.items[0]?.id);
  return (
    <PhoneFrame title={titleOf(stage)} stage={stage}>
      {instructionsOf(stage) && <p dir="auto">{instructionsOf(stage)}</p>}
      {round && stage.status === 'open' ? <Asked round={round} priority={asked} /> : <StageClosed stage={stage} />}
      {priorities.length === 0 ? (
        <p role="status">{say('agree.soon')}</p>
      ) : (
        <>
          {!round && <p className="muted">{say('agree.lead')}</p>}
          <AgreedList
            except={stage.status === 'open' ? asked?.id : undefined}
            against={(priority) => <Dissenting priority={priority} open={stage.status === 'open'} />}
          />
        </>
      )}
    </PhoneFrame>
  );
}

/** What is asked just now; its words are the round's own, frozen when it opened. */
function Asked({ round, priority }: { round: RoundSight; priority: PrioritySight | undefined }) {
  const statement = round.items[0]?.text ?? '';
  return (
    <>
      {round.result ? <p className="muted">{say('agree.wording')}</p> : <h1>{say('agree.ask')}</h1>}
      <PriorityText statement={statement} why={priority?.why ?? ''} />
      <Voting key={round.id} round={round} />
      {priority && <Dissenting key={priority.id} priority={priority.id} open />}
    </>
  );
}
