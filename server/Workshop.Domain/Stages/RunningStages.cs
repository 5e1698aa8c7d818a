using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Stages;

/// <summary>Takes the room to a stage, from any other: forward, or back to one that was closed. What was open closes.</summary>
public sealed record OpenStage(StageId Stage) : Command;

/// <summary>Ends the input of a stage and of its round. The room stays where it is.</summary>
public sealed record CloseStage(StageId Stage) : Command;

/// <summary>Opens the board: everybody sees the notes of this stage, all at once. Can't be taken back.</summary>
public sealed record RevealNotes(StageId Stage) : Command;

public sealed record StageOpened(StageId Stage, DateTimeOffset? Deadline, DateTimeOffset? At = null) : Event;

public sealed record StageClosed(StageId Stage, DateTimeOffset? At = null) : Event;

public sealed record NotesRevealed(StageId Stage) : Event;

public static class RunningStages
{
    public static Decision Decide(OpenStage command, Ask ask, Session session)
    {
        if (session.FindStage(command.Stage) is not { } stage)
            return Refusals.StageUnknown;
        if (stage.Status == StageStatus.Open)
            return Happens();
        var deadline = stage.Plan.Minutes is { } minutes ? ask.At.AddMinutes(minutes) : (DateTimeOffset?)null;
        return Happens([.. Ending(session, ask.At), .. Showing(stage, session), .. SplittingTheRoom.AsPlanned(stage, ask.At, session), new StageOpened(stage.Id, deadline, ask.At)]);
    }

    public static Decision Decide(CloseStage command, Ask ask, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : stage.Status != StageStatus.Open ? Happens()
        : Happens([.. Ending(session, ask.At)]);

    public static Decision Decide(RevealNotes command, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : !stage.TakesNotes ? Refusals.StageWrongKind
        : stage.Revealed ? Happens()
        : stage.Status == StageStatus.Upcoming ? Refusals.StageNotOpen
        : new NotesRevealed(stage.Id);

    /// <summary>What ends when the open stage ends: its round, then the stage.</summary>
    internal static IEnumerable<Event> Ending(Session session, DateTimeOffset at) =>
        session.OpenStage is not { } open ? []
        : session.OpenRound is { } round ? [new RoundClosed(round.Id), new StageClosed(open.Id, at)]
        : [new StageClosed(open.Id, at)];

    /// <summary>Nobody can group or weigh what they can't see: going on to that opens the board. Talking and resting need not show anything.</summary>
    private static IEnumerable<Event> Showing(Stage next, Session session) =>
        !NeedsTheNotes(next.Kind) ? []
        : session.Agenda.Where(s => s is { Kind: StageKind.Write, Revealed: false, NoteCount: > 0 }).Select(s => new NotesRevealed(s.Id));

    private static bool NeedsTheNotes(StageKind kind) => kind switch
    {
        StageKind.Group or StageKind.Vote or StageKind.Rank or StageKind.Matrix or StageKind.Agree or StageKind.Report => true,
        StageKind.Arrive or StageKind.Write or StageKind.Answer or StageKind.Discuss or StageKind.Break => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of stage of which nobody said whether it opens the board"),
    };

    public static Session Evolve(Session session, StageOpened e) =>
        session.WithStage(e.Stage, s => s with
        {
            Status = StageStatus.Open,
            Deadline = e.Deadline,
            OpenedAt = e.At,
            Skipped = false,
            Revealed = s.Revealed || s is { TakesNotes: true, Plan.Rules.Private: false, Tables: 0 },
            AtTables = s.AtTables || s is { TakesNotes: true, Plan.Rules.Private: false, Tables: > 0 },
        }) with
        {
            Current = e.Stage,
            Pointed = null,
            StartedAt = Starts(session, e) ? e.At : session.StartedAt,
            PlannedMinutes = Starts(session, e) ? session.Agenda.Where(s => s is { Skipped: false, Kind: not StageKind.Arrive }).Sum(s => s.Plan.Minutes ?? 0) : session.PlannedMinutes,
        };

    /// <summary>People come when they come: the plan begins with the first stage after that.</summary>
    private static bool Starts(Session session, StageOpened e) =>
        session.StartedAt is null && session.FindStage(e.Stage) is { Kind: not StageKind.Arrive };

    public static Session Evolve(Session session, StageClosed e) =>
        TellingGroups.Fixed(session.WithStage(e.Stage, s => s with
        {
            Status = StageStatus.Closed,
            Deadline = null,
            TimeIsUp = false,
            Left = null,
            Spent = s.Spent + (e.At is { } at && s.OpenedAt is { } opened ? (int)(at - opened).TotalSeconds : 0),
        }), e.Stage);

    public static Session Evolve(Session session, NotesRevealed e) =>
        TellingGroups.Fixed(WritingNotes.Shuffled(session.WithStage(e.Stage, s => s with { Revealed = true }), e.Stage), e.Stage);

    public static IEnumerable<Key> Touches(StageOpened e, Session session) =>
    [
        new(Thing.Agenda), new(Thing.Stage, e.Stage.Text), new(Thing.Progress, e.Stage.Text),
        .. session.FindStage(e.Stage) is { Tables: > 0 } ? [new(Thing.Tables, e.Stage.Text)] : Array.Empty<Key>(),
        // What was brought into a stage that is not private comes on its board with its opening.
        .. WritingNotes.OnTheBoard(session, n => n.Stage == e.Stage && n.Author is null),
        // The first time the room comes to agree, the drafts of the priorities come on screen.
        .. session.Priorities.Keys.Select(p => new Key(Thing.Priority, p.Text)),
    ];

    public static IEnumerable<Key> Touches(NotesRevealed e, Session session) =>
        [new Key(Thing.Stage, e.Stage.Text), .. WritingNotes.OnTheBoard(session, n => n.Stage == e.Stage),
            .. WritingNotes.Own(session, e.Stage),
            // What was on the boards of the tables is on the one board now.
            .. session.FindStage(e.Stage) is { AtTables: true } ? session.Notes.Values.Where(n => n.Stage == e.Stage).SelectMany(n => ReadingAtTables.Keys(n, session)) : []];

    public static AgendaSight ShowAgenda(Session session) => new(session.Agenda.Select(s => s.Id).ToSeq(), session.Current, session.StartedAt, session.PlannedMinutes);

    public static StageSight? Show(Session session, StageId id, Audience to) => session.FindStage(id) is { } s
        ? new(s.Id, s.Kind, s.Plan.Title, s.Plan.Question, s.Plan.Instructions, s.Plan.Minutes, s.Plan.Rules,
            s.Status, s.Revealed, s.Deadline, s.NoteCount, s.Writers.Count, s.Done.Count, s.Plan.SoftEnd, s.Plan.Tables, RoundFor(to, s), s.Plan.Usual,
            s.TimeIsUp, s.Left, s.OpenedAt, s.Spent, s.Skipped, s.Revision)
        : null;

    // What will be asked is for the facilitator to say, and when.
    private static RoundPlan? RoundFor(Audience to, Stage stage) =>
        to.IsStaff || stage.Status != StageStatus.Upcoming || stage.Plan.Round is not { Texts: not null } round ? stage.Plan.Round : round with { Texts = null };
}
