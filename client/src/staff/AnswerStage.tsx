import Answers from '../notes/Answers';
import { readRoom, readTables, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { NextButton } from '../stages/NextButton';
import { Refused } from '../stages/Refused';
import { StageHead } from '../stages/StageHead';
import { useAsking } from '../stages/useAsking';
import { say } from '../words/say';
import { BigCount } from './BigCount';
import type { StageMainProps } from './stageMainProps';

/** People answer a question: how many did, and once they are shown, what. */
export function AnswerStage({ stage, question, send, open, children }: StageMainProps) {
  const workshop = useSession(readWorkshop);
  const people = useSession(readRoom)?.people ?? 0;
  const tables = useSession((state) => readTables(state, stage.id));
  const { ask, busy, refusal, clear } = useAsking(send);
  const mayShow = send && !stage.revealed && stage.status !== 'upcoming';
  return (
    <div className="stage-page">
      <StageHead
        title={question}
        hint={say(stage.revealed ? 'staff.answersOpenHint' : tables?.open ? 'tables.openHint' : 'staff.answerHint')}
      >
        {mayShow && (open || stage.notes > 0) ? (
          <NextButton busy={busy} onClick={() => ask({ is: 'reveal-notes', stage: stage.id })}>
            {say(tables ? 'tables.join' : 'staff.showAnswers')}
          </NextButton>
        ) : null}
        {children}
      </StageHead>
      <Refused refusal={refusal} onRead={clear} />
      <dl className="card big-counts">
        <BigCount number={stage.notes} words={say('staff.answersSoFar', { notes: stage.notes })} />
        <BigCount number={stage.writers} words={say('staff.haveAnswered', { people })} />
        <BigCount number={stage.done} words={say('staff.areDone', { people })} />
      </dl>
      {stage.revealed && workshop && <Answers stage={stage} workshop={workshop} />}
    </div>
  );
}
