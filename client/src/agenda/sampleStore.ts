import { composed, isOneSentence, type Draft as VoteDraft } from '../rounds/composing';
import { exampleSets } from '../rounds/exampleSets';
import { draftOf, plannedTexts } from '../rounds/planning';
import type { SessionState, SessionStore } from '../session/store';
import { emptyView, type Seen } from '../session/view';
import type { Kind } from '../wire/frames';
import type { NoteSight, RoundItem, RoundSight, StagePlan, StageSight, Things } from '../wire/protocol';
import { say } from '../words/say';
import { takesNotes } from './plans';

const groups = [
  { id: 'a', name: 'A', look: 0 },
  { id: 'b', name: 'B', look: 1 },
];

/** A workshop that is in this stage, made up to look at: it hears nothing and sends nothing. */
export function sampleStore(role: 'participant' | 'wall', plan: StagePlan, question: string): SessionStore {
  const state: SessionState = {
    session: 'sample',
    role,
    seat: '',
    self: role === 'participant' ? 'p1' : undefined,
    link: undefined,
    view: { ...emptyView, version: 1, ownVersion: 1, seen: seenIn(plan, question) },
    entered: true,
    line: { is: 'live' },
    unsaved: false,
    outbox: [],
    presence: undefined,
    kept: [],
    serverOffset: 0,
  };
  return {
    get: () => state,
    subscribe: () => () => {},
    send: () => Promise.resolve({ version: 1 }),
    forget: () => {},
    wake: () => {},
    close: () => {},
  };
}

function seenIn(plan: StagePlan, question: string): Seen {
  const writing = {
    ...stageOf({ ...plan, kind: 'write' }),
    id: 'written',
    revealed: true,
    status: 'closed',
  } as StageSight;
  const vote = sampleVote(plan);
  const onBoard = takesNotes(plan.kind) || plan.kind === 'break' ? [] : notes();
  return {
    ...emptyView.seen,
    workshop: only('workshop', {
      title: question,
      question,
      place: '',
      language: 'en',
      groups,
      namesShown: false,
      k: 3,
      code: 'ABCD-123',
      notice: '',
      createdAt: new Date(0).toISOString(),
    }),
    agenda: only('agenda', { stages: ['written', plan.id], current: plan.id, plannedMinutes: 0 }),
    room: only('room', { people: 12, groups: groups.map(({ id }) => ({ group: id, people: 6 })) }),
    me: only('me', {
      id: 'p1',
      number: 1,
      group: 'a',
      done: [],
      tables: plan.tables ? [{ stage: plan.id, table: 2 }] : [],
    }),
    stage: new Map([
      ['written', writing],
      [plan.id, stageOf(plan)],
    ]),
    theme: new Map(
      [1, 2, 3].map((number) => [
        `t${number}`,
        { id: `t${number}`, name: say('agenda.sampleTheme', { number }), number },
      ]),
    ),
    note: new Map(onBoard.map((note) => [note.id, note])),
    ...(vote && {
      round: only('round', vote, vote.id),
      ownSets: only('ownSets', { round: vote.id, sets: exampleSets(vote.instrument, vote.items) }, vote.id),
    }),
    ...(plan.tables && {
      tables: only(
        'tables',
        { stage: plan.id, how: plan.tables.how, seed: 1, people: [4, 4, 4], open: !plan.rules.private },
        plan.id,
      ),
    }),
  };
}

const only = <K extends Kind>(_: K, thing: Things[K], id = ''): ReadonlyMap<string, Things[K]> =>
  new Map([[id, thing]]);

function stageOf(plan: StagePlan): StageSight {
  const timed = plan.minutes === undefined ? {} : { left: plan.minutes * 60, minutes: plan.minutes };
  const { minutes: _, ...rest } = plan;
  return {
    ...rest,
    ...timed,
    status: 'open',
    revealed: takesNotes(plan.kind) && !plan.rules.private && !plan.tables,
    notes: takesNotes(plan.kind) ? 6 : 0,
    writers: takesNotes(plan.kind) ? 4 : 0,
    done: 2,
    timeIsUp: false,
    spent: 0,
    skipped: false,
    revision: 0,
  };
}

/** The planned vote under way, on made-up items where it has none of its own. */
function sampleVote({ id, kind, question, round }: StagePlan): RoundSight | undefined {
  // Where words are agreed on, the room is asked only once they are there.
  if (!round || kind === 'agree') return undefined;
  const draft = draftOf(round, groups);
  const items = sampleItems(draft);
  const made = composed(
    draft,
    items.map((item) => item.id),
    smallestK,
  );
  if ('wrong' in made) return undefined;
  const { instrument, terms } = made.ready;
  return {
    ...{ id: 'vote', stage: id, number: 1, question, instrument, items, terms, on: draft.on },
    ...{ weighting: round.weighting, seed: 1, status: 'open', voted: 4, of: 12 },
  };
}

const smallestK = 3;

function sampleItems(draft: VoteDraft): readonly RoundItem[] {
  const texts = plannedTexts(draft);
  if (texts.length > 0) return texts.map((text, at) => ({ id: `text-${at + 1}`, text }));
  const [first, ...others] =
    draft.on === 'notes'
      ? notes().map(({ id, text }) => ({ id, text }))
      : [1, 2, 3].map((number) => ({ id: `t${number}`, text: say('agenda.sampleTheme', { number }) }));
  return first ? [first, ...(isOneSentence(draft.kind) ? [] : others)] : [];
}

function notes(): readonly NoteSight[] {
  return [1, 2, 3, 4, 5, 6].map((number) => ({
    id: `n${number}`,
    stage: 'written',
    text: say('agenda.sampleNote', { number }),
    number,
    edited: false,
    theme: `t${1 + (number % 3)}`,
    by: [number % 2 ? 'a' : 'b'],
  }));
}
