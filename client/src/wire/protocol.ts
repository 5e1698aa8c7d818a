// Made from the server's types: npm run protocol. Do not edit.

export type ActKind = "theme-created" | "theme-renamed" | "themes-merged" | "theme-removed" | "notes-moved" | "notes-merged" | "notes-taken-out" | "stage-added" | "stage-changed" | "stages-ordered" | "stage-skipped" | "stage-removed" | "priority-removed" | "priorities-ordered" | "dissent-hidden" | "notes-hidden" | "notes-restored" | "notes-parked" | "notes-unparked" | "notes-pinned" | "notes-unpinned" | "notes-locked" | "notes-unlocked" | "note-corrected";

export interface ActLine {
  number: number;
  kind: ActKind;
  at: string;
  about: string;
  stage?: StageKind | undefined;
  notes: number;
  undone?: number | undefined;
  by?: LinkId | undefined;
}

export type ActionId = string;

export interface ActionNoted {
  session: string;
  priority: PriorityId;
  action: ActionId;
  status: ActionStatus;
  said: string;
  on: string;
  at: string;
}

export interface ActionOutcome {
  from: PriorityAt;
  action: ActionId;
  status: ActionStatus;
  said: string;
  at: string;
}

export type ActionStatus = "open" | "done" | "dropped" | "under-way";

export interface ActsSight {
  acts: readonly ActLine[];
}

export interface AddDialogue {
  is: "add-dialogue";
  session: string;
}

export interface AddStage {
  is: "add-stage";
  plan: StagePlan;
  after?: StageId | undefined;
}

export interface AgendaSight {
  stages: readonly StageId[];
  current?: StageId | undefined;
  startedAt?: string | undefined;
  plannedMinutes: number;
}

export interface AgreedPriority {
  id: PriorityId;
  place: number;
  statement: string;
  why: string;
  scope: string;
  confidence: Confidence;
  confirmation: Confirmation;
  votes: readonly number[];
  agreement?: string | undefined;
  voted: readonly VotedPlace[];
  dissents: number;
  actions: readonly PlannedAction[];
  from: readonly PriorityAt[];
}

export interface ApprovalBallot {
  is: "approval";
  approved: readonly string[];
}

export interface ApprovalVote {
  is: "approval";
}

export interface Arrive {
  is: "arrive";
  name?: string | undefined;
  group?: GroupId | undefined;
  shared?: boolean | undefined;
}

export interface AxisSpread {
  ratedBy: number;
  median?: string | undefined;
  votes: readonly number[];
  agreement?: string | undefined;
}

export type Ballot = DotBallot | ApprovalBallot | PointsBallot | ScoreBallot | MatrixBallot | RankBallot | TierBallot | FistBallot | GradientsBallot | QuadraticBallot | MaxDiffBallot;

export interface BallotsToChange {
  winner?: string | undefined;
  toTie: number;
  toOverturn: number;
}

export interface Cast {
  is: "cast";
  round: RoundId;
  ballot: Ballot;
  receipt?: string | undefined;
}

export interface ChangeStage {
  is: "change-stage";
  plan: StagePlan;
  revision: number;
}

export interface CloseRound {
  is: "close-round";
  id: RoundId;
}

export interface CloseSession {
  is: "close-session";
}

export interface CloseSoon {
  is: "close-soon";
  id: RoundId;
  seconds: number;
}

export interface CloseStage {
  is: "close-stage";
  stage: StageId;
}

export type Command = CreateSession | RestoreSession | DescribeSession | SetGroups | HideNames | CloseSession | Arrive | OpenStage | CloseStage | RevealNotes | SetTimer | ExtendTimer | PauseTimer | ResumeTimer | AddStage | ChangeStage | OrderStages | SkipStage | RemoveStage | SplitRoom | TakeTable | OpenTableBoards | PointWall | TimeUp | SayDone | WriteNote | EditNote | DeleteNote | RedactNote | CreateTheme | RenameTheme | MergeThemes | RemoveTheme | MoveNotes | MergeNotes | UnmergeNotes | ImportNotes | RemoveImport | OpenRound | CloseRound | CloseSoon | KeepOpen | RevealRound | ReopenRound | SettleTie | TryBallot | Cast | EnterPaper | RemovePaper | CountRoom | Withdraw | WordPriority | RewordPriority | RemovePriority | OrderPriorities | ProposeDissent | JoinDissent | LeaveDissent | HideDissent | FollowAction | MarkNotes | CorrectNote | UndoAct | RedoAct | GiveLink | RevokeLink | Lead | RenewCode | RevokeSeat | RenewSeat | RaiseHand | LowerHands | SendWhisper | HearWhispers | Translate;

export interface Comparison {
  series: string;
  title: string;
  at: string;
  k: number;
  dialogues: readonly Dialogue[];
  strands: readonly Strand[];
  hints: readonly Hint[];
  missing: number;
}

export interface Concordance {
  w?: string | undefined;
  raters: number;
  items: number;
  word?: string | undefined;
  chance?: string | undefined;
}

export type Confidence = "unsaid" | "low" | "medium" | "high";

export type Confirmation = "open" | "consensus" | "concerns" | "blocked" | "more-discussion";

export interface CorrectNote {
  is: "correct-note";
  id: NoteId;
  text: string;
  was: string;
}

export interface CountRoom {
  is: "count-room";
  round: RoundId;
  people?: number | undefined;
}

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
  seeds?: readonly Seed[] | undefined;
  rehearsal?: boolean | undefined;
}

export interface CreateTheme {
  is: "create-theme";
  id: ThemeId;
  name: string;
  notes: readonly NoteId[];
}

export interface CutAt {
  places: number;
  inside: readonly string[];
  tied: readonly string[];
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

export interface Dialogue {
  session: string;
  title: string;
  place: string;
  question: string;
  language: string;
  notice: string;
  namesShown: boolean;
  k: number;
  createdAt: string;
  endedAt?: string | undefined;
  people: number;
  version: number;
  code: string;
  groups: readonly StakeholderGroup[];
  agenda: readonly StagePlan[];
  priorities: readonly AgreedPriority[];
  became: readonly ActionOutcome[];
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

export type DivergenceLabel = "common-ground" | "contested" | "low-everywhere" | "mixed";

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
  mustUseAll?: boolean | undefined;
}

export interface Duels {
  items: readonly string[];
  wins: readonly (readonly string[])[];
  paths: readonly (readonly string[])[];
  condorcet?: string | undefined;
  smith: readonly string[];
  tiers: readonly (readonly string[])[];
  kemenyOrders: readonly (readonly string[])[];
  kemenyCount?: number | undefined;
  runOffWinners?: readonly string[] | undefined;
  copeland: readonly string[];
}

export interface EditNote {
  is: "edit-note";
  id: NoteId;
  text: string;
}

export type Edition = "whole" | "without-groups" | "unchanged" | "unchanged-without-groups";

export interface EnterPaper {
  is: "enter-paper";
  round: RoundId;
  id: PaperId;
  ballot: Ballot;
  group?: GroupId | undefined;
  seat?: number | undefined;
  hands?: number | undefined;
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
  agreement?: string | undefined;
}

export interface FistVote {
  is: "fist";
}

export interface FollowAction {
  is: "follow-action";
  from: PriorityAt;
  action: ActionId;
  status: ActionStatus;
  said: string;
}

export interface FollowedAction {
  id: ActionId;
  what: string;
  owner: string;
  due?: string | undefined;
  status: ActionStatus;
  notes: readonly ActionNoted[];
  carriedTo?: number | undefined;
}

export interface FoundSeries {
  is: "found-series";
  title: string;
  doors: readonly Door[];
}

export interface GiveLink {
  is: "give-link";
  id: LinkId;
  role: Role;
  name: string;
  secretHash: string;
  edition: number;
}

export interface GradientsBallot {
  is: "gradients";
  value: number;
}

export interface GradientsResult {
  is: "gradients";
  n: number;
  votes: readonly number[];
  status?: GradientsStatus | undefined;
  support?: number | undefined;
  personSupport?: number | undefined;
  equalSupport?: number | undefined;
  agreement?: string | undefined;
  voicesDiffer: boolean;
}

export type GradientsStatus = "agreed" | "more-discussion" | "blocked";

export interface GradientsVote {
  is: "gradients";
  thresholdPercent: number;
}

export interface GroupCell {
  people?: number | undefined;
  rank?: number | undefined;
  mean?: string | undefined;
}

export type GroupId = string;

export interface GroupLikeness {
  one: number;
  other: number;
  tauB?: string | undefined;
  spearman?: string | undefined;
}

export interface GroupLine {
  item: string;
  cells: readonly GroupCell[];
  least?: string | undefined;
  most?: string | undefined;
  gap?: string | undefined;
  consensus?: string | undefined;
  label?: DivergenceLabel | undefined;
}

export type GroupMeasure = "chose" | "score" | "impact" | "feasibility" | "most-least";

export interface GroupPlace {
  groups: readonly string[];
  ballots: number;
  people?: number | undefined;
  rank?: number | undefined;
  mean?: string | undefined;
}

export interface GroupProgress {
  group: GroupId;
  done: number;
  people: number;
  with: readonly GroupId[];
  voted?: number | undefined;
}

export interface GroupSheet {
  measure: GroupMeasure;
  lines: readonly GroupLine[];
}

export interface GroupSize {
  group: GroupId;
  people: number;
}

export interface GroupsAgree {
  w: Concordance;
  pairs: readonly GroupLikeness[];
  pairsUsed: number;
  meanTauB?: string | undefined;
  minTauB?: string | undefined;
  meanSpearman?: string | undefined;
  minSpearman?: string | undefined;
}

export interface HandsSight {
  raised: readonly RaisedHand[];
}

export interface HearWhispers {
  is: "hear-whispers";
  whispers: readonly WhisperId[];
}

export interface HideDissent {
  is: "hide-dissent";
  id: DissentId;
  hidden: boolean;
}

export interface HideNames {
  is: "hide-names";
}

export interface Hint {
  one: PriorityAt;
  other: PriorityAt;
  percent: number;
}

export interface HowSure {
  rules: readonly WinnersBy[];
  winner?: string | undefined;
  robustTop: readonly string[];
  change?: BallotsToChange | undefined;
  top: readonly string[];
  stability?: string | undefined;
  without: readonly WithoutGroup[];
  status?: SureStatus | undefined;
}

export type ImportId = string;

export interface ImportNotes {
  is: "import-notes";
  id: ImportId;
  stage: StageId;
  from: string;
  themes: readonly ImportedTheme[];
  notes: readonly ImportedNote[];
}

export interface ImportedNote {
  id: NoteId;
  text: string;
  theme?: ThemeId | undefined;
  under?: NoteId | undefined;
}

export interface ImportedTheme {
  id: ThemeId;
  name: string;
}

export type Instrument = DotVote | ApprovalVote | PointsVote | ScoreVote | MatrixVote | RankVote | NgtVote | FistVote | GradientsVote | QuadraticVote | MaxDiffVote;

export interface ItemAmount {
  item: string;
  amount: number;
}

export interface ItemDots {
  item: string;
  dots: number;
}

export type ItemKind = "themes" | "notes" | "priorities" | "texts";

export interface ItemLevel {
  item: string;
  level: number;
}

export interface JoinDissent {
  is: "join-dissent";
  id: DissentId;
}

export interface KeepOpen {
  is: "keep-open";
  id: RoundId;
}

export interface Lead {
  is: "lead";
  link: LinkId;
}

export interface LeaveDissent {
  is: "leave-dissent";
  id: DissentId;
}

export type LinkId = string;

export interface LowerHands {
  is: "lower-hands";
  hands: readonly number[];
}

export interface MarkNotes {
  is: "mark-notes";
  notes: readonly NoteId[];
  mark: NoteMark;
  on: boolean;
}

export interface MatchPriorities {
  is: "match-priorities";
  one: PriorityAt;
  other: PriorityAt;
}

export interface MatrixBallot {
  is: "matrix";
  impact: readonly ItemLevel[];
  feasibility: readonly ItemLevel[];
}

export interface MatrixPoint {
  impact?: string | undefined;
  feasibility?: string | undefined;
  quadrant?: Quadrant | undefined;
}

export interface MatrixResult {
  is: "matrix";
  n: number;
  voicesDiffer: boolean;
  rows: readonly MatrixRow[];
}

export interface MatrixRow {
  item: string;
  point: MatrixPoint;
  rank?: number | undefined;
  tied: boolean;
  impact: AxisSpread;
  feasibility: AxisSpread;
  personPoint: MatrixPoint;
  equalPoint: MatrixPoint;
  personRank?: number | undefined;
  equalRank?: number | undefined;
}

export interface MatrixVote {
  is: "matrix";
  lowest: number;
  highest: number;
}

export interface MaxDiffBallot {
  is: "maxdiff";
  answers: readonly SetAnswer[];
}

export interface MaxDiffResult {
  is: "maxdiff";
  n: number;
  sets: number;
  voicesDiffer: boolean;
  rows: readonly MaxDiffRow[];
}

export interface MaxDiffRow {
  item: string;
  score?: string | undefined;
  best: number;
  worst: number;
  shown: number;
  rank?: number | undefined;
  tied: boolean;
  personScore?: string | undefined;
  personRank?: number | undefined;
  equalScore?: string | undefined;
  equalRank?: number | undefined;
}

export interface MaxDiffVote {
  is: "maxdiff";
  setSize: number;
  setsPerPerson: number;
}

export interface MeSight {
  id: ParticipantId;
  name?: string | undefined;
  group?: GroupId | undefined;
  done: readonly StageId[];
  tables: readonly MyTable[];
  number: number;
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

export interface Moment {
  at: string;
  stage?: StageId | undefined;
  notes: readonly NotePlace[];
  notesGone: readonly NoteId[];
  themes: readonly ThemePlace[];
  themesGone: readonly ThemeId[];
}

export interface MoveNotes {
  is: "move-notes";
  notes: readonly NoteId[];
  to?: ThemeId | undefined;
}

export interface MyTable {
  stage: StageId;
  table: number;
}

export interface NgtVote {
  is: "ngt";
  top: number;
}

export interface NoteAction {
  is: "note-action";
  session: string;
  priority: PriorityId;
  action: ActionId;
  status: ActionStatus;
  said: string;
  on: string;
}

export type NoteId = string;

export type NoteMark = "hidden" | "parked" | "pinned" | "locked";

export interface NotePlace {
  id: NoteId;
  theme?: ThemeId | undefined;
  under?: NoteId | undefined;
  parked: boolean;
  pinned: boolean;
}

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
  hidden?: boolean | undefined;
  parked?: boolean | undefined;
  pinned?: boolean | undefined;
  locked?: boolean | undefined;
  corrected?: boolean | undefined;
  from?: string | undefined;
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
  on?: ItemKind | undefined;
  terms?: RoundTerms | undefined;
  again?: RoundId | undefined;
  runOff?: RoundId | undefined;
}

export interface OpenStage {
  is: "open-stage";
  stage: StageId;
}

export interface OpenTableBoards {
  is: "open-table-boards";
  stage: StageId;
}

export interface OrderDialogues {
  is: "order-dialogues";
  order: readonly string[];
}

export interface OrderPriorities {
  is: "order-priorities";
  order: readonly PriorityId[];
}

export interface OrderStages {
  is: "order-stages";
  order: readonly StageId[];
}

export type Original = "workshop" | "stage" | "note" | "theme" | "round" | "priority" | "dissent";

export interface OwnBallotSight {
  round: RoundId;
  ballot: Ballot;
  receipt?: string | undefined;
  onPaper?: boolean | undefined;
}

export interface OwnDissentSight {
  id: DissentId;
}

export interface OwnHandSight {
  place: number;
  named: boolean;
}

export interface OwnNoteSight {
  id: NoteId;
  stage: StageId;
  text: string;
  number: number;
  at: string;
  edited: boolean;
  redacted?: boolean | undefined;
  hidden?: boolean | undefined;
  own?: string | undefined;
  locked?: boolean | undefined;
  pen?: string | undefined;
}

export interface OwnSetsSight {
  round: RoundId;
  sets: readonly (readonly string[])[];
}

export interface OwnWhisperSight {
  id: WhisperId;
  kind: WhisperKind;
  text: string;
  at: string;
  heard: boolean;
}

export type PaperId = string;

export type ParticipantId = string;

export interface PauseTimer {
  is: "pause-timer";
  stage: StageId;
}

export interface PlannedAction {
  id: ActionId;
  what: string;
  owner: string;
  due?: string | undefined;
}

export interface Point {
  kind: Pointable;
  id: string;
}

export interface PointWall {
  is: "point-wall";
  at?: Point | undefined;
}

export type Pointable = "note" | "theme" | "round" | "priority" | "time-lapse" | "round-groups" | "round-sure" | "round-duels";

export interface PointedSight {
  kind: Pointable;
  id: string;
}

export interface PointsBallot {
  is: "points";
  points: readonly ItemAmount[];
}

export interface PointsVote {
  is: "points";
  budget: number;
  step: number;
  normalised?: boolean | undefined;
  capPerItem?: number | undefined;
  mustUseAll?: boolean | undefined;
}

export interface PriorityAt {
  session: string;
  priority: PriorityId;
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

export type Quadrant = "high-impact-high-feasibility" | "high-impact-low-feasibility" | "low-impact-high-feasibility" | "low-impact-low-feasibility";

export interface QuadraticBallot {
  is: "quadratic";
  votes: readonly ItemAmount[];
}

export interface QuadraticVote {
  is: "quadratic";
  credits: number;
  allowNegative?: boolean | undefined;
}

export interface Quartiles {
  item: string;
  axis: string;
  n: number;
  q1?: string | undefined;
  median?: string | undefined;
  q3?: string | undefined;
  spread?: string | undefined;
}

export interface RaiseHand {
  is: "raise-hand";
  up: boolean;
  named: boolean;
}

export interface RaisedHand {
  number: number;
  name?: string | undefined;
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
  tiesAllowed?: boolean | undefined;
}

export interface RedactNote {
  is: "redact-note";
  id: NoteId;
  pen?: string | undefined;
}

export interface RedoAct {
  is: "redo-act";
  act: number;
}

export interface RemoveDialogue {
  is: "remove-dialogue";
  session: string;
}

export interface RemoveImport {
  is: "remove-import";
  id: ImportId;
}

export interface RemovePaper {
  is: "remove-paper";
  round: RoundId;
  id: PaperId;
}

export interface RemovePriority {
  is: "remove-priority";
  id: PriorityId;
}

export interface RemoveStage {
  is: "remove-stage";
  stage: StageId;
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

export interface RenewCode {
  is: "renew-code";
  code: string;
}

export interface RenewSeat {
  is: "renew-seat";
}

export interface ReopenRound {
  is: "reopen-round";
  id: RoundId;
}

export interface ReportedGroup {
  groups: readonly GroupId[];
  ballots: number;
}

export interface RestoreSession {
  is: "restore-session";
  report: string;
  code: string;
  doors: readonly Door[];
}

export interface RestoredFrom {
  session: string;
  version: number;
  head: string;
  check: string;
  at: string;
}

export interface ResultRow {
  item: string;
  points: string;
  people: number;
  first: number;
  rank?: number | undefined;
  tied: boolean;
  share?: number | undefined;
  personRank: number;
  personShare?: number | undefined;
  equalRank?: number | undefined;
  equalShare?: number | undefined;
}

export interface ResumeTimer {
  is: "resume-timer";
  stage: StageId;
}

export interface RetitleSeries {
  is: "retitle-series";
  title: string;
}

export interface RevealNotes {
  is: "reveal-notes";
  stage: StageId;
}

export interface RevealRound {
  is: "reveal-round";
  id: RoundId;
}

export interface RevokeLink {
  is: "revoke-link";
  id: LinkId;
}

export interface RevokeSeat {
  is: "revoke-seat";
  number: number;
  revoked: boolean;
}

export interface RewordPriority {
  is: "reword-priority";
  id: PriorityId;
  basedOn: number;
  theme?: ThemeId | undefined;
  statement: string;
  why: string;
  notes: readonly NoteId[];
  alsoFrom?: readonly ThemeId[] | undefined;
  scope?: string | undefined;
  confidence?: Confidence | undefined;
  actions?: readonly PlannedAction[] | undefined;
}

export type Role = "facilitator" | "rapporteur" | "participant" | "observer" | "wall" | "clock" | "host" | "interpreter";

export interface RoomSight {
  people: number;
  groups: readonly GroupSize[];
  shared?: number | undefined;
}

export interface RoundDetail {
  groups: readonly ReportedGroup[];
  sheets: readonly GroupSheet[];
  ballotsAgree?: Concordance | undefined;
  groupsAgree?: GroupsAgree | undefined;
  cut?: CutAt | undefined;
  sure?: HowSure | undefined;
  duels?: Duels | undefined;
  middle: readonly Quartiles[];
  second?: SecondRound | undefined;
  strict: boolean;
  edition: Edition;
  version: number;
  withheld: readonly string[];
  oneVoice: boolean;
}

export interface RoundDetailSight {
  round: RoundId;
  detail: RoundDetail;
}

export type RoundId = string;

export interface RoundItem {
  id: string;
  text: string;
}

export interface RoundPlan {
  instrument: Instrument;
  weighting: Weighting;
  on?: ItemKind | undefined;
  texts?: readonly string[] | undefined;
  terms?: RoundTerms | undefined;
}

export type RoundResult = DotResult | SumResult | RankResult | ScoreResult | MatrixResult | FistResult | GradientsResult | MaxDiffResult;

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
  on: ItemKind;
  terms: RoundTerms;
  again?: RoundId | undefined;
  runOff?: RoundId | undefined;
  closesAt?: string | undefined;
  tie?: SettledTie | undefined;
  shared?: number | undefined;
  paper?: number | undefined;
  revealedBefore?: boolean | undefined;
}

export type RoundStatus = "open" | "closed" | "revealed";

export interface RoundTerms {
  strict: boolean;
  k?: number | undefined;
  partner?: GroupId | undefined;
  places: number;
}

export interface SayDone {
  is: "say-done";
  stage: StageId;
  done: boolean;
}

export interface ScoreBallot {
  is: "score";
  levels: readonly ItemLevel[];
}

export interface ScoreResult {
  is: "score";
  n: number;
  voicesDiffer: boolean;
  rows: readonly ScoreRow[];
}

export interface ScoreRow {
  item: string;
  mean?: string | undefined;
  median?: string | undefined;
  ratedBy: number;
  quorumMet: boolean;
  rank?: number | undefined;
  tied: boolean;
  votes: readonly number[];
  agreement?: string | undefined;
  personMean?: string | undefined;
  personRank?: number | undefined;
  equalMean?: string | undefined;
  equalRank?: number | undefined;
}

export interface ScoreVote {
  is: "score";
  lowest: number;
  highest: number;
}

export interface SecondRound {
  first: RoundId;
  answeredBoth: number;
  changed: number;
  changedShare?: string | undefined;
  settled: boolean;
  before: readonly Quartiles[];
  wBefore?: Concordance | undefined;
}

export interface Seed {
  from: PriorityAt;
  title: string;
  place: string;
  at: string;
  statement: string;
  why: string;
  number: number;
  confirmation: Confirmation;
  votes: readonly number[];
  actions: readonly PlannedAction[];
  became?: readonly ActionOutcome[] | undefined;
}

export interface SendWhisper {
  is: "send-whisper";
  id: WhisperId;
  kind: WhisperKind;
  text: string;
  named: boolean;
}

export type SeriesCommand = FoundSeries | RetitleSeries | AddDialogue | RemoveDialogue | OrderDialogues | MatchPriorities | UnmatchPriorities | NoteAction;

export interface SetAnswer {
  shown: readonly string[];
  best?: string | undefined;
  worst?: string | undefined;
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

export interface SettleTie {
  is: "settle-tie";
  id: RoundId;
  way: TieWay;
}

export interface SettledTie {
  way: TieWay;
  chosen: readonly string[];
  lot?: number | undefined;
}

export interface SheetLine {
  id: PaperId;
  number: number;
  ballot: Ballot;
  group?: GroupId | undefined;
  seat?: number | undefined;
  hands?: number | undefined;
}

export interface SkipStage {
  is: "skip-stage";
  stage: StageId;
  skip: boolean;
}

export interface SplitRoom {
  is: "split-room";
  stage: StageId;
  plan: TablePlan;
  seed: number;
}

export type Splitting = "random" | "balanced" | "choice" | "doubled";

export interface StaffNoteSight {
  id: NoteId;
  stage: StageId;
  text: string;
  number: number;
  edited: boolean;
  author?: string | undefined;
  table?: number | undefined;
  redacted?: boolean | undefined;
  hidden?: boolean | undefined;
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
  softEnd: boolean;
  tables?: TablePlan | undefined;
  round?: RoundPlan | undefined;
  usual: string;
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
  softEnd: boolean;
  tables?: TablePlan | undefined;
  round?: RoundPlan | undefined;
  usual: string;
  timeIsUp: boolean;
  left?: number | undefined;
  openedAt?: string | undefined;
  spent: number;
  skipped: boolean;
  revision: number;
}

export type StageStatus = "upcoming" | "open" | "closed";

export interface StakeholderGroup {
  id: GroupId;
  name: string;
  look: number;
}

export interface Standing {
  at: PriorityAt;
  number: number;
  tie: Tie;
  moved?: number | undefined;
  priority: AgreedPriority;
  actions: readonly FollowedAction[];
  matched: readonly PriorityAt[];
}

export interface Strand {
  statement: string;
  dialogues: number;
  standings: readonly Standing[];
}

export interface SumResult {
  is: "sum";
  n: number;
  voicesDiffer: boolean;
  rows: readonly ResultRow[];
}

export interface Support {
  round: RoundId;
  item: string;
  rank?: number | undefined;
  tied: boolean;
  of: number;
  points: string;
  people: number;
  n: number;
  share?: number | undefined;
  personRank: number;
  equalRank?: number | undefined;
  equalShare?: number | undefined;
}

export interface SureStatus {
  toFlip: number;
  toAgree: number;
}

export interface TableNoteSight {
  id: NoteId;
  stage: StageId;
  text: string;
  number: number;
  edited: boolean;
  author?: string | undefined;
  redacted?: boolean | undefined;
}

export interface TablePlan {
  how: Splitting;
  tables?: number | undefined;
  people?: number | undefined;
}

export interface TablesSight {
  stage: StageId;
  how: Splitting;
  seed: number;
  people: readonly number[];
  open: boolean;
}

export interface TakeTable {
  is: "take-table";
  stage: StageId;
  table: number;
}

export interface TallySheetSight {
  round: RoundId;
  lines: readonly SheetLine[];
  inRoom?: number | undefined;
}

export interface TeamLink {
  id: LinkId;
  role: Role;
  name: string;
  edition: number;
  revoked: boolean;
}

export interface TeamSight {
  links: readonly TeamLink[];
  leads: LinkId;
  shutSeats: readonly number[];
}

export type ThemeId = string;

export interface ThemePlace {
  id: ThemeId;
  name: string;
  number: number;
}

export interface ThemeSight {
  id: ThemeId;
  name: string;
  number: number;
  seeds?: readonly Seed[] | undefined;
}

export type Tie = "first" | "seeded" | "matched";

export type TieWay = "include-all" | "lot";

export interface TierBallot {
  is: "tiers";
  tiers: readonly (readonly string[])[];
}

export interface TimeUp {
  is: "time-up";
  stage: StageId;
}

export interface Timeline {
  version: number;
  moments: readonly Moment[];
}

export interface Translate {
  is: "translate";
  of: Original;
  id: string;
  language: string;
  texts: readonly string[];
  from: readonly string[];
  revision: number;
}

export interface TranslationSight {
  id: string;
  of: Original;
  originalId: string;
  language: string;
  texts: readonly string[];
  stale: boolean;
  revision: number;
}

export interface TryBallot {
  is: "try-ballot";
  instrument: Instrument;
  on?: ItemKind | undefined;
  items: readonly string[];
  ballot: Ballot;
}

export interface UndoAct {
  is: "undo-act";
  act: number;
}

export interface UnmatchPriorities {
  is: "unmatch-priorities";
  one: PriorityAt;
  other: PriorityAt;
}

export interface UnmergeNotes {
  is: "unmerge-notes";
  notes: readonly NoteId[];
}

export interface VotedPlace {
  vote: number;
  item: string;
  weighting: Weighting;
  rank?: number | undefined;
  tied: boolean;
  of: number;
  n: number;
  share?: number | undefined;
  personRank: number;
  equalRank?: number | undefined;
  groups: readonly GroupPlace[];
}

export type Weighting = "per-person" | "equal-group";

export type WhisperId = string;

export type WhisperKind = "too-fast" | "too-slow" | "unclear" | "help" | "other";

export interface WhisperSight {
  id: WhisperId;
  kind: WhisperKind;
  text: string;
  at: string;
  heard: boolean;
  name?: string | undefined;
}

export interface WinnersBy {
  rule: string;
  winners: readonly string[];
}

export interface Withdraw {
  is: "withdraw";
  round: RoundId;
}

export interface WithoutGroup {
  group: number;
  top: readonly string[];
}

export interface WordPriority {
  is: "word-priority";
  id: PriorityId;
  theme?: ThemeId | undefined;
  statement: string;
  why: string;
  notes: readonly NoteId[];
  alsoFrom?: readonly ThemeId[] | undefined;
  scope?: string | undefined;
  confidence?: Confidence | undefined;
  actions?: readonly PlannedAction[] | undefined;
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
  restored?: RestoredFrom | undefined;
  rehearsal?: boolean | undefined;
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
  roundDetail: RoundDetailSight;
  priority: PrioritySight;
  me: MeSight;
  ownNote: OwnNoteSight;
  pointed: PointedSight;
  tables: TablesSight;
  tableNote: TableNoteSight;
  staffNote: StaffNoteSight;
  ownBallot: OwnBallotSight;
  ownSets: OwnSetsSight;
  dissent: DissentSight;
  ownDissent: OwnDissentSight;
  acts: ActsSight;
  team: TeamSight;
  hands: HandsSight;
  ownHand: OwnHandSight;
  whisper: WhisperSight;
  ownWhisper: OwnWhisperSight;
  translation: TranslationSight;
  tallySheet: TallySheetSight;
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
  roundDetail: "round",
  priority: "id",
  me: "",
  ownNote: "id",
  pointed: "",
  tables: "stage",
  tableNote: "id",
  staffNote: "id",
  ownBallot: "round",
  ownSets: "round",
  dissent: "id",
  ownDissent: "id",
  acts: "",
  team: "",
  hands: "",
  ownHand: "",
  whisper: "id",
  ownWhisper: "id",
  translation: "id",
  tallySheet: "round",
} as const satisfies Record<keyof Things, string>;

/** What is told to one participant alone. */
export const ownThings = [
  "me",
  "ownNote",
  "tableNote",
  "ownBallot",
  "ownSets",
  "ownDissent",
  "ownHand",
  "ownWhisper",
] as const satisfies readonly (keyof Things)[];

/** Every refusal there is. A code never changes its meaning. */
export const refusalCodes = [
  "act.conflict",
  "act.unknown",
  "action.noted_too_often",
  "action.too_many",
  "action.unknown",
  "agenda.bad",
  "agenda.changed",
  "agenda.full",
  "archive.inconsistent",
  "archive.malformed",
  "archive.miscounted",
  "archive.not_an_archive",
  "archive.not_json",
  "archive.open",
  "archive.other_version",
  "archive.too_big",
  "ballot.bad_amount",
  "ballot.duplicate_item",
  "ballot.not_a_count",
  "ballot.not_your_set",
  "ballot.out_of_range",
  "ballot.over_budget",
  "ballot.over_item_cap",
  "ballot.tie_not_allowed",
  "ballot.too_many_ranked",
  "ballot.under_budget",
  "ballot.unknown_item",
  "ballot.wrong_kind",
  "code.too_many_tried",
  "code.unknown",
  "code.wrong",
  "command.bad",
  "command.failed",
  "command.too_large",
  "day.to_come",
  "dialogue.elsewhere",
  "dialogue.unknown",
  "dissent.closed",
  "dissent.exists",
  "dissent.too_many",
  "dissent.unknown",
  "earlier.bad",
  "group.fixed",
  "group.in_use",
  "group.unknown",
  "grouping.closed",
  "groups.bad",
  "host_key.bad",
  "id.bad",
  "import.empty",
  "import.no_column",
  "import.no_table",
  "import.other_format",
  "import.rows",
  "import.too_big",
  "import.too_many",
  "import.unknown",
  "import.unreadable",
  "language.too_many",
  "link.bad",
  "link.changed",
  "link.exists",
  "link.own",
  "link.too_many",
  "link.unknown",
  "match.too_many",
  "match.within",
  "note.changed",
  "note.exists",
  "note.frozen",
  "note.hidden",
  "note.is_answer",
  "note.locked",
  "note.merged",
  "note.not_yours",
  "note.redacted",
  "note.too_many",
  "note.unknown",
  "notes.hidden",
  "origin.other",
  "original.changed",
  "original.unknown",
  "paper.empty",
  "paper.few_devices",
  "paper.fixed",
  "paper.hands",
  "paper.not_here",
  "paper.seat_taken",
  "paper.too_many",
  "participant.unknown",
  "priority.changed",
  "priority.disputed",
  "priority.exists",
  "priority.frozen",
  "priority.hidden",
  "priority.too_many",
  "priority.unknown",
  "receipt.taken",
  "rehearsal.bad",
  "rehearsal.too_many",
  "role.not_allowed",
  "round.closed",
  "round.exists",
  "round.followed",
  "round.hidden",
  "round.items_bad",
  "round.not_revealed",
  "round.not_tied",
  "round.open",
  "round.settings_bad",
  "round.tie_settled",
  "round.unknown",
  "row.characters",
  "row.columns",
  "row.quotes",
  "seat.bad",
  "seat.not_entered",
  "seat.revoked",
  "seat.too_fast",
  "seat.too_many_devices",
  "series.deleted",
  "series.exists",
  "series.full",
  "series.unknown",
  "session.closed",
  "session.deleted",
  "session.exists",
  "session.full",
  "session.moving",
  "session.not_closed",
  "session.unknown",
  "sign_in.failed",
  "sign_in.needed",
  "sign_in.not_allowed",
  "sign_in.refused",
  "stage.changed",
  "stage.closed",
  "stage.exists",
  "stage.frozen",
  "stage.not_open",
  "stage.unknown",
  "stage.wrong_kind",
  "store.away",
  "table.fixed",
  "table.none",
  "table.unknown",
  "tables.bad",
  "tables.in_use",
  "text.empty",
  "text.too_long",
  "theme.exists",
  "theme.frozen",
  "theme.too_many",
  "theme.unknown",
  "timer.bad",
  "timer.none",
  "timer.not_due",
  "translation.changed",
  "translation.too_many",
  "whisper.enough",
  "whisper.exists",
  "whisper.too_many",
  "whisper.unknown",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
