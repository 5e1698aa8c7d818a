import { titleOf } from '../stages/stageWords';
import type { RoundSight, StageKind, StageSight } from '../wire/protocol';
import { say } from '../words/say';

/** What taking the room to a stage does besides, which somebody should know before they do it. */
export type Risk = { readonly closesRound?: RoundSight; readonly opensBoard?: number };

/** To come in, to write, to talk and to rest nobody needs to see the notes. */
const needsTheNotes: Readonly<Record<StageKind, boolean>> = {
  arrive: false,
  write: false,
  answer: false,
  discuss: false,
  break: false,
  group: true,
  vote: true,
  rank: true,
  matrix: true,
  agree: true,
  report: true,
};

/** Opening a stage closes the open vote; a stage that needs to see the notes opens the board. */
export function risksOf(to: StageSight, stages: readonly StageSight[], rounds: readonly RoundSight[]): Risk {
  const round = rounds.find((other) => other.status === 'open');
  const hidden = stages.filter((stage) => stage.kind === 'write' && !stage.revealed && stage.notes > 0);
  return {
    ...(round && { closesRound: round }),
    ...(needsTheNotes[to.kind] &&
      hidden.length > 0 && { opensBoard: hidden.reduce((sum, stage) => sum + stage.notes, 0) }),
  };
}

export function riskWords({ closesRound, opensBoard }: Risk): readonly string[] {
  return [
    ...(closesRound ? [say('staff.takeClosesRound', { voted: closesRound.voted })] : []),
    ...(opensBoard ? [say('staff.takeOpensBoard', { notes: opensBoard })] : []),
  ];
}

/** The stage that follows on the agenda, those that are skipped left out; the first where none was opened yet. */
export function nextStage(stages: readonly StageSight[], current: StageSight | undefined): StageSight | undefined {
  const later = stages.slice(current ? stages.findIndex((stage) => stage.id === current.id) + 1 : 0);
  return later.find(({ skipped }) => !skipped);
}

/** What the button says that takes the room to a stage. */
export function goToWords(stage: StageSight): string {
  const named = stage.title !== '' || stage.usual !== '';
  return named ? say('staff.goToNamed', { title: titleOf(stage) }) : say(`staff.goTo.${stage.kind}`);
}
