import type { SessionState, SessionStore } from '../session/store';
import { emptyView, type Seen } from '../session/view';
import type { Kind } from '../wire/frames';
import type { NoteSight, StagePlan, StageSight, Things } from '../wire/protocol';
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
