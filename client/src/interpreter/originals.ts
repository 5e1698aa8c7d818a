import { byNumber } from '../session/byNumber';
import { readAgenda, readStages } from '../session/readings';
import type { SessionState } from '../session/store';
import type { Seen } from '../session/view';
import type { Original, RoundSight, StageSight, TranslationSight } from '../wire/protocol';

export type Part = 'title' | 'question' | 'instructions' | 'statement' | 'why' | 'scope' | 'action' | 'item' | 'text';

export type Passage = {
  readonly part: Part;
  readonly text: string;
  /** How long such a text may be as it is written; a translation may be four times as long. */
  readonly most: number;
};

/** One thing that the room reads, with its texts in the order in which the server has them. */
export type Task = {
  readonly key: string;
  readonly of: Original;
  readonly id: string;
  /** Of a note, a vote, a priority. */
  readonly number: number | undefined;
  readonly passages: readonly Passage[];
};

/** A translation may be so many times as long as what is written may be. */
export const growth = 4;

const passage = (part: Part, text: string, most: number): Passage => ({ part, text, most });

/** All that can be translated, what the room needs first at the top: the vote that is open, the stage, then the rest. */
export function tasksOf(state: SessionState): readonly Task[] {
  const { seen } = state.view;
  const current = readAgenda(state)?.current;
  const rounds = byNumber(seen.round);
  const stages = readStages(state).flatMap(({ id }) => seen.stage.get(id) ?? []);
  const workshop = seen.workshop.get('');
  return [
    ...rounds.filter(({ status }) => status === 'open').map(ofRound),
    ...stages.filter(({ id }) => id === current).map(ofStage),
    ...(workshop
      ? [task('workshop', '', [passage('title', workshop.title, 120), passage('question', workshop.question, 400)])]
      : []),
    ...byNumber(seen.priority).map((priority) =>
      task(
        'priority',
        priority.id,
        [
          passage('statement', priority.statement, 600),
          passage('why', priority.why, 2000),
          passage('scope', priority.scope, 400),
          ...priority.actions.map(({ what }) => passage('action', what, 400)),
        ],
        priority.number,
      ),
    ),
    ...byNumber(seen.dissent).map(({ id, text }) => task('dissent', id, [passage('text', text, 600)])),
    ...byNumber(seen.theme).map(({ id, name }) => task('theme', id, [passage('text', name, 600)])),
    ...byNumber(seen.note)
      .filter(({ redacted }) => !redacted)
      .map(({ id, text, number }) => task('note', id, [passage('text', text, 280)], number)),
    ...stages.filter(({ id }) => id !== current).map(ofStage),
    ...rounds.filter(({ status }) => status !== 'open').map(ofRound),
  ].filter(({ passages }) => passages.some(({ text }) => text));
}

function ofStage({ id, title, question, instructions }: StageSight): Task {
  return task('stage', id, [
    passage('title', title, 120),
    passage('question', question, 400),
    passage('instructions', instructions, 1000),
  ]);
}

function ofRound({ id, number, question, on, items }: RoundSight): Task {
  const own = on === 'texts' ? items.map(({ text }) => passage('item', text, 600)) : [];
  return task('round', id, [passage('question', question, 400), ...own], number);
}

const task = (of: Original, id: string, passages: readonly Passage[], number?: number): Task => ({
  key: `${of}/${id}`,
  of,
  id,
  number,
  passages,
});

export const translationIn = (seen: Seen, { key }: Task, language: string): TranslationSight | undefined =>
  seen.translation.get(`${key}/${language}`);

/** `same`: it is written in this language. */
export type State = 'open' | 'stale' | 'done' | 'same';

export function stateOf(translation: TranslationSight | undefined): State {
  if (!translation) return 'open';
  if (translation.stale) return 'stale';
  return translation.texts.length > 0 ? 'done' : 'same';
}

export const isToDo = (state: State): boolean => state === 'open' || state === 'stale';
