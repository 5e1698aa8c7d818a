using Workshop.Domain;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;

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
        [typeof(OpenRound)] = "open-round",
        [typeof(CloseRound)] = "close-round",
        [typeof(RevealRound)] = "reveal-round",
        [typeof(ReopenRound)] = "reopen-round",
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
    };

    public static readonly IReadOnlyDictionary<Type, string> Events = new Dictionary<Type, string>
    {
        [typeof(SessionCreated)] = "session-created",
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
        [typeof(RoundOpened)] = "round-opened",
        [typeof(RoundClosed)] = "round-closed",
        [typeof(RoundRevealed)] = "round-revealed",
        [typeof(RoundReopened)] = "round-reopened",
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
            [Thing.Priority] = ("priority", typeof(PrioritySight), "id"),
            [Thing.Me] = ("me", typeof(MeSight), ""),
            [Thing.OwnNote] = ("ownNote", typeof(OwnNoteSight), "id"),
            [Thing.OwnBallot] = ("ownBallot", typeof(OwnBallotSight), "round"),
            [Thing.Dissent] = ("dissent", typeof(DissentSight), "id"),
            [Thing.OwnDissent] = ("ownDissent", typeof(OwnDissentSight), "id"),
        };

    /// <summary>The closed unions inside commands, events and sights.</summary>
    public static readonly IReadOnlyDictionary<Type, IReadOnlyDictionary<Type, string>> Unions = new Dictionary<Type, IReadOnlyDictionary<Type, string>>
    {
        [typeof(Command)] = Commands,
        [typeof(Event)] = Events,
        [typeof(Instrument)] = new Dictionary<Type, string> { [typeof(DotVote)] = "dots", [typeof(RankVote)] = "rank", [typeof(FistVote)] = "fist" },
        [typeof(Ballot)] = new Dictionary<Type, string> { [typeof(DotBallot)] = "dots", [typeof(RankBallot)] = "rank", [typeof(FistBallot)] = "fist" },
        [typeof(RoundResult)] = new Dictionary<Type, string> { [typeof(DotResult)] = "dots", [typeof(RankResult)] = "rank", [typeof(FistResult)] = "fist" },
    };
}
