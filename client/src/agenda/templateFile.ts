import { instrumentKinds } from '../rounds/ChooseInstrument';
import type { Kind } from '../rounds/composing';
import { itemKinds } from '../rounds/ItemSource';
import { draftOf, planned, takesVotes } from '../rounds/planning';
import type { ItemKind, RoundPlan, StageKind, StagePlan } from '../wire/protocol';
import { say } from '../words/say';
import { between, copyOf, kinds, maySplit, planBounds, wrongOfTables } from './plans';

/** A template that somebody keeps: its name and its stages. */
export type OwnTemplate = { readonly name: string; readonly agenda: readonly StagePlan[] };

const format = 'workshop-template';
const formatVersion = 1;

/** Forty stages with the longest texts in the widest script stay far below. */
const mostBytes = 512 * 1024;

export type Read = { readonly template: OwnTemplate } | { readonly wrong: string };

export function writeTemplate({ name, agenda }: OwnTemplate): string {
  return `${JSON.stringify({ format, formatVersion, name, agenda }, null, 2)}\n`;
}

/** Reads what claims to be a template, to the last member; says what is wrong with it otherwise. Stages get names of their own. */
export function readTemplate(text: string): Read {
  if (new TextEncoder().encode(text).length > mostBytes) return { wrong: say('template.bad.big') };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { wrong: say('template.bad.json') };
  }
  if (!isObject(file) || file.format !== format || typeof file.formatVersion !== 'number')
    return { wrong: say('template.bad.format') };
  if (file.formatVersion > formatVersion) return { wrong: say('template.bad.newer') };
  const { name, agenda } = file;
  if (typeof name !== 'string' || !Array.isArray(agenda)) return { wrong: say('template.bad.format') };
  if (agenda.length < 1 || agenda.length > planBounds.stages)
    return { wrong: say('template.bad.stages', { stages: agenda.length }) };
  for (const [at, stage] of agenda.entries()) {
    const why = wrongOf(stage);
    if (why) return { wrong: say('template.bad.stage', { number: at + 1, why }) };
  }
  return { template: { name: name.trim().slice(0, 60), agenda: agenda.map((stage) => copyOf(known(stage))) } };
}

/** What is wrong with something that claims to be a stage's plan. */
function wrongOf(stage: unknown): string | undefined {
  if (!isObject(stage) || !kinds.includes(stage.kind as StageKind)) return say('template.bad.kind');
  const kind = stage.kind as StageKind;
  for (const field of ['title', 'question', 'instructions'] as const) {
    const text = stage[field];
    if (typeof text !== 'string' || [...text].length > planBounds[field]) return say('template.bad.words');
  }
  if (
    stage.minutes !== undefined &&
    !(typeof stage.minutes === 'number' && between(stage.minutes, 1, planBounds.minutes))
  )
    return say('template.bad.minutes');
  const { rules, tables } = stage;
  const rulesAreGood =
    isObject(rules) &&
    typeof rules.private === 'boolean' &&
    typeof rules.participantsMayGroup === 'boolean' &&
    between(Number(rules.notesPerPerson), 1, 50) &&
    between(Number(rules.noteLength), 20, 280);
  const usualIsGood =
    stage.usual === undefined || (typeof stage.usual === 'string' && /^[\w-]{0,64}$/.test(stage.usual));
  const tablesAreGood =
    tables === undefined ||
    (isObject(tables) && maySplit(kind) && wrongOfTables(tables as StagePlan['tables'] & object) === undefined);
  const roundIsGood = stage.round === undefined || (takesVotes(kind) && readRound(stage.round) !== undefined);
  return rulesAreGood && usualIsGood && tablesAreGood && roundIsGood ? undefined : say('template.bad.rules');
}

/** A planned vote as it would have been composed; undefined where it could not have been. */
function readRound(round: unknown): RoundPlan | undefined {
  if (!isObject(round) || !isObject(round.instrument) || !instrumentKinds.includes(round.instrument.is as Kind))
    return undefined;
  const { on, texts, terms, weighting } = round;
  const isGood =
    (weighting === 'per-person' || weighting === 'equal-group') &&
    (on === undefined || itemKinds.includes(on as ItemKind)) &&
    (texts === undefined || (Array.isArray(texts) && texts.every((text) => typeof text === 'string'))) &&
    (terms === undefined || isObject(terms));
  // A group of one workshop is none in another, and so neither is the partner.
  const made = isGood ? planned(draftOf(round as unknown as RoundPlan, []), 3) : undefined;
  return made && 'round' in made ? made.round : undefined;
}

/** Only what a plan has; what else a file holds is left in the file. */
function known(stage: StagePlan): StagePlan {
  const planned = stage.round && readRound(stage.round);
  const { id, kind, title, question, instructions, minutes, rules, softEnd, tables, usual } = stage;
  const { private: isPrivate, participantsMayGroup, notesPerPerson, noteLength } = rules;
  return {
    ...{ id, kind, title, question, instructions },
    rules: { private: isPrivate, participantsMayGroup, notesPerPerson, noteLength },
    softEnd: softEnd === true,
    usual: usual ?? '',
    ...(minutes !== undefined && { minutes }),
    ...(tables && { tables }),
    ...(planned && { round: planned }),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
