import type { Draft as VoteDraft } from '../rounds/composing';
import { planned, draftOf as voteOf } from '../rounds/planning';
import { numberIn } from '../wire/digits';
import type { StagePlan, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { between, maySplit, planBounds, takesNotes, wrongOfTables } from './plans';

/** A plan as it is typed: numbers are text. */
export type PlanDraft = {
  readonly plan: StagePlan;
  readonly minutes: string;
  readonly perPerson: string;
  readonly noteLength: string;
  /** The vote that is planned for it, if one is. */
  readonly vote: VoteDraft | undefined;
};

export type PlanWrongs = Readonly<Partial<Record<PlanField, string>>>;
type PlanField = 'title' | 'question' | 'instructions' | 'minutes' | 'perPerson' | 'noteLength' | 'tables' | 'vote';

export function draftOf(plan: StagePlan, groups: readonly StakeholderGroup[]): PlanDraft {
  const { notesPerPerson, noteLength } = plan.rules;
  return {
    plan,
    minutes: plan.minutes === undefined ? '' : String(plan.minutes),
    perPerson: String(notesPerPerson),
    noteLength: String(noteLength),
    vote: plan.round && voteOf(plan.round, groups),
  };
}

/** @param k The smallest group that the workshop shows. */
export function wrongsOfPlan({ plan, minutes, perPerson, noteLength, vote }: PlanDraft, k: number): PlanWrongs {
  const wrongs: Partial<Record<PlanField, string>> = {};
  for (const field of ['title', 'question', 'instructions'] as const)
    if ([...plan[field].trim()].length > planBounds[field])
      wrongs[field] = say('agenda.bad.long', { most: planBounds[field] });
  if (minutes !== '' && !isNumber(minutes, 1, planBounds.minutes)) wrongs.minutes = say('agenda.bad.minutes');
  if (takesNotes(plan.kind)) {
    if (!isNumber(perPerson, 1, 50)) wrongs.perPerson = say('agenda.bad.range', { least: 1, most: 50 });
    if (!isNumber(noteLength, 20, 280)) wrongs.noteLength = say('agenda.bad.range', { least: 20, most: 280 });
  }
  const tables = plan.tables && wrongOfTables(plan.tables);
  if (tables) wrongs.tables = tables;
  const round = vote && planned(vote, k);
  if (round && 'wrong' in round) wrongs.vote = say(round.wrong as 'compose.twoAlike');
  return wrongs;
}

/** What was typed as a plan. Only for a draft without wrongs. */
export function planFrom({ plan, minutes, perPerson, noteLength, vote }: PlanDraft, k: number): StagePlan {
  const { minutes: _, tables, round: _before, ...rest } = plan;
  const made = vote && planned(vote, k);
  return {
    ...rest,
    title: plan.title.trim(),
    question: plan.question.trim(),
    instructions: plan.instructions.trim(),
    rules: { ...plan.rules, notesPerPerson: numberIn(perPerson), noteLength: numberIn(noteLength) },
    ...(minutes !== '' && { minutes: numberIn(minutes) }),
    ...(tables && maySplit(plan.kind) && { tables }),
    ...(made && 'round' in made && { round: made.round }),
  };
}

const isNumber = (typed: string, least: number, most: number): boolean => between(numberIn(typed), least, most);
