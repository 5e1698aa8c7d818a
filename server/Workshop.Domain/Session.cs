using System.Collections.Immutable;
using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;
using Workshop.Domain.Walls;

namespace Workshop.Domain;

/// <summary>
/// One live workshop: its state and the table of contents of its rules. Everything that changes it goes through <see cref="Decide"/> and
/// <see cref="Evolve"/>; everything that anybody sees of it comes out of <see cref="Show"/>. Pure: no clock, no chance, no I/O.
/// </summary>
public sealed record Session
{
    public static readonly Session Empty = new();

    public string Title { get; init; } = "";
    public string Question { get; init; } = "";
    public string Place { get; init; } = "";
    public string Language { get; init; } = "en";
    public string Notice { get; init; } = "";
    public string Code { get; init; } = "";
    public bool NamesShown { get; init; }

    /// <summary>No group of fewer than this many ballots or authors is ever shown alone.</summary>
    public int K { get; init; } = 3;
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public Seq<Link> Links { get; init; }

    /// <summary>Which of the facilitators leads, by their link.</summary>
    public LinkId Leads { get; init; } = Link.Own;
    public Seq<StakeholderGroup> Groups { get; init; }
    public Seq<Stage> Agenda { get; init; }
    public StageId? Current { get; init; }

    /// <summary>Names of stages that were taken away: a late copy of a command must not bring one back.</summary>
    public ImmutableHashSet<StageId> RemovedStages { get; init; } = [];

    /// <summary>When the first stage after arriving opened, and what the agenda was to take from then on.</summary>
    public DateTimeOffset? StartedAt { get; init; }
    public int PlannedMinutes { get; init; }

    /// <summary>What the walls show instead of the stage.</summary>
    public Point? Pointed { get; init; }
    public ImmutableDictionary<ParticipantId, Participant> Participants { get; init; } = ImmutableDictionary<ParticipantId, Participant>.Empty;

    /// <summary>Under which names people vote, write, object and whisper. A secret, and no part of what happened: it is stored with no session, and put in by whoever hosts it.</summary>
    public Pseudonyms? Pseudonyms { get; init; }

    /// <summary>How many have arrived of each group, in no order.</summary>
    public ImmutableDictionary<GroupId, int> Sizes { get; init; } = ImmutableDictionary<GroupId, int>.Empty;

    /// <summary>The hands that are up, in the order of raising.</summary>
    public Seq<Hand> Hands { get; init; }
    public int HandsEver { get; init; }

    /// <summary>Private words to the facilitator.</summary>
    public ImmutableDictionary<WhisperId, Whisper> Whispers { get; init; } = ImmutableDictionary<WhisperId, Whisper>.Empty;
    public ImmutableDictionary<NoteId, Note> Notes { get; init; } = ImmutableDictionary<NoteId, Note>.Empty;

    /// <summary>Names of deleted notes: a late copy of the command that wrote one must not bring it back.</summary>
    public ImmutableHashSet<NoteId> DeletedNotes { get; init; } = [];
    public int NotesEver { get; init; }

    /// <summary>What is merged under each note, in order of merging.</summary>
    public ImmutableDictionary<NoteId, Seq<NoteId>> Merged { get; init; } = ImmutableDictionary<NoteId, Seq<NoteId>>.Empty;
    public ImmutableDictionary<ThemeId, Theme> Themes { get; init; } = ImmutableDictionary<ThemeId, Theme>.Empty;

    /// <summary>Names of themes that are gone: a late copy of a command, or a result, must not meet another theme of that name.</summary>
    public ImmutableHashSet<ThemeId> RemovedThemes { get; init; } = [];
    public int ThemesEver { get; init; }

    /// <summary>What was ever brought in: a late copy of the command must not bring it in again.</summary>
    public ImmutableHashSet<ImportId> Imports { get; init; } = [];

    /// <summary>The themes that came with an import.</summary>
    public ImmutableDictionary<ThemeId, ImportId> ImportedThemes { get; init; } = ImmutableDictionary<ThemeId, ImportId>.Empty;
    public ImmutableDictionary<RoundId, Round> Rounds { get; init; } = ImmutableDictionary<RoundId, Round>.Empty;
    public ImmutableDictionary<PriorityId, Priority> Priorities { get; init; } = ImmutableDictionary<PriorityId, Priority>.Empty;
    public ImmutableHashSet<PriorityId> RemovedPriorities { get; init; } = [];
    public ImmutableDictionary<DissentId, Dissent> Dissents { get; init; } = ImmutableDictionary<DissentId, Dissent>.Empty;
    public ImmutableHashSet<DissentId> GoneDissents { get; init; } = [];
    public int DissentsEver { get; init; }

    /// <summary>What became of the actions of earlier workshops, the last that was said of each.</summary>
    public Seq<ActionOutcome> Outcomes { get; init; }

    /// <summary>What was said in other languages, by <see cref="Translation.KeyOf(Translation)"/>.</summary>
    public ImmutableDictionary<string, Translation> Translations { get; init; } = ImmutableDictionary<string, Translation>.Empty;

    /// <summary>The languages that anything was ever translated into.</summary>
    public ImmutableHashSet<string> TranslatedInto { get; init; } = [];

    /// <summary>The archive that it was made from, to be read and nothing else.</summary>
    public Restoration? Restored { get; init; }

    /// <summary>What the facilitator did last, oldest first, to undo and redo it.</summary>
    public Seq<Act> Acts { get; init; }
    public int ActsEver { get; init; }
    public int UndosEver { get; init; }

    /// <summary>It tries out another one's plan, and nobody in it is real but who runs it.</summary>
    public bool IsRehearsal { get; init; }

    public bool Exists => CreatedAt != default;

    /// <summary>The stage that takes input, if any.</summary>
    public Stage? OpenStage => Agenda.FirstOrDefault(s => s.Status == StageStatus.Open);

    /// <summary>The round that takes ballots, if any.</summary>
    public Round? OpenRound => Rounds.Values.FirstOrDefault(r => r.Status == RoundStatus.Open);

    /// <summary>When the clock has something to say next: the round was given a few seconds, or the stage a limit.</summary>
    public DateTimeOffset? Due => OpenStage is { TimeIsUp: false, Deadline: { } deadline } && !(OpenRound?.ClosesAt < deadline) ? deadline : OpenRound?.ClosesAt;

    public Stage? FindStage(StageId id) => Agenda.FirstOrDefault(s => s.Id == id);

    public bool IsRevealed(Note note) => FindStage(note.Stage) is { Revealed: true };

    public GroupId GroupOf(ParticipantId id) => Participants.GetValueOrDefault(id)?.CountedIn ?? new GroupId("");

    /// <summary>Whether their group is already part of a count.</summary>
    public bool HasSpoken(ParticipantId id) =>
        Agenda.Any(s => s.Writers.ContainsKey(id)) || Rounds.Values.Any(r => Voters.BallotOf(r, id, this) is not null);

    /// <summary>People who have arrived, by the group they count in; groups in the order of the session, "" last, empty ones left out.</summary>
    public IReadOnlyDictionary<GroupId, int> PeopleByGroup => InOrder(Sizes);

    /// <summary>The notes that stand in a theme for themselves, those merged under another left out.</summary>
    public Seq<NoteId> HeadsIn(ThemeId theme) =>
        Notes.Values.Where(n => n.Theme == theme && n.Under is null).OrderBy(n => n.Number).Select(n => n.Id).ToSeq();

    internal Session WithStage(StageId id, Func<Stage, Stage> change) => this with { Agenda = Agenda.Select(s => s.Id == id ? change(s) : s).ToSeq() };

    internal Session WithRound(RoundId id, Func<Round, Round> change) => this with { Rounds = Rounds.SetItem(id, change(Rounds[id])) };

    /// <summary>The index of merged notes once <paramref name="note"/> is no longer under <paramref name="under"/> and nothing is under it.</summary>
    internal static ImmutableDictionary<NoteId, Seq<NoteId>> MergedOf(ImmutableDictionary<NoteId, Seq<NoteId>> merged, NoteId note, NoteId? under)
    {
        var children = merged.GetValueOrDefault(note);
        merged = merged.Remove(note);
        if (children.Count > 1)
            merged = merged.SetItem(children[0], children.Remove(children[0]));
        if (under is { } head && merged.TryGetValue(head, out var siblings))
            merged = siblings.Count > 1 ? merged.SetItem(head, siblings.Remove(note)) : merged.Remove(head);
        return merged;
    }

    /// <summary>How many there are of each group, in the order of the session.</summary>
    internal Dictionary<GroupId, int> CountByGroup(IEnumerable<GroupId> people) => InOrder(people.CountBy(g => g).ToDictionary());

    private Dictionary<GroupId, int> InOrder(IReadOnlyDictionary<GroupId, int> counts) =>
        Groups.Select(g => g.Id).Append(new("")).Where(g => counts.GetValueOrDefault(g) > 0).ToDictionary(g => g, g => counts[g]);

    /// <summary>What follows from a command: events, or why not. Changes nothing.</summary>
    public static Decision Decide(Command command, Ask ask, Session s) =>
        Permissions.Check(command, ask, s) is { } refusal ? refusal : UndoingActs.Remembering(command, ask, s, Decided(command, ask, s));

    private static Decision Decided(Command command, Ask ask, Session s) => command switch
    {
        CreateSession c => CreatingSessions.Decide(c, ask, s),
        RestoreSession c => RestoringSessions.Decide(c, ask, s),
        DescribeSession c => CreatingSessions.Decide(c, s),
        SetGroups c => CreatingSessions.Decide(c, s),
        HideNames c => CreatingSessions.Decide(c, s),
        CloseSession c => CreatingSessions.Decide(c, ask, s),
        Arrive c => Arriving.Decide(c, ask, s),
        OpenStage c => RunningStages.Decide(c, ask, s),
        CloseStage c => RunningStages.Decide(c, ask, s),
        RevealNotes c => RunningStages.Decide(c, s),
        SetTimer c => KeepingTime.Decide(c, ask, s),
        ExtendTimer c => KeepingTime.Decide(c, ask, s),
        PauseTimer c => KeepingTime.Decide(c, ask, s),
        ResumeTimer c => KeepingTime.Decide(c, ask, s),
        TimeUp c => KeepingTime.Decide(c, ask, s),
        AddStage c => ComposingAgendas.Decide(c, s),
        ChangeStage c => ComposingAgendas.Decide(c, s),
        OrderStages c => ComposingAgendas.Decide(c, s),
        SkipStage c => ComposingAgendas.Decide(c, s),
        RemoveStage c => ComposingAgendas.Decide(c, s),
        SplitRoom c => SplittingTheRoom.Decide(c, s),
        TakeTable c => SplittingTheRoom.Decide(c, ask, s),
        OpenTableBoards c => SplittingTheRoom.Decide(c, s),
        SayDone c => SayingDone.Decide(c, ask, s),
        RaiseHand c => RaisingHands.Decide(c, ask, s),
        LowerHands c => RaisingHands.Decide(c, s),
        SendWhisper c => Whispering.Decide(c, ask, s),
        HearWhispers c => Whispering.Decide(c, s),
        WriteNote c => WritingNotes.Decide(c, ask, s),
        EditNote c => WritingNotes.Decide(c, ask, s),
        DeleteNote c => WritingNotes.Decide(c, ask, s),
        RedactNote c => RedactingNotes.Decide(c, ask, s),
        CreateTheme c => GroupingNotes.Decide(c, ask, s),
        RenameTheme c => GroupingNotes.Decide(c, ask, s),
        MergeThemes c => GroupingNotes.Decide(c, ask, s),
        RemoveTheme c => GroupingNotes.Decide(c, ask, s),
        MoveNotes c => GroupingNotes.Decide(c, ask, s),
        MergeNotes c => MergingNotes.Decide(c, ask, s),
        UnmergeNotes c => MergingNotes.Decide(c, ask, s),
        ImportNotes c => ImportingNotes.Decide(c, ask, s),
        RemoveImport c => ImportingNotes.Decide(c, s),
        MarkNotes c => ModeratingNotes.Decide(c, s),
        CorrectNote c => ModeratingNotes.Decide(c, s),
        OpenRound c => RunningRounds.Decide(c, ask, s),
        CloseRound c => RunningRounds.Decide(c, s),
        CloseSoon c => ClosingRounds.Decide(c, ask, s),
        KeepOpen c => ClosingRounds.Decide(c, s),
        RevealRound c => RunningRounds.Decide(c, s),
        ReopenRound c => RunningRounds.Decide(c, s),
        SettleTie c => SettlingTies.Decide(c, ask, s),
        TryBallot c => TryingBallots.Decide(c, s),
        EnterPaper c => EnteringPaper.Decide(c, s),
        RemovePaper c => EnteringPaper.Decide(c, s),
        CountRoom c => EnteringPaper.Decide(c, s),
        Cast c => CastingBallots.Decide(c, ask, s),
        Withdraw c => CastingBallots.Decide(c, ask, s),
        WordPriority c => WordingPriorities.Decide(c, s),
        RewordPriority c => WordingPriorities.Decide(c, s),
        RemovePriority c => WordingPriorities.Decide(c, s),
        OrderPriorities c => WordingPriorities.Decide(c, s),
        PointWall c => PointingTheWall.Decide(c, s),
        ProposeDissent c => Dissenting.Decide(c, ask, s),
        JoinDissent c => Dissenting.Decide(c, ask, s),
        LeaveDissent c => Dissenting.Decide(c, ask, s),
        HideDissent c => Dissenting.Decide(c, s),
        GiveLink c => GivingLinks.Decide(c, ask, s),
        RevokeLink c => GivingLinks.Decide(c, s),
        Lead c => GivingLinks.Decide(c, s),
        RenewCode c => GivingLinks.Decide(c, s),
        RevokeSeat c => RevokingSeats.Decide(c, s),
        RenewSeat c => RevokingSeats.Decide(c, ask, s),
        FollowAction c => FollowingActions.Decide(c, ask, s),
        Translate c => Translating.Decide(c, ask, s),
        UndoAct c => UndoingActs.Decide(c, s),
        RedoAct c => UndoingActs.Decide(c, s),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A command without a decision"),
    };

    /// <summary>The session after an event. Never refuses: what is remembered has happened.</summary>
    public static Session Evolve(Session s, Event happened) => happened switch
    {
        SessionCreated e => CreatingSessions.Evolve(s, e),
        SessionRestored e => RestoringSessions.Evolve(s, e),
        SessionDescribed e => CreatingSessions.Evolve(s, e),
        GroupsSet e => CreatingSessions.Evolve(s, e),
        NamesHidden e => CreatingSessions.Evolve(s, e),
        SessionEnded e => Dissenting.Counted(CreatingSessions.Evolve(s, e), e.Dissents),
        ParticipantArrived e => SayingDone.Settled(Arriving.Evolve(s, e)),
        ParticipantChanged e => SayingDone.Settled(Arriving.Evolve(s, e)),
        StageOpened e => SayingDone.Settled(RunningStages.Evolve(s, e)),
        StageClosed e when s.FindStage(e.Stage)!.Kind == StageKind.Agree => Dissenting.Settled(RunningStages.Evolve(s, e)),
        StageClosed e => RunningStages.Evolve(s, e),
        NotesRevealed e => RunningStages.Evolve(s, e),
        TimerSet e => KeepingTime.Evolve(s, e),
        TimerPaused e => KeepingTime.Evolve(s, e),
        TimeRanOut e => KeepingTime.Evolve(s, e),
        StageAdded e => ComposingAgendas.Evolve(s, e),
        StageChanged e => ComposingAgendas.Evolve(s, e),
        StagesOrdered e => ComposingAgendas.Evolve(s, e),
        StageSkipped e => ComposingAgendas.Evolve(s, e),
        StageRemoved e => ComposingAgendas.Evolve(s, e),
        RoomSplit e => SplittingTheRoom.Evolve(s, e),
        TableTaken e => SplittingTheRoom.Evolve(s, e),
        TableBoardsOpened e => SplittingTheRoom.Evolve(s, e),
        DoneSaid e => SayingDone.Settled(SayingDone.Evolve(s, e)),
        HandRaised e => RaisingHands.Evolve(s, e),
        HandsLowered e => RaisingHands.Evolve(s, e),
        WhisperSent e => Whispering.Evolve(s, e),
        WhispersHeard e => Whispering.Evolve(s, e),
        NoteWritten e => WritingNotes.Evolve(s, e),
        NoteEdited e => WritingNotes.Evolve(s, e),
        NoteDeleted e => Translating.Without(WritingNotes.Evolve(s, e), e.Id),
        NoteRedacted e => Translating.Without(RoundItems.Without(RedactingNotes.Evolve(s, e), e.Id), e.Id),
        ThemeCreated e => GroupingNotes.Evolve(s, e),
        ThemeRenamed e => GroupingNotes.Evolve(s, e),
        ThemeRemoved e => GroupingNotes.Evolve(s, e),
        NotesMoved e => GroupingNotes.Evolve(s, e),
        NotesMerged e => MergingNotes.Evolve(s, e),
        NotesUnmerged e => MergingNotes.Evolve(s, e),
        NotesImported e => ImportingNotes.Evolve(s, e),
        ImportRemoved e => e.Notes.Aggregate(ImportingNotes.Evolve(s, e), Translating.Without),
        NotesMarked e => ModeratingNotes.Evolve(s, e),
        NoteCorrected e => ModeratingNotes.Evolve(s, e),
        RoundOpened e => RunningRounds.Evolve(s, e),
        RoundClosed e => RunningRounds.Evolve(s, e),
        RoundRevealed e => RunningRounds.Evolve(s, e),
        RoundReopened e => SayingDone.Settled(RunningRounds.Evolve(s, e)),
        RoundClosing e => ClosingRounds.Evolve(s, e),
        TieSettled e => SettlingTies.Evolve(s, e),
        BallotCast e => SayingDone.Settled(CastingBallots.Evolve(s, e)),
        BallotWithdrawn e => SayingDone.Settled(CastingBallots.Evolve(s, e)),
        PaperEntered e => EnteringPaper.Evolve(s, e),
        PaperRemoved e => EnteringPaper.Evolve(s, e),
        RoomCounted e => EnteringPaper.Evolve(s, e),
        PriorityWorded e => WordingPriorities.Evolve(s, e),
        PriorityReworded e => WordingPriorities.Evolve(s, e),
        PriorityRemoved e => Dissenting.Without(WordingPriorities.Evolve(s, e), e.Id),
        PrioritiesOrdered e => WordingPriorities.Evolve(s, e),
        WallPointed e => PointingTheWall.Evolve(s, e),
        DissentProposed e => Dissenting.Evolve(s, e),
        DissentJoined e => Dissenting.Evolve(s, e),
        DissentLeft e => Dissenting.Evolve(s, e),
        DissentHidden e => Dissenting.Evolve(s, e),
        LinkGiven e => GivingLinks.Evolve(s, e),
        LinkRevoked e => GivingLinks.Evolve(s, e),
        LeadTaken e => GivingLinks.Evolve(s, e),
        CodeRenewed e => GivingLinks.Evolve(s, e),
        SeatRevoked e => RevokingSeats.Evolve(s, e),
        SeatRenewed e => RevokingSeats.Evolve(s, e),
        ActionFollowed e => FollowingActions.Evolve(s, e),
        Translated e => Translating.Evolve(s, e),
        ActMade e => UndoingActs.Evolve(s, e),
        ActUndone e => UndoingActs.Evolve(s, e),
        ActRedone e => UndoingActs.Evolve(s, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An event without an evolution"),
    };

    /// <summary>The keys whose sights an event may have changed for somebody. May name too many; never too few (a law test holds it).</summary>
    public static IEnumerable<Key> Touches(Event happened, Session before, Session after)
    {
        Key[] touched = [.. TouchesOf(happened, before, after), .. PointingTheWall.Touches(before, after), .. RaisingHands.Touches(before, after)];
        return [.. touched, .. Translating.Touches(touched, before, after)];
    }

    private static IEnumerable<Key> TouchesOf(Event happened, Session before, Session after) => happened switch
    {
        SessionCreated or SessionRestored => AllKeys(after),
        SessionDescribed => [new(Thing.Workshop)],
        SessionEnded => [new(Thing.Workshop), .. Voters.TouchesAtEnd(before), .. PenNames.TouchesAtEnd(before, after), .. Whispering.TouchesAtEnd(before),
            .. Dissenting.TouchesAtEnd(before, after)],
        NamesHidden => [new(Thing.Workshop), .. WritingNotes.OnTheBoard(after, n => n.Named), .. ReadingAtTables.Touches(after, n => n.Named)],
        GroupsSet => [new(Thing.Workshop), new(Thing.Room), .. SayingDone.Touches(after)],
        ParticipantArrived e => Arriving.Touches(e.Id, after),
        ParticipantChanged e => [.. Arriving.Touches(e.Id, after), .. WritingNotes.OnTheBoard(after, n => n.Named && n.Author == e.Id),
            .. ReadingAtTables.Touches(after, n => n.Named && n.Author == e.Id), .. RaisingHands.Touches(e.Id, after), .. Whispering.Touches(e.Id, after)],
        StageOpened e => RunningStages.Touches(e, after),
        TimerPaused e => [new(Thing.Stage, e.Stage.Text)],
        TimeRanOut e => [new(Thing.Stage, e.Stage.Text)],
        StageAdded e => ComposingAgendas.Touches(e.Plan.Id),
        StageChanged e => ComposingAgendas.Touches(e.Plan.Id),
        StagesOrdered => [new(Thing.Agenda)],
        StageSkipped e => ComposingAgendas.Touches(e.Stage),
        StageRemoved e => ComposingAgendas.Touches(e, before),
        RoomSplit e => SplittingTheRoom.Touches(e, before, after),
        TableTaken e => SplittingTheRoom.Touches(e, before, after),
        TableBoardsOpened e => SplittingTheRoom.Touches(e, after),
        WallPointed => [new(Thing.Agenda)],
        StageClosed e => [new(Thing.Stage, e.Stage.Text), new(Thing.Progress, e.Stage.Text), .. TellingGroups.Touches(e.Stage, before, after),
            .. Dissenting.Touches(before, after)],
        NotesRevealed e => RunningStages.Touches(e, after),
        TimerSet e => [new(Thing.Stage, e.Stage.Text)],
        DoneSaid e => SayingDone.Touches(e),
        HandRaised or HandsLowered => [new(Thing.Hands)],
        WhisperSent e => Whispering.Touches([e.Id], after),
        WhispersHeard e => Whispering.Touches(e.Whispers, after),
        NoteWritten e => WritingNotes.Touches(e.Id, before, after),
        NoteEdited e => WritingNotes.Touches(e.Id, before, after),
        NoteRedacted e => [.. WritingNotes.Touches(e.Id, before, after), .. RoundItems.Touches(e.Id, after), .. before.Acts.Count == after.Acts.Count ? Array.Empty<Key>() : [new(Thing.Acts)]],
        NoteDeleted e => [.. WritingNotes.Touches(e.Id, before, after), .. PrioritiesWith(e.Id, before)],
        ThemeCreated e => [new(Thing.Theme, e.Id.Text)],
        ThemeRenamed e => [new(Thing.Theme, e.Id.Text)],
        ThemeRemoved e => GroupingNotes.Touches(e, before),
        NotesMoved e => GroupingNotes.Touches(e, after),
        NotesMerged e => MergingNotes.Touches(e.Notes),
        NotesUnmerged e => MergingNotes.Touches(e.Notes),
        NotesImported e => ImportingNotes.Touches(e, after),
        ImportRemoved e => [.. e.Notes.SelectMany(n => WritingNotes.Touches(n, before, after)).Distinct(), .. e.Notes.SelectMany(n => PrioritiesWith(n, before))],
        NotesMarked e => ModeratingNotes.Touches(e, before, after),
        NoteCorrected e => ModeratingNotes.Touches(e.Id, before, after),
        RoundOpened e => RunningRounds.Touches(e.Id, before, after),
        RoundClosed e => RunningRounds.Touches(e.Id, before, after),
        RoundRevealed e => RunningRounds.Touches(e.Id, before, after),
        RoundReopened e => RunningRounds.Touches(e.Id, before, after),
        RoundClosing e => [new(Thing.Round, e.Id.Text)],
        TieSettled e => [new(Thing.Round, e.Id.Text)],
        BallotCast e => CastingBallots.Touches(e.Round, e.By, after),
        BallotWithdrawn e => CastingBallots.Touches(e.Round, e.By, after),
        PaperEntered e => EnteringPaper.Touches(e.Round, before, after),
        PaperRemoved e => EnteringPaper.Touches(e.Round, before, after),
        RoomCounted e => [new(Thing.Round, e.Round.Text), new(Thing.TallySheet, e.Round.Text)],
        PriorityWorded e => [new(Thing.Priority, e.Id.Text)],
        PriorityReworded e => [new(Thing.Priority, e.Id.Text), .. Dissenting.Touches(e.Id, after)],
        PriorityRemoved e => [new(Thing.Priority, e.Id.Text), .. Dissenting.Touches(e.Id, before)],
        PrioritiesOrdered e => e.Order.Select(p => new Key(Thing.Priority, p.Text)),
        DissentProposed e => Dissenting.Touches(e, after),
        DissentJoined e => Dissenting.Touches(e, after),
        DissentLeft e => Dissenting.Touches(e, before, after),
        DissentHidden e => [new(Thing.Dissent, e.Id.Text)],
        LinkGiven or LinkRevoked or LeadTaken or SeatRevoked or SeatRenewed => [new(Thing.Team)],
        CodeRenewed => [new(Thing.Workshop)],
        ActionFollowed e => FollowingActions.Touches(e, after),
        Translated e => [new(Thing.Translation, Translation.KeyOf(e.Translation))],
        ActMade => [new(Thing.Acts)],
        ActUndone e => UndoingActs.Touches(e.Act, before, after),
        ActRedone e => UndoingActs.Touches(e.Act, before, after),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An event without touches"),
    };

    private static IEnumerable<Key> PrioritiesWith(NoteId note, Session session) =>
        session.Priorities.Values.Where(p => p.Notes.Contains(note)).Select(p => new Key(Thing.Priority, p.Id.Text));

    /// <summary>
    /// What one audience may see of one thing, or null. The only place where secrets are cut: hub, HTTP, reconnect, export and wall all ask here.
    /// A frame is the difference of two of these, a snapshot is all of them, so they can't disagree.
    /// </summary>
    public static Sight? Show(Key key, Session s, Audience to) => !s.Exists || !key.IsFor(to) ? null : s.Restored is not null ? RestoringSessions.Show(key, s, to) : key.Thing switch
    {
        Thing.Team => GivingLinks.Show(s, to),
        Thing.Translation => Translating.Show(s, key.Id, to),
        Thing.Workshop => CreatingSessions.Show(s),
        Thing.Agenda => RunningStages.ShowAgenda(s),
        Thing.Room => Arriving.ShowRoom(s),
        Thing.Stage => RunningStages.Show(s, new(key.Id), to),
        Thing.Progress => SayingDone.Show(s, new(key.Id), to),
        Thing.Note => WritingNotes.Show(s, new(key.Id), to),
        Thing.Theme => GroupingNotes.Show(s, new(key.Id)),
        Thing.Round => RunningRounds.Show(s, new(key.Id)),
        Thing.RoundDetail => PublishingRounds.Show(s, new(key.Id)),
        Thing.TallySheet => EnteringPaper.Show(s, new(key.Id)),
        Thing.Priority => WordingPriorities.Show(s, new(key.Id), to),
        Thing.Pointed => PointingTheWall.Show(s),
        Thing.Tables => SplittingTheRoom.Show(s, new(key.Id)),
        Thing.StaffNote => ReadingAtTables.ShowStaff(s, new(key.Id)),
        Thing.TableNote => ReadingAtTables.Show(s, new(key.Id), to.Self!.Value),
        Thing.Acts => UndoingActs.Show(s, to),
        Thing.Hands => RaisingHands.Show(s, to),
        Thing.Whisper => Whispering.Show(s, new(key.Id)),
        Thing.OwnHand => RaisingHands.ShowOwn(s, to.Self!.Value),
        Thing.OwnWhisper => Whispering.ShowOwn(s, new(key.Id), to.Self!.Value),
        Thing.Me => Arriving.ShowMe(s, to.Self!.Value),
        Thing.OwnNote => WritingNotes.ShowOwn(s, new(key.Id), to.Self!.Value),
        Thing.OwnBallot => CastingBallots.ShowOwn(s, new(key.Id), to.Self!.Value),
        Thing.OwnSets => DealingSets.ShowOwn(s, new(key.Id), to.Self!.Value),
        Thing.Dissent => Dissenting.Show(s, new(key.Id), to),
        Thing.OwnDissent => Dissenting.ShowOwn(s, new(key.Id), to.Self!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Thing, "A thing without a sight"),
    };

    /// <summary>Every key under which somebody may see something.</summary>
    public static IEnumerable<Key> AllKeys(Session s) => [.. s.Restored is not null ? RestoringSessions.Keys(s) : SharedKeys(s), .. s.Participants.Keys.SelectMany(p => OwnKeys(s, p))];

    /// <summary>The keys that an audience can see anything under.</summary>
    public static IEnumerable<Key> KeysFor(Session s, Audience to) => to.Self is { } self ? OwnKeys(s, self) : s.Restored is not null ? RestoringSessions.Keys(s) : SharedKeys(s);

    private static IEnumerable<Key> SharedKeys(Session s) =>
    [
        new(Thing.Workshop), new(Thing.Team), new(Thing.Agenda), new(Thing.Room), .. PointingTheWall.Show(s) is null ? Array.Empty<Key>() : [new(Thing.Pointed)],
        .. s.Acts.Count == 0 ? Array.Empty<Key>() : [new(Thing.Acts)],
        .. s.Hands.Count == 0 ? Array.Empty<Key>() : [new(Thing.Hands)], .. s.Whispers.Keys.Select(w => new Key(Thing.Whisper, w.Text)),
        .. s.Agenda.Where(x => x.Tables > 0).Select(x => new Key(Thing.Tables, x.Id.Text)), .. ReadingAtTables.StaffKeys(s),
        .. s.Agenda.Select(x => new Key(Thing.Stage, x.Id.Text)), .. SayingDone.Touches(s),
        .. s.Themes.Keys.Select(t => new Key(Thing.Theme, t.Text)),
        .. s.Notes.Keys.Select(n => new Key(Thing.Note, n.Text)),
        .. s.Rounds.Keys.Select(r => new Key(Thing.Round, r.Text)),
        .. s.Rounds.Values.Where(r => r.Published is not null).Select(r => new Key(Thing.RoundDetail, r.Id.Text)),
        .. s.Rounds.Values.Where(r => EnteringPaper.Show(s, r.Id) is not null).Select(r => new Key(Thing.TallySheet, r.Id.Text)),
        .. s.Priorities.Keys.Select(p => new Key(Thing.Priority, p.Text)),
        .. s.Dissents.Keys.Select(d => new Key(Thing.Dissent, d.Text)),
        .. s.Translations.Keys.Select(t => new Key(Thing.Translation, t)),
    ];

    private static IEnumerable<Key> OwnKeys(Session s, ParticipantId self) =>
    [
        new(Thing.Me, "", self), .. s.Hands.Any(h => h.By == self) ? [new(Thing.OwnHand, "", self)] : Array.Empty<Key>(),
        .. Whispering.KeysOf(self, s),
        .. ReadingAtTables.Keys(s, self),
        .. s.Notes.Values.Where(n => n.Author == self).Select(n => new Key(Thing.OwnNote, n.Id.Text, self)),
        .. s.Rounds.Values.Where(r => Voters.BallotOf(r, self, s) is not null).Select(r => new Key(Thing.OwnBallot, r.Id.Text, self)),
        .. DealingSets.Keys(s, self),
        .. Dissenting.KeysOf(self, s),
    ];
}
