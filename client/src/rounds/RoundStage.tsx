import { type ReactNode, useState } from 'react';
import { Button } from '../look/Button';
import { announce } from '../look/messages';
import { TallySheetButton } from '../paper/TallySheet';
import { asWritten } from '../session/ownWords';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { NextButton } from '../stages/NextButton';
import { Refused } from '../stages/Refused';
import { StageHead } from '../stages/StageHead';
import { type Send, useAsking } from '../stages/useAsking';
import { OriginalVote } from '../translations/OriginalVote';
import type { RoundSight, StageSight, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { CloseRound } from './CloseRound';
import { Compose, type Sources } from './Compose';
import { EarlierRounds } from './EarlierRounds';
import { GoOn } from './GoOn';
import { RoundProgress } from './RoundProgress';
import { type Opening, openRound } from './setup';
import { startOf, whereFrom } from './starting';
import './rounds.css';

export type RoundStageProps = {
  stage: StageSight;
  question: string;
  /** The votes of this stage, in order. */
  rounds: readonly RoundSight[];
  sources: Sources;
  /** The last vote that put themes in places: where a ranking begins. */
  last: RoundSight | undefined;
  k: number;
  groups: readonly StakeholderGroup[];
  /** Only for who runs the votes. */
  send: Send | undefined;
  /** On to the next stage: shown once a result is out. */
  next: ReactNode;
  result: (round: RoundSight) => ReactNode;
};

const readSession = ({ session }: SessionState) => session;

/** What is being set up: another vote, or a run-off among those that are tied. */
type SetUp = { readonly runOff?: { readonly round: RoundSight; readonly items: readonly string[] } } | undefined;

/** A stage that votes, as those who run it see it: composed, under way, closed, revealed; and again if the room wants. */
export function RoundStage(props: RoundStageProps) {
  const { stage, question, rounds, send, next, result } = props;
  const asking = useAsking(send);
  const { ask, busy, refusal, clear } = asking;
  const [setUp, setSetUp] = useState<SetUp>();
  const round = rounds.at(-1);

  if (!send && !round)
    return (
      <div className="stage-page">
        <StageHead title={question} hint={say('rounds.notStarted')} />
      </div>
    );
  const start = async (opening: Omit<Opening, 'stage' | 'question'>) => {
    if (!(await ask(openRound({ stage: stage.id, question: asWritten(stage).question, ...opening })))) return;
    setSetUp(undefined);
    announce(say('rounds.started'));
  };
  const refused = <Refused refusal={refusal} onRead={clear} />;
  if (!round || (setUp && send))
    return (
      <SettingUp
        {...props}
        setUp={setUp}
        busy={busy}
        back={round && (() => setSetUp(undefined))}
        refused={refused}
        start={start}
      />
    );

  const { id } = round;
  const open = stage.status === 'open';
  return (
    <div className="stage-page">
      <StageHead title={round.question || question}>
        {send && <TallySheetButton key={id} round={round} send={send} />}
        {send && round.status === 'open' && <CloseRound round={round} asking={asking} words={say('rounds.close')} />}
        {send && round.status === 'closed' && (
          <>
            {open && (
              <Button busy={busy} onClick={() => ask({ is: 'reopen-round', id })}>
                {say('rounds.reopen')}
              </Button>
            )}
            <NextButton busy={busy} onClick={() => ask({ is: 'reveal-round', id })}>
              {say('rounds.reveal')}
            </NextButton>
          </>
        )}
        {send && round.status === 'revealed' && (
          <>
            {open && <Button onClick={() => setSetUp({})}>{say('rounds.another')}</Button>}
            {next}
          </>
        )}
      </StageHead>
      <OriginalVote round={round} />
      {refused}
      {round.status === 'revealed' ? (
        <>
          {send && (
            <GoOn
              round={round}
              asking={asking}
              open={open}
              onRunOff={(items) => setSetUp({ runOff: { round, items } })}
              onAgain={({ instrument, items, weighting, terms }) =>
                void start({ instrument, items: items.map((item) => item.id), weighting, terms, again: id })
              }
            />
          )}
          {result(round)}
        </>
      ) : (
        <RoundProgress round={round} />
      )}
      <EarlierRounds rounds={rounds.slice(0, -1)} result={result} />
    </div>
  );
}

type SettingUpProps = RoundStageProps & {
  setUp: SetUp;
  busy: boolean;
  refused: ReactNode;
  start: (opening: Omit<Opening, 'stage' | 'question'>) => void;
  back: (() => void) | undefined;
};

function SettingUp(props: SettingUpProps) {
  const { stage, question, sources, last, k, groups, setUp, busy, refused, start, back, rounds, result } = props;
  const open = stage.status === 'open';
  const runOff = setUp?.runOff;
  const session = useSession(readSession);
  // Once a round was started from it, by whoever, the next begins anew.
  const keptAs = `workshop.composing/${session}/${stage.id}/${rounds.length}/${runOff?.round.id ?? ''}`;
  const fixed = runOff?.round.items
    .filter((item) => runOff.items.includes(item.id))
    .map((item) => ({ id: item.id, name: item.text }));
  return (
    <>
      <Compose
        key={`${keptAs}/${JSON.stringify(stage.round)}`}
        keptAs={keptAs}
        sources={sources}
        start={startOf(stage, groups, sources, last, runOff?.round)}
        whereFrom={whereFrom(stage.kind, sources, last)}
        fixed={fixed}
        k={k}
        groups={groups}
        open={open}
        busy={busy}
        head={(acts) => (
          <>
            <StageHead
              title={runOff ? say('compose.runOff') : question}
              hint={open ? say('rounds.setUp') : say('rounds.stageClosed')}
            >
              {back && <Button onClick={back}>{say('rounds.keepResult')}</Button>}
              {acts}
            </StageHead>
            {refused}
          </>
        )}
        onStart={({ on, ...ready }) => start(runOff ? { ...ready, runOff: runOff.round.id } : { ...ready, on })}
      />
      <EarlierRounds rounds={rounds} result={result} />
    </>
  );
}
