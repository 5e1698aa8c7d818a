import { asWritten } from '../session/ownWords';
import { newId } from '../wire/ids';
import type { StageKind, StagePlan, StageSight, TablePlan } from '../wire/protocol';
import { say } from '../words/say';

const offered: Readonly<Record<StageKind, true>> = {
  write: true,
  answer: true,
  discuss: true,
  group: true,
  vote: true,
  rank: true,
  matrix: true,
  agree: true,
  break: true,
  arrive: true,
  report: true,
};

/** In the order in which they are offered. */
export const kinds = Object.keys(offered) as readonly StageKind[];

/** The bounds that the rules keep; the server has the last word. */
export const planBounds = {
  stages: 40,
  title: 120,
  question: 400,
  instructions: 1000,
  minutes: 720,
  tables: 60,
} as const;

const usualRules = { private: true, participantsMayGroup: false, notesPerPerson: 20, noteLength: 280 };

export function newPlan(kind: StageKind): StagePlan {
  return { id: newId(), kind, title: '', question: '', instructions: '', rules: usualRules, softEnd: false, usual: '' };
}

/** The same stage once more. */
export const copyOf = (plan: StagePlan): StagePlan => ({ ...plan, id: newId() });

/** The plan of a stage as everybody sees it. */
export function planOf(stage: StageSight): StagePlan {
  const { id, kind, title, question, instructions, rules, softEnd, usual, minutes, tables, round } = asWritten(stage);
  return {
    ...{ id, kind, title, question, instructions, rules, softEnd, usual },
    ...(minutes !== undefined && { minutes }),
    ...(tables && { tables }),
    ...(round && { round }),
  };
}

export const takesNotes = (kind: StageKind): boolean => kind === 'write' || kind === 'answer';

export const maySplit = (kind: StageKind): boolean => takesNotes(kind) || kind === 'discuss';

export function wrongOfTables({ how, tables, people }: TablePlan): string | undefined {
  if (how === 'doubled') return undefined;
  const good =
    (tables === undefined) !== (people === undefined) &&
    between(tables ?? 1, 1, planBounds.tables) &&
    between(people ?? 2, 2, 20);
  return good ? undefined : say('agenda.bad.tables');
}

export const between = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most;
