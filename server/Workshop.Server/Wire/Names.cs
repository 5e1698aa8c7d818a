using Workshop.Domain;
using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Dialogues;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;
using Workshop.Domain.Walls;

namespace Workshop.Server.Wire;

/// <summary>
/// What everything that leaves the process is called, for ever: journals of years ago must replay. A name is never changed and never
/// reused (an approved list holds it); the C# type behind it may be renamed freely.
/// </summary>
public static class Names
{
    public static readonly IReadOnlyDictionary<Type, string> Commands = new Dictionary<Type, string>
    {
        [typeof(CreateSession)] = "create-session",
        [typeof(RestoreSession)] = "restore-session",
        [typeof(DescribeSession)] = "describe-session",
        [typeof(SetGroups)] = "set-groups",
        [typeof(HideNames)] = "hide-names",
        [typeof(CloseSession)] = "close-session",
        [typeof(Arrive)] = "arrive",
        [typeof(OpenStage)] = "open-stage",
        [typeof(CloseStage)] = "close-stage",
        [typeof(RevealNotes)] = "reveal-notes",
        [typeof(SetTimer)] = "set-timer",
        [typeof(ExtendTimer)] = "extend-timer",
        [typeof(PauseTimer)] = "pause-timer",
        [typeof(ResumeTimer)] = "resume-timer",
        [typeof(AddStage)] = "add-stage",
        [typeof(ChangeStage)] = "change-stage",
        [typeof(OrderStages)] = "order-stages",
        [typeof(SkipStage)] = "skip-stage",
        [typeof(RemoveStage)] = "remove-stage",
        [typeof(SplitRoom)] = "split-room",
        [typeof(TakeTable)] = "take-table",
        [typeof(OpenTableBoards)] = "open-table-boards",
        [typeof(PointWall)] = "point-wall",
        [typeof(TimeUp)] = "time-up",
        [typeof(SayDone)] = "say-done",
        [typeof(WriteNote)] = "write-note",
        [typeof(EditNote)] = "edit-note",
        [typeof(DeleteNote)] = "delete-note",
        [typeof(RedactNote)] = "redact-note",
        [typeof(CreateTheme)] = "create-theme",
        [typeof(RenameTheme)] = "rename-theme",
        [typeof(MergeThemes)] = "merge-themes",
        [typeof(RemoveTheme)] = "remove-theme",
        [typeof(MoveNotes)] = "move-notes",
        [typeof(MergeNotes)] = "merge-notes",
        [typeof(UnmergeNotes)] = "unmerge-notes",
        [typeof(ImportNotes)] = "import-notes",
        [typeof(RemoveImport)] = "remove-import",
        [typeof(OpenRound)] = "open-round",
        [typeof(CloseRound)] = "close-round",
        [typeof(CloseSoon)] = "close-soon",
        [typeof(KeepOpen)] = "keep-open",
        [typeof(RevealRound)] = "reveal-round",
        [typeof(ReopenRound)] = "reopen-round",
        [typeof(SettleTie)] = "settle-tie",
        [typeof(TryBallot)] = "try-ballot",
        [typeof(Cast)] = "cast",
        [typeof(Withdraw)] = "withdraw",
        [typeof(WordPriority)] = "word-priority",
        [typeof(RewordPriority)] = "reword-priority",
        [typeof(RemovePriority)] = "remove-priority",
        [typeof(OrderPriorities)] = "order-priorities",
        [typeof(ProposeDissent)] = "propose-dissent",
        [typeof(JoinDissent)] = "join-dissent",
        [typeof(LeaveDissent)] = "leave-dissent",
        [typeof(HideDissent)] = "hide-dissent",
        [typeof(FollowAction)] = "follow-action",
        [typeof(MarkNotes)] = "mark-notes",
        [typeof(CorrectNote)] = "correct-note",
        [typeof(UndoAct)] = "undo-act",
        [typeof(RedoAct)] = "redo-act",
        [typeof(GiveLink)] = "give-link",
        [typeof(RevokeLink)] = "revoke-link",
        [typeof(Lead)] = "lead",
        [typeof(RenewCode)] = "renew-code",
        [typeof(RevokeSeat)] = "revoke-seat",
        [typeof(RenewSeat)] = "renew-seat",
        [typeof(RaiseHand)] = "raise-hand",
        [typeof(LowerHands)] = "lower-hands",
        [typeof(SendWhisper)] = "send-whisper",
        [typeof(HearWhispers)] = "hear-whispers",
        [typeof(Translate)] = "translate",
    };

    public static readonly IReadOnlyDictionary<Type, string> Events = new Dictionary<Type, string>
    {
        [typeof(SessionCreated)] = "session-created",
        [typeof(SessionRestored)] = "session-restored",
        [typeof(SessionDescribed)] = "session-described",
        [typeof(GroupsSet)] = "groups-set",
        [typeof(NamesHidden)] = "names-hidden",
        [typeof(SessionEnded)] = "session-ended",
        [typeof(ParticipantArrived)] = "participant-arrived",
        [typeof(ParticipantChanged)] = "participant-changed",
        [typeof(StageOpened)] = "stage-opened",
        [typeof(StageClosed)] = "stage-closed",
        [typeof(NotesRevealed)] = "notes-revealed",
        [typeof(TimerSet)] = "timer-set",
        [typeof(TimerPaused)] = "timer-paused",
        [typeof(TimeRanOut)] = "time-ran-out",
        [typeof(StageAdded)] = "stage-added",
        [typeof(StageChanged)] = "stage-changed",
        [typeof(StagesOrdered)] = "stages-ordered",
        [typeof(StageSkipped)] = "stage-skipped",
        [typeof(StageRemoved)] = "stage-removed",
        [typeof(RoomSplit)] = "room-split",
        [typeof(TableTaken)] = "table-taken",
        [typeof(TableBoardsOpened)] = "table-boards-opened",
        [typeof(WallPointed)] = "wall-pointed",
        [typeof(DoneSaid)] = "done-said",
        [typeof(NoteWritten)] = "note-written",
        [typeof(NoteEdited)] = "note-edited",
        [typeof(NoteDeleted)] = "note-deleted",
        [typeof(NoteRedacted)] = "note-redacted",
        [typeof(ThemeCreated)] = "theme-created",
        [typeof(ThemeRenamed)] = "theme-renamed",
        [typeof(ThemeRemoved)] = "theme-removed",
        [typeof(NotesMoved)] = "notes-moved",
        [typeof(NotesMerged)] = "notes-merged",
        [typeof(NotesUnmerged)] = "notes-unmerged",
        [typeof(NotesImported)] = "notes-imported",
        [typeof(ImportRemoved)] = "import-removed",
        [typeof(RoundOpened)] = "round-opened",
        [typeof(RoundClosed)] = "round-closed",
        [typeof(RoundRevealed)] = "round-revealed",
        [typeof(RoundReopened)] = "round-reopened",
        [typeof(RoundClosing)] = "round-closing",
        [typeof(TieSettled)] = "tie-settled",
        [typeof(BallotCast)] = "ballot-cast",
        [typeof(BallotWithdrawn)] = "ballot-withdrawn",
        [typeof(PriorityWorded)] = "priority-worded",
        [typeof(PriorityReworded)] = "priority-reworded",
        [typeof(PriorityRemoved)] = "priority-removed",
        [typeof(PrioritiesOrdered)] = "priorities-ordered",
        [typeof(DissentProposed)] = "dissent-proposed",
        [typeof(DissentJoined)] = "dissent-joined",
        [typeof(DissentLeft)] = "dissent-left",
        [typeof(DissentHidden)] = "dissent-hidden",
        [typeof(ActionFollowed)] = "action-followed",
        [typeof(NotesMarked)] = "notes-marked",
        [typeof(NoteCorrected)] = "note-corrected",
        [typeof(ActMade)] = "act-made",
        [typeof(ActUndone)] = "act-undone",
        [typeof(ActRedone)] = "act-redone",
        [typeof(LinkGiven)] = "link-given",
        [typeof(LinkRevoked)] = "link-revoked",
        [typeof(LeadTaken)] = "lead-taken",
        [typeof(CodeRenewed)] = "code-renewed",
        [typeof(SeatRevoked)] = "seat-revoked",
        [typeof(SeatRenewed)] = "seat-renewed",
        [typeof(HandRaised)] = "hand-raised",
        [typeof(HandsLowered)] = "hands-lowered",
        [typeof(WhisperSent)] = "whisper-sent",
        [typeof(WhispersHeard)] = "whispers-heard",
        [typeof(Translated)] = "translated",
    };

    public static readonly IReadOnlyDictionary<Type, string> SeriesCommands = new Dictionary<Type, string>
    {
        [typeof(FoundSeries)] = "found-series",
        [typeof(RetitleSeries)] = "retitle-series",
        [typeof(AddDialogue)] = "add-dialogue",
        [typeof(RemoveDialogue)] = "remove-dialogue",
        [typeof(OrderDialogues)] = "order-dialogues",
        [typeof(MatchPriorities)] = "match-priorities",
        [typeof(UnmatchPriorities)] = "unmatch-priorities",
        [typeof(NoteAction)] = "note-action",
    };

    public static readonly IReadOnlyDictionary<Type, string> SeriesEvents = new Dictionary<Type, string>
    {
        [typeof(SeriesFounded)] = "series-founded",
        [typeof(SeriesRetitled)] = "series-retitled",
        [typeof(DialogueAdded)] = "dialogue-added",
        [typeof(DialogueRemoved)] = "dialogue-removed",
        [typeof(DialoguesOrdered)] = "dialogues-ordered",
        [typeof(PrioritiesMatched)] = "priorities-matched",
        [typeof(PrioritiesUnmatched)] = "priorities-unmatched",
        [typeof(ActionNoted)] = "action-noted",
    };

    /// <summary>What can be seen: the name of its kind, its sight, and the member that tells one from another ("" where there is only one).</summary>
    public static readonly IReadOnlyDictionary<Thing, (string Name, Type Sight, string IdMember)> Things =
        new Dictionary<Thing, (string, Type, string)>
        {
            [Thing.Workshop] = ("workshop", typeof(WorkshopSight), ""),
            [Thing.Agenda] = ("agenda", typeof(AgendaSight), ""),
            [Thing.Room] = ("room", typeof(RoomSight), ""),
            [Thing.Stage] = ("stage", typeof(StageSight), "id"),
            [Thing.Progress] = ("progress", typeof(ProgressSight), "stage"),
            [Thing.Note] = ("note", typeof(NoteSight), "id"),
            [Thing.Theme] = ("theme", typeof(ThemeSight), "id"),
            [Thing.Round] = ("round", typeof(RoundSight), "id"),
            [Thing.RoundDetail] = ("roundDetail", typeof(RoundDetailSight), "round"),
            [Thing.Priority] = ("priority", typeof(PrioritySight), "id"),
            [Thing.Me] = ("me", typeof(MeSight), ""),
            [Thing.OwnNote] = ("ownNote", typeof(OwnNoteSight), "id"),
            [Thing.Pointed] = ("pointed", typeof(PointedSight), ""),
            [Thing.Tables] = ("tables", typeof(TablesSight), "stage"),
            [Thing.TableNote] = ("tableNote", typeof(TableNoteSight), "id"),
            [Thing.StaffNote] = ("staffNote", typeof(StaffNoteSight), "id"),
            [Thing.OwnBallot] = ("ownBallot", typeof(OwnBallotSight), "round"),
            [Thing.OwnSets] = ("ownSets", typeof(OwnSetsSight), "round"),
            [Thing.Dissent] = ("dissent", typeof(DissentSight), "id"),
            [Thing.OwnDissent] = ("ownDissent", typeof(OwnDissentSight), "id"),
            [Thing.Acts] = ("acts", typeof(ActsSight), ""),
            [Thing.Team] = ("team", typeof(TeamSight), ""),
            [Thing.Hands] = ("hands", typeof(HandsSight), ""),
            [Thing.OwnHand] = ("ownHand", typeof(OwnHandSight), ""),
            [Thing.Whisper] = ("whisper", typeof(WhisperSight), "id"),
            [Thing.OwnWhisper] = ("ownWhisper", typeof(OwnWhisperSight), "id"),
            [Thing.Translation] = ("translation", typeof(TranslationSight), "id"),
        };

    /// <summary>The closed unions inside commands, events and sights.</summary>
    public static readonly IReadOnlyDictionary<Type, IReadOnlyDictionary<Type, string>> Unions = new Dictionary<Type, IReadOnlyDictionary<Type, string>>
    {
        [typeof(Command)] = Commands,
        [typeof(Event)] = Events,
        [typeof(SeriesCommand)] = SeriesCommands,
        [typeof(SeriesEvent)] = SeriesEvents,
        [typeof(Part)] = new Dictionary<Type, string>
        {
            [typeof(NotePart)] = "note",
            [typeof(WordsPart)] = "words",
            [typeof(ThemePart)] = "theme",
            [typeof(StagePart)] = "stage",
            [typeof(AgendaPart)] = "agenda",
            [typeof(PriorityPart)] = "priority",
            [typeof(DissentPart)] = "dissent",
        },
        [typeof(Instrument)] = new Dictionary<Type, string>
        {
            [typeof(DotVote)] = "dots",
            [typeof(ApprovalVote)] = "approval",
            [typeof(PointsVote)] = "points",
            [typeof(ScoreVote)] = "score",
            [typeof(MatrixVote)] = "matrix",
            [typeof(RankVote)] = "rank",
            [typeof(NgtVote)] = "ngt",
            [typeof(FistVote)] = "fist",
            [typeof(GradientsVote)] = "gradients",
            [typeof(QuadraticVote)] = "quadratic",
            [typeof(MaxDiffVote)] = "maxdiff",
        },
        [typeof(Ballot)] = new Dictionary<Type, string>
        {
            [typeof(DotBallot)] = "dots",
            [typeof(ApprovalBallot)] = "approval",
            [typeof(PointsBallot)] = "points",
            [typeof(ScoreBallot)] = "score",
            [typeof(MatrixBallot)] = "matrix",
            [typeof(RankBallot)] = "rank",
            [typeof(TierBallot)] = "tiers",
            [typeof(FistBallot)] = "fist",
            [typeof(GradientsBallot)] = "gradients",
            [typeof(QuadraticBallot)] = "quadratic",
            [typeof(MaxDiffBallot)] = "maxdiff",
        },
        [typeof(RoundResult)] = new Dictionary<Type, string>
        {
            [typeof(DotResult)] = "dots",
            [typeof(SumResult)] = "sum",
            [typeof(RankResult)] = "rank",
            [typeof(ScoreResult)] = "score",
            [typeof(MatrixResult)] = "matrix",
            [typeof(FistResult)] = "fist",
            [typeof(GradientsResult)] = "gradients",
            [typeof(MaxDiffResult)] = "maxdiff",
        },
    };
}
