import { type ReactNode, useState } from 'react';
import { Button } from '../look/Button';
import { announce } from '../look/messages';
import { NextButton } from '../stages/NextButton';
import { Refused } from '../stages/Refused';
import { StageHead } from '../stages/StageHead';
import { type Send, useAsking } from '../stages/useAsking';
import type { RoundSight, StageSight } from '../wire/protocol';
import { say } from '../words/say';
import type { Choice } from './ChooseItems';
import { DotSetup } from './DotSetup';
import { EarlierRounds } from './EarlierRounds';
import { RankSetup } from './RankSetup';
import { RoundProgress } from './RoundProgress';
import { openRound } from './setup';
import type { Ready } from './setupProps';
import './rounds.css';

type RoundStageProps = {
  stage: StageSight;
  question: string;
  /** The votes of this stage, in order. */
  rounds: readonly RoundSight[];
  choices: readonly Choice[];
  loose: number;
  lastDots: RoundSight | undefined;
  /** Only for who runs the votes. */
  send: Send | undefined;
  /** On to the next stage: shown once a result is out. */
  next: ReactNode;
  result: (round: RoundSight) => ReactNode;
};

/** A stage that votes, as those who run it see it: set up, under way, closed, revealed; and again if the room wants. */
export function RoundStage(props: RoundStageProps) {
  const { stage, question, rounds, send, next, result } = props;
  const { ask, busy, refusal, clear } = useAsking(send);
  const [again, setAgain] = useState(false);
  const round = rounds.at(-1);

  if (!send && !round)
    return (
      <div className="stage-page">
        <StageHead title={question} hint={say('rounds.notStarted')} />
      </div>
    );
  if (!round || (again && send))
    return (
      <SettingUp
        {...props}
        busy={busy}
        back={round && (() => setAgain(false))}
        refused={<Refused refusal={refusal} onRead={clear} />}
        start={async (ready) => {
          if (!(await ask(openRound({ stage: stage.id, question: stage.question, ...ready })))) return;
          setAgain(false);
          announce(say('rounds.started'));
        }}
      />
    );

  const close = () => ask({ is: 'close-round', id: round.id });
  const reveal = () => ask({ is: 'reveal-round', id: round.id });
  const reopen = () => ask({ is: 'reopen-round', id: round.id });
  return (
    <div className="stage-page">
      <StageHead title={question}>
        {send && round.status === 'open' && (
          <NextButton busy={busy} onClick={close}>
            {say('rounds.close')}
          </NextButton>
        )}
        {send && round.status === 'closed' && (
          <>
            {stage.status === 'open' && (
              <Button busy={busy} onClick={reopen}>
                {say('rounds.reopen')}
              </Button>
            )}
            <NextButton busy={busy} onClick={reveal}>
              {say('rounds.reveal')}
            </NextButton>
          </>
        )}
        {send && round.status === 'revealed' && (
          <>
            {stage.status === 'open' && <Button onClick={() => setAgain(true)}>{say('rounds.another')}</Button>}
            {next}
          </>
        )}
      </StageHead>
      <Refused refusal={refusal} onRead={clear} />
      {round.status === 'revealed' ? result(round) : <RoundProgress round={round} />}
      <EarlierRounds rounds={rounds.slice(0, -1)} result={result} />
    </div>
  );
}

type SettingUpProps = RoundStageProps & {
  busy: boolean;
  refused: ReactNode;
  start: (ready: Ready) => void;
  back: (() => void) | undefined;
};

function SettingUp({
  stage,
  question,
  choices,
  loose,
  lastDots,
  busy,
  refused,
  start,
  back,
  rounds,
  result,
}: SettingUpProps) {
  const ranks = stage.kind === 'rank';
  const Setup = ranks ? RankSetup : DotSetup;
  const open = stage.status === 'open';
  return (
    <Setup choices={choices} loose={loose} last={lastDots}>
      {({ form, ready, wrong }) => (
        <div className="stage-page">
          <StageHead title={question} hint={open ? say('rounds.setUp') : say('rounds.stageClosed')}>
            {back && <Button onClick={back}>{say('rounds.keepResult')}</Button>}
            <NextButton busy={busy} disabled={!ready || !open} onClick={() => ready && start(ready)}>
              {say(ranks ? 'rounds.start.rank' : 'rounds.start.vote')}
            </NextButton>
          </StageHead>
          {refused}
          {choices.length > 0 && wrong && <p className="setup-warning">{wrong}</p>}
          {choices.length > 0 ? form : <p className="setup-warning">{say('rounds.noThemes')}</p>}
          <EarlierRounds rounds={rounds} result={result} />
        </div>
      )}
    </Setup>
  );
}
