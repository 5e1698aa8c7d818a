import type {
  AgendaSight,
  MeSight,
  NoteSight,
  OwnBallotSight,
  OwnNoteSight,
  PrioritySight,
  RoomSight,
  RoundId,
  RoundSight,
  StageId,
  StageSight,
  ThemeSight,
  WorkshopSight,
} from '../wire/protocol';
import type { SessionState } from './store';

/** Readings of a session for `useSession(readCurrentStage)`; plain functions, so that tests and screens read alike. */
export const readWorkshop = ({ view }: SessionState): WorkshopSight | undefined => view.seen.workshop.get('');
export const readAgenda = ({ view }: SessionState): AgendaSight | undefined => view.seen.agenda.get('');
export const readRoom = ({ view }: SessionState): RoomSight | undefined => view.seen.room.get('');
export const readMe = ({ view }: SessionState): MeSight | undefined => view.seen.me.get('');

/** The stages in the order of the agenda. */
export const readStages = (state: SessionState): readonly StageSight[] =>
  (readAgenda(state)?.stages ?? []).flatMap((id) => state.view.seen.stage.get(id) ?? []);

/** Where the room is; undefined before the first stage was opened. */
export function readCurrentStage(state: SessionState): StageSight | undefined {
  const current = readAgenda(state)?.current;
  return current === undefined ? undefined : state.view.seen.stage.get(current);
}

/** The notes that stand on the board; answers stand under their question instead. */
export const readNotes = ({ view }: SessionState): readonly NoteSight[] =>
  byNumber(view.seen.note).filter((note) => view.seen.stage.get(note.stage)?.kind !== 'answer');

/** The notes on the board, and the answers that may be read. */
export const readEveryNote = ({ view }: SessionState): readonly NoteSight[] => byNumber(view.seen.note);

/** What was answered to the question of a stage. */
export const readAnswers = ({ view }: SessionState, stage: StageId): readonly NoteSight[] =>
  byNumber(view.seen.note).filter((note) => note.stage === stage);

export const readThemes = ({ view }: SessionState): readonly ThemeSight[] => byNumber(view.seen.theme);
export const readPriorities = ({ view }: SessionState): readonly PrioritySight[] => byNumber(view.seen.priority);
export const readOwnNotes = ({ view }: SessionState): readonly OwnNoteSight[] => byNumber(view.seen.ownNote);

/** Every round of the session, the newest last. */
export const readAllRounds = ({ view }: SessionState): readonly RoundSight[] => byNumber(view.seen.round);

/** The rounds of a stage, the newest last. */
export const readRounds = ({ view }: SessionState, stage: StageId): readonly RoundSight[] =>
  byNumber(view.seen.round).filter((round) => round.stage === stage);

export const readOwnBallot = ({ view }: SessionState, round: RoundId): OwnBallotSight | undefined =>
  view.seen.ownBallot.get(round);

export const readOutbox = ({ outbox }: SessionState): SessionState['outbox'] => outbox;

/** The server's time now, in milliseconds since 1970. */
export const serverNow = ({ serverOffset }: SessionState): number => Date.now() + serverOffset;

function byNumber<T extends { readonly number: number }>(things: ReadonlyMap<string, T>): readonly T[] {
  return [...things.values()].sort((a, b) => a.number - b.number);
}
