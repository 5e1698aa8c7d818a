import { Button } from '../look/Button';
import { lastWhere } from '../session/lastWhere';
import { readMe } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import type { StageSight } from '../wire/protocol';
import { say } from '../words/say';
import { Refused } from './Refused';
import { useSlot } from './useAsking';

/** What I said last, answered or not; a refusal leaves what the server knows. */
const readDone = (state: SessionState, stage: string): boolean => {
  const said = lastWhere(
    state.outbox,
    ({ command, state: how }) => command.is === 'say-done' && command.stage === stage && how !== 'refused',
  );
  if (said?.command.is === 'say-done') return said.command.done;
  return readMe(state)?.done.includes(stage) ?? false;
};

type DoneButtonProps = { stage: StageSight; look?: 'primary' };

/** "I'm done", or not after all; helps the facilitator keep time, and counts for nothing else. */
export function DoneButton({ stage, look }: DoneButtonProps) {
  const telling = useSlot(`done/${stage.id}`);
  const done = useSession((state) => readDone(state, stage.id));
  const tell = (value: boolean) => void telling.ask({ is: 'say-done', stage: stage.id, done: value });
  const words =
    stage.kind === 'write' || stage.kind === 'vote' ? (`phone.done.${stage.kind}` as const) : 'phone.done.any';
  if (stage.status !== 'open') return null;
  return (
    <>
      <Refused refusal={telling.refusal} spoken onRead={telling.clear} />
      {done && (
        <p className="phone-foot-words" role="status">
          {say('phone.doneSaid')}
        </p>
      )}
      <Button big {...(look && !done && { look })} onClick={() => tell(!done)}>
        {say(done ? 'phone.notDone' : words)}
      </Button>
    </>
  );
}
