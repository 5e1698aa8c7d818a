import { groupShapes } from '../look/groupShapes';
import { numberIn } from '../wire/digits';
import type { NewWorkshop, StartedFrom } from '../wire/http';
import { newId } from '../wire/ids';
import type { StagePlan, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { nowSpeaking } from '../words/speaking';
import type { SeriesChoice } from './intoSeries';

/** A workshop on its way to be created, as typed. */
export type Draft = {
  readonly title: string;
  readonly question: string;
  readonly place: string;
  readonly language: string;
  readonly groups: readonly StakeholderGroup[];
  readonly agenda: readonly StagePlan[];
  readonly namesShown: boolean;
  readonly k: string;
  /** The earlier workshop that it starts from. */
  readonly from?: StartedFrom | undefined;
  /** The series that it becomes a dialogue of, or which is begun with it. */
  readonly series?: SeriesChoice | undefined;
};

/** What is wrong, in words, by the name of its field; groups and stages by their id. */
export type Wrongs = Readonly<Record<string, string>>;

/** The bounds that the rules keep; the server has the last word. */
export const bounds = { title: 120, question: 400, place: 120, groupName: 60, groups: groupShapes.length } as const;

const usualGroups = ['gov', 'aca', 'lsm', 'asm', 'don', 'ngo', 'biz'] as const;

export function freshDraft(agenda: readonly StagePlan[], language = nowSpeaking().language.code): Draft {
  return {
    title: '',
    question: '',
    place: '',
    language,
    groups: usualGroups.map((id, look) => ({ id, name: say(`create.usual.${id}`), look })),
    agenda,
    namesShown: false,
    k: '3',
  };
}

/** One more group, with the first shape that no other has. */
export function withGroup(groups: readonly StakeholderGroup[]): readonly StakeholderGroup[] {
  const look = groupShapes.findIndex((_, index) => groups.every((group) => group.look !== index));
  return look < 0 ? groups : [...groups, { id: newId(), name: '', look }];
}

/** The k as typed; the smallest there is while it can't be used. */
export const smallestGroup = ({ k }: Draft): number => (between(k, 3, 50) ? numberIn(k) : 3);

/** The group at `from` moved to `to`; unchanged when that is outside. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

export function wrongsOf(draft: Draft): Wrongs {
  const wrongs: Record<string, string> = {};
  const note = (field: string, words: string | undefined) => {
    if (words) wrongs[field] = words;
  };
  note('title', text(draft.title, bounds.title, say('create.titleMissing')));
  note('question', text(draft.question, bounds.question, say('create.questionMissing')));
  note('place', text(draft.place, bounds.place));
  note('k', between(draft.k, 3, 50) ? undefined : say('create.kBad'));
  if (draft.groups.length === 0) note('groups', say('create.groupsNone'));
  for (const group of draft.groups) note(group.id, wrongOfGroup(group, draft.groups));
  return wrongs;
}

/** Length as the server counts it: code points, of trimmed text. */
const lengthOf = (typed: string) => [...typed.trim()].length;

function text(typed: string, most: number, missing?: string): string | undefined {
  if (lengthOf(typed) === 0) return missing;
  return lengthOf(typed) > most ? say('create.tooLong', { most }) : undefined;
}

function between(typed: string, least: number, most: number): boolean {
  return numberIn(typed) >= least && numberIn(typed) <= most;
}

function wrongOfGroup(group: StakeholderGroup, all: readonly StakeholderGroup[]): string | undefined {
  const twice = all.some((other) => other !== group && other.name.trim() === group.name.trim());
  return (
    text(group.name, bounds.groupName, say('create.groupMissing')) ?? (twice ? say('create.groupTwice') : undefined)
  );
}

/** What to ask the server for. Only for a draft without wrongs. */
export function asked(draft: Draft): NewWorkshop {
  return {
    title: draft.title.trim(),
    question: draft.question.trim(),
    place: draft.place.trim(),
    language: draft.language,
    groups: draft.groups.map((group) => ({ ...group, name: group.name.trim() })),
    agenda: draft.agenda,
    namesShown: draft.namesShown,
    k: numberIn(draft.k),
    notice: '',
    ...(draft.from && { from: draft.from }),
  };
}
