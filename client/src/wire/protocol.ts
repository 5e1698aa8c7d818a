// Made from the server's types: npm run protocol. Do not edit.

export type ActionId = string;

export interface AgendaSight {
  stages: readonly StageId[];
  current?: StageId | undefined;
}

export interface Arrive {
  is: "arrive";
  name?: string | undefined;
  group?: GroupId | undefined;
}

export type Ballot = DotBallot | RankBallot | FistBallot;

export interface Cast {
  is: "cast";
  round: RoundId;
  ballot: Ballot;
  receipt?: string | undefined;
}

export interface CloseRound {
  is: "close-round";
  id: RoundId;
}

export interface CloseSession {
  is: "close-session";
}

export interface CloseStage {
  is: "close-stage";
  stage: StageId;
}

export type Command = CreateSession | DescribeSession | SetGroups | HideNames | CloseSession | Arrive | OpenStage | CloseStage | RevealNotes | SetTimer | ExtendTimer | TimeUp | SayDone | WriteNote | EditNote | DeleteNote | RedactNote | CreateTheme | RenameTheme | MergeThemes | RemoveTheme | MoveNotes | MergeNotes | UnmergeNotes | OpenRound | CloseRound | RevealRound | ReopenRound | Cast | Withdraw | WordPriority | RewordPriority | RemovePriority | OrderPriorities | ProposeDissent | JoinDissent | LeaveDissent | HideDissent;

export type Confidence = "unsaid" | "low" | "medium" | "high";

export type Confirmation = "open" | "consensus" | "concerns" | "blocked";

export interface CreateSession {
  is: "create-session";
  title: string;
  question: string;
  place: string;
  language: string;
  groups: readonly StakeholderGroup[];
  agenda: readonly StagePlan[];
  namesShown: boolean;
  k: number;
  code: string;
  doors: readonly Door[];
  notice: string;
}

export interface CreateTheme {
  is: "create-theme";
  id: ThemeId;
  name: string;
  notes: readonly NoteId[];
}

export interface DeleteNote {
  is: "delete-note";
  id: NoteId;
}

export interface DescribeSession {
  is: "describe-session";
  title: string;
  question: string;
  place: string;
}

export type DissentId = string;

export interface DissentSight {
  id: DissentId;
  priority: PriorityId;
  text: string;
  number: number;
  onRecord: boolean;
  earlier: boolean;
  offWall: boolean;
  people?: number | undefined;
  voices: readonly DissentVoices[];
}

export interface DissentVoices {
  groups: readonly GroupId[];
  people: number;
}

export interface Door {
  role: Role;
  secretHash: string;
}

export interface DotBallot {
  is: "dots";
  dots: readonly ItemDots[];
}

export interface DotResult {
  is: "dots";
  n: number;
  voicesDiffer: boolean;
  rows: readonly ResultRow[];
}

export interface DotVote {
  is: "dots";
  dotsPerPerson: number;
  capPerItem: number;
}

export interface EditNote {
  is: "edit-note";
  id: NoteId;
  text: string;
}

export interface ExtendTimer {
  is: "extend-timer";
  stage: StageId;
  seconds: number;
}

export interface FistBallot {
  is: "fist";
  value: number;
}

export interface FistResult {
  is: "fist";
  n: number;
  votes: readonly number[];
  status: Confirmation;
}

export interface FistVote {
  is: "fist";
}

export type GroupId = string;

export interface GroupProgress {
  group: GroupId;
  done: number;
  people: number;
  with: readonly GroupId[];
}

export interface GroupSize {
  group: GroupId;
  people: number;
}

export interface HideDissent {
  is: "hide-dissent";
  id: DissentId;
  hidden: boolean;
}

export interface HideNames {
  is: "hide-names";
}

export type Instrument = DotVote | RankVote | FistVote;

export interface ItemDots {
  item: string;
  dots: number;
}

export interface JoinDissent {
  is: "join-dissent";
  id: DissentId;
}

export interface LeaveDissent {
  is: "leave-dissent";
  id: DissentId;
}

export interface MeSight {
  id: ParticipantId;
  name?: string | undefined;
  group?: GroupId | undefined;
  done: readonly StageId[];
}

export interface MergeNotes {
  is: "merge-notes";
  into: NoteId;
  notes: readonly NoteId[];
}

export interface MergeThemes {
  is: "merge-themes";
  from: ThemeId;
  into: ThemeId;
}

export interface MoveNotes {
  is: "move-notes";
  notes: readonly NoteId[];
  to?: ThemeId | undefined;
}

export type NoteId = string;

export interface NoteSight {
  id: NoteId;
  stage: StageId;
  text: string;
  number: number;
  edited: boolean;
  theme?: ThemeId | undefined;
  under?: NoteId | undefined;
  by: readonly GroupId[];
  author?: string | undefined;
  redacted?: boolean | undefined;
}

export interface OpenRound {
  is: "open-round";
  id: RoundId;
  stage: StageId;
  question: string;
  instrument: Instrument;
  items: readonly string[];
  weighting: Weighting;
  seed: number;
}

export interface OpenStage {
  is: "open-stage";
  stage: StageId;
}

export interface OrderPriorities {
  is: "order-priorities";
  order: readonly PriorityId[];
}

export interface OwnBallotSight {
  round: RoundId;
  ballot: Ballot;
  receipt?: string | undefined;
}

export interface OwnDissentSight {
  id: DissentId;
}

export interface OwnNoteSight {
  id: NoteId;
  stage: StageId;
  text: string;
  number: number;
  at: string;
  edited: boolean;
  redacted?: boolean | undefined;
}

export type ParticipantId = string;

export interface PlannedAction {
  id: ActionId;
  what: string;
  owner: string;
  due?: string | undefined;
}

export type PriorityId = string;

export interface PrioritySight {
  id: PriorityId;
  theme?: ThemeId | undefined;
  statement: string;
  why: string;
  notes: readonly NoteId[];
  number: number;
  revision: number;
  confirmation: Confirmation;
  confirmedBy?: RoundId | undefined;
  votes: readonly number[];
  alsoFrom: readonly ThemeId[];
  scope: string;
  confidence: Confidence;
  actions: readonly PlannedAction[];
  support: readonly Support[];
}

export interface ProgressSight {
  stage: StageId;
  groups: readonly GroupProgress[];
}

export interface ProposeDissent {
  is: "propose-dissent";
  id: DissentId;
  priority: PriorityId;
  text: string;
}

export interface RankBallot {
  is: "rank";
  order: readonly string[];
}

export interface RankResult {
  is: "rank";
  n: number;
  voicesDiffer: boolean;
  rows: readonly ResultRow[];
  rulesAgree: boolean;
}

export interface RankVote {
  is: "rank";
  top: number;
}

export interface RedactNote {
  is: "redact-note";
  id: NoteId;
}

export interface RemovePriority {
  is: "remove-priority";
  id: PriorityId;
}

export interface RemoveTheme {
  is: "remove-theme";
  id: ThemeId;
}

export interface RenameTheme {
  is: "rename-theme";
  id: ThemeId;
  name: string;
}

export interface ReopenRound {
  is: "reopen-round";
  id: RoundId;
}

export interface ResultRow {
  item: string;
  points: string;
  people: number;
  first: number;
  rank: number;
  tied: boolean;
  share: number;
  personRank: number;
  equalRank: number;
  equalShare: number;
}

export interface RevealNotes {
  is: "reveal-notes";
  stage: StageId;
}

export interface RevealRound {
  is: "reveal-round";
  id: RoundId;
}

export interface RewordPriority {
  is: "reword-priority";
  id: PriorityId;
  basedOn: number;
  theme?: ThemeId | undefined;
  statement: string;
  why: string;
  notes: readonly NoteId[];
  alsoFrom: readonly ThemeId[];
  scope: string;
  confidence: Confidence;
  actions: readonly PlannedAction[];
}

export type Role = "facilitator" | "rapporteur" | "participant" | "observer" | "wall" | "clock" | "host";

export interface RoomSight {
  people: number;
  groups: readonly GroupSize[];
}

export type RoundId = string;

export interface RoundItem {
  id: string;
  text: string;
}

export type RoundResult = DotResult | RankResult | FistResult;

export interface RoundSight {
  id: RoundId;
  stage: StageId;
  number: number;
  question: string;
  instrument: Instrument;
  items: readonly RoundItem[];
  weighting: Weighting;
  seed: number;
  status: RoundStatus;
  voted: number;
  of: number;
  result?: RoundResult | undefined;
}

export type RoundStatus = "open" | "closed" | "revealed";

export interface SayDone {
  is: "say-done";
  stage: StageId;
  done: boolean;
}

export interface SetGroups {
  is: "set-groups";
  groups: readonly StakeholderGroup[];
}

export interface SetTimer {
  is: "set-timer";
  stage: StageId;
  seconds?: number | undefined;
}

export type StageId = string;

export type StageKind = "arrive" | "write" | "group" | "vote" | "rank" | "agree" | "report" | "matrix" | "discuss" | "break" | "answer";

export interface StagePlan {
  id: StageId;
  kind: StageKind;
  title: string;
  question: string;
  instructions: string;
  minutes?: number | undefined;
  rules: StageRules;
}

export interface StageRules {
  private: boolean;
  participantsMayGroup: boolean;
  notesPerPerson: number;
  noteLength: number;
}

export interface StageSight {
  id: StageId;
  kind: StageKind;
  title: string;
  question: string;
  instructions: string;
  minutes?: number | undefined;
  rules: StageRules;
  status: StageStatus;
  revealed: boolean;
  deadline?: string | undefined;
  notes: number;
  writers: number;
  done: number;
}

export type StageStatus = "upcoming" | "open" | "closed";

export interface StakeholderGroup {
  id: GroupId;
  name: string;
  look: number;
}

export interface Support {
  round: RoundId;
  item: string;
  rank: number;
  tied: boolean;
  of: number;
  points: string;
  people: number;
  n: number;
  share: number;
  personRank: number;
  equalRank: number;
  equalShare: number;
}

export type ThemeId = string;

export interface ThemeSight {
  id: ThemeId;
  name: string;
  number: number;
}

export interface TimeUp {
  is: "time-up";
  stage: StageId;
}

export interface UnmergeNotes {
  is: "unmerge-notes";
  notes: readonly NoteId[];
}

export type Weighting = "per-person" | "equal-group";

export interface Withdraw {
  is: "withdraw";
  round: RoundId;
}

export interface WordPriority {
  is: "word-priority";
  id: PriorityId;
  theme?: ThemeId | undefined;
  statement: string;
  why: string;
  notes: readonly NoteId[];
  alsoFrom: readonly ThemeId[];
  scope: string;
  confidence: Confidence;
  actions: readonly PlannedAction[];
}

export interface WorkshopSight {
  title: string;
  question: string;
  place: string;
  language: string;
  groups: readonly StakeholderGroup[];
  namesShown: boolean;
  k: number;
  code: string;
  notice: string;
  createdAt: string;
  endedAt?: string | undefined;
}

export interface WriteNote {
  is: "write-note";
  id: NoteId;
  stage: StageId;
  text: string;
}

/** What can be seen, by the name of its kind. */
export interface Things {
  workshop: WorkshopSight;
  agenda: AgendaSight;
  room: RoomSight;
  stage: StageSight;
  progress: ProgressSight;
  note: NoteSight;
  theme: ThemeSight;
  round: RoundSight;
  priority: PrioritySight;
  me: MeSight;
  ownNote: OwnNoteSight;
  ownBallot: OwnBallotSight;
  dissent: DissentSight;
  ownDissent: OwnDissentSight;
}

/** The member that tells one thing of a kind from another; "" where there is only one. */
export const idMember = {
  workshop: "",
  agenda: "",
  room: "",
  stage: "id",
  progress: "stage",
  note: "id",
  theme: "id",
  round: "id",
  priority: "id",
  me: "",
  ownNote: "id",
  ownBallot: "round",
  dissent: "id",
  ownDissent: "id",
} as const satisfies Record<keyof Things, string>;

/** Every refusal there is. A code never changes its meaning. */
export const refusalCodes = [
  "action.too_many",
  "agenda.bad",
  "ballot.duplicate_item",
  "ballot.not_a_count",
  "ballot.out_of_range",
  "ballot.over_budget",
  "ballot.over_item_cap",
  "ballot.tie_not_allowed",
  "ballot.too_many_ranked",
  "ballot.unknown_item",
  "ballot.wrong_kind",
  "code.unknown",
  "command.bad",
  "command.too_large",
  "dissent.closed",
  "dissent.exists",
  "dissent.too_many",
  "dissent.unknown",
  "group.fixed",
  "group.in_use",
  "group.unknown",
  "grouping.closed",
  "groups.bad",
  "host_key.bad",
  "id.bad",
  "link.bad",
  "note.exists",
  "note.is_answer",
  "note.merged",
  "note.not_yours",
  "note.redacted",
  "note.too_many",
  "note.unknown",
  "notes.hidden",
  "participant.unknown",
  "priority.changed",
  "priority.disputed",
  "priority.exists",
  "priority.frozen",
  "priority.too_many",
  "priority.unknown",
  "receipt.taken",
  "role.not_allowed",
  "round.closed",
  "round.exists",
  "round.items_bad",
  "round.open",
  "round.revealed",
  "round.settings_bad",
  "round.unknown",
  "seat.bad",
  "seat.not_entered",
  "session.closed",
  "session.exists",
  "session.full",
  "session.unknown",
  "stage.closed",
  "stage.not_open",
  "stage.unknown",
  "stage.wrong_kind",
  "text.empty",
  "text.too_long",
  "theme.exists",
  "theme.frozen",
  "theme.too_many",
  "theme.unknown",
  "timer.bad",
  "timer.not_due",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
