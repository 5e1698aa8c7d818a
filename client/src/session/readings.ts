import type {
  AgendaSight,
  DissentSight,
  MeSight,
  NoteSight,
  OwnBallotSight,
  OwnNoteSight,
  OwnSetsSight,
  PointedSight,
  PrioritySight,
  RoomSight,
  RoundDetailSight,
  RoundId,
  RoundSight,
  StaffNoteSight,
  StageId,
  StageSight,
  TableNoteSight,
  TablesSight,
  ThemeSight,
  WorkshopSight,
} from '../wire/protocol';
import { say } from '../words/say';
import { byNumber } from './byNumber';
import { notesKnownHere } from './keptNotes';
import { inOwnWords, roundInOwnWords } from './ownWords';
import type { SessionState } from './store';
import type { Seen } from './view';

/** Readings of a session for `useSession(readCurrentStage)`; plain functions, so that tests and screens read alike. */
export function readWorkshop({ view: { seen } }: SessionState): WorkshopSight | undefined {
  const workshop = seen.workshop.get('');
  return workshop && inOwnWords(seen, 'workshop', '', workshop, ([title = '', question = '']) => ({ title, question }));
}
export const readAgenda = ({ view }: SessionState): AgendaSight | undefined => view.seen.agenda.get('');
export const readRoom = ({ view }: SessionState): RoomSight | undefined => view.seen.room.get('');
export const readMe = ({ view }: SessionState): MeSight | undefined => view.seen.me.get('');

/** What keeps things on this device: the `line` is down, or the server can't use its `store`. */
export const readTrouble = ({ line, unsaved }: SessionState): 'line' | 'store' | undefined => {
  if (line.is === 'live') return unsaved ? 'store' : undefined;
  return line.is === 'waiting' && line.why === 'store' ? 'store' : 'line';
};

/** The stages in the order of the agenda. */
export const readStages = (state: SessionState): readonly StageSight[] =>
  (readAgenda(state)?.stages ?? []).flatMap((id) => stageOf(state.view.seen, id) ?? []);

/** Where the room is; undefined before the first stage was opened. */
export function readCurrentStage(state: SessionState): StageSight | undefined {
  const current = readAgenda(state)?.current;
  return current === undefined ? undefined : stageOf(state.view.seen, current);
}

function stageOf(seen: Seen, id: StageId): StageSight | undefined {
  const stage = seen.stage.get(id);
  return (
    stage &&
    inOwnWords(seen, 'stage', id, stage, ([title = '', question = '', instructions = '']) => ({
      title,
      question,
      instructions,
    }))
  );
}

/** The notes that may be read, each in its reader's language where an interpreter said it. */
const notesIn = (seen: Seen, which: (note: NoteSight) => boolean = () => true): readonly NoteSight[] =>
  byNumber(seen.note)
    .filter(which)
    .map((note) => worded(inOwnWords(seen, 'note', note.id, note, ([text = '']) => ({ text }))));

/** The notes that stand on the board; answers stand under their question instead. */
export const readNotes = ({ view: { seen } }: SessionState): readonly NoteSight[] =>
  notesIn(seen, (note) => seen.stage.get(note.stage)?.kind !== 'answer');

/** The notes on the board, and the answers that may be read. */
export const readEveryNote = ({ view }: SessionState): readonly NoteSight[] => notesIn(view.seen);

/** What was answered to the question of a stage. */
export const readAnswers = ({ view }: SessionState, stage: StageId): readonly NoteSight[] =>
  notesIn(view.seen, (note) => note.stage === stage);

export const readThemes = ({ view: { seen } }: SessionState): readonly ThemeSight[] =>
  byNumber(seen.theme).map((theme) => inOwnWords(seen, 'theme', theme.id, theme, ([name = '']) => ({ name })));

export const readPriorities = ({ view: { seen } }: SessionState): readonly PrioritySight[] =>
  byNumber(seen.priority).map((priority) =>
    inOwnWords(seen, 'priority', priority.id, priority, ([statement = '', why = '', scope = '', ...acts], stale) => ({
      statement,
      why,
      scope,
      // Of other words it is not known which action is which.
      ...(!stale && { actions: priority.actions.map((action, at) => ({ ...action, what: acts[at] || action.what })) }),
    })),
  );

/** My notes; once the workshop has ended, those on the board that this device knows to be mine. */
export const readOwnNotes = (state: SessionState): readonly OwnNoteSight[] => {
  const { ownNote } = state.view.seen;
  const known = notesKnownHere(state);
  return byNumber(known.size > 0 ? new Map([...known, ...ownNote]) : ownNote).map(worded);
};

/** Minority statements, the oldest first. */
export const readDissents = ({ view: { seen } }: SessionState): readonly DissentSight[] =>
  byNumber(seen.dissent).map((dissent) =>
    inOwnWords(seen, 'dissent', dissent.id, dissent, ([text = '']) => ({ text })),
  );

/** Every round of the session, the newest last. */
export const readAllRounds = ({ view }: SessionState): readonly RoundSight[] => roundsIn(view.seen);

/** The rounds of a stage, the newest last. */
export const readRounds = ({ view }: SessionState, stage: StageId): readonly RoundSight[] =>
  roundsIn(view.seen, (round) => round.stage === stage);

const roundsIn = (seen: Seen, which: (round: RoundSight) => boolean = () => true): readonly RoundSight[] =>
  byNumber(seen.round)
    .filter(which)
    .map((round) => itemized(roundInOwnWords(seen, round)));

/** What the walls show instead of the stage. */
export const readPointed = ({ view }: SessionState): PointedSight | undefined => view.seen.pointed.get('');

export const readTables = ({ view }: SessionState, stage: StageId): TablesSight | undefined =>
  view.seen.tables.get(stage);

/** What stands on the board of my table in a stage. */
export const readTableNotes = ({ view }: SessionState, stage: StageId): readonly TableNoteSight[] =>
  byNumber(view.seen.tableNote).filter((note) => note.stage === stage);

/** What stands on the boards of all tables in a stage; for those who run the room. */
export const readStaffNotes = ({ view }: SessionState, stage: StageId): readonly StaffNoteSight[] =>
  byNumber(view.seen.staffNote).filter((note) => note.stage === stage);

export const readOwnBallot = ({ view }: SessionState, round: RoundId): OwnBallotSight | undefined =>
  view.seen.ownBallot.get(round);

/** The sets that were dealt to me in a round that deals any. */
export const readOwnSets = ({ view }: SessionState, round: RoundId): OwnSetsSight | undefined =>
  view.seen.ownSets.get(round);

/** More of a revealed result: by group, how sure, the duels. */
export const readDetail = ({ view }: SessionState, round: RoundId): RoundDetailSight | undefined =>
  view.seen.roundDetail.get(round);

export const readOutbox = ({ outbox }: SessionState): SessionState['outbox'] => outbox;

/** The server's time now, in milliseconds since 1970. */
export const serverNow = ({ serverOffset }: SessionState): number => Date.now() + serverOffset;

type Worded = { readonly text: string; readonly redacted?: boolean | undefined };
const redactions = new WeakMap<Worded, Worded>();

/** A redacted note says so in the reader's language, wherever its words would stand; the same object every time. */
function worded<T extends Worded>(note: T): T {
  if (!note.redacted) return note;
  const text = say('notes.redacted');
  const known = redactions.get(note) as T | undefined;
  if (known?.text === text) return known;
  const said = { ...note, text };
  redactions.set(note, said);
  return said;
}

const rounds = new WeakMap<RoundSight, RoundSight>();

/** A note that is voted on and whose words were taken away since says so wherever they would stand. */
function itemized(round: RoundSight): RoundSight {
  if (round.items.every(({ text }) => text)) return round;
  const gone = say('notes.wordsGone');
  const known = rounds.get(round);
  if (known?.items.some(({ text }) => text === gone)) return known;
  const said = { ...round, items: round.items.map((item) => (item.text ? item : { ...item, text: gone })) };
  rounds.set(round, said);
  return said;
}
