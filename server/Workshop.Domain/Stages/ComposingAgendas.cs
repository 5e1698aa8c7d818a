using Workshop.Domain.Ballots;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Stages;

/// <summary>A new stage after another, or at the end. A copy of an old one repeats it.</summary>
public sealed record AddStage(StagePlan Plan, StageId? After) : Command;

/// <summary>Another plan for a stage, from the one that was seen at this revision.</summary>
public sealed record ChangeStage(StagePlan Plan, int Revision) : Command;

/// <summary>Every stage once, in the order in which they come.</summary>
public sealed record OrderStages(Seq<StageId> Order) : Command;

/// <summary>The room passes a stage over, or does not after all.</summary>
public sealed record SkipStage(StageId Stage, bool Skip) : Command;

/// <summary>Takes a stage away that the room never was in.</summary>
public sealed record RemoveStage(StageId Stage) : Command;

public sealed record StageAdded(StagePlan Plan, StageId? After) : Event;

public sealed record StageChanged(StagePlan Plan) : Event;

public sealed record StagesOrdered(Seq<StageId> Order) : Event;

public sealed record StageSkipped(StageId Stage, bool Skip) : Event;

public sealed record StageRemoved(StageId Stage) : Event;

/// <summary>The agenda is composed before the workshop and while it runs; what happened in a stage is never taken away with it.</summary>
public static class ComposingAgendas
{
    public static Decision Decide(AddStage command, Session session) =>
        session.FindStage(command.Plan.Id) is not null || session.RemovedStages.Contains(command.Plan.Id) ? Refusals.StageExists
        : session.Agenda.Count >= Limits.Stages ? Refusals.AgendaFull
        : command.After is { } after && session.FindStage(after) is null ? Refusals.StageUnknown
        : !IsGood(command.Plan) ? Refusals.AgendaBad
        : new StageAdded(Cleaned(command.Plan), command.After);

    public static Decision Decide(ChangeStage command, Session session) =>
        session.FindStage(command.Plan.Id) is not { } stage ? Refusals.StageUnknown
        : !IsGood(command.Plan) ? Refusals.AgendaBad
        : Cleaned(command.Plan) is var plan && plan == stage.Plan ? Happens()
        : command.Revision != stage.Revision ? Refusals.StageChanged
        : IsFrozen(stage, plan, session) ? Refusals.StageFrozen
        : new StageChanged(plan);

    public static Decision Decide(OrderStages command, Session session) =>
        command.Order.Count != session.Agenda.Count || command.Order.Distinct().Count() != command.Order.Count
            || command.Order.Any(id => session.FindStage(id) is null) ? Refusals.AgendaChanged
        : command.Order == session.Agenda.Select(s => s.Id).ToSeq() ? Happens()
        : new StagesOrdered(command.Order);

    public static Decision Decide(SkipStage command, Session session) =>
        session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : stage.Skipped == command.Skip ? Happens()
        : stage.Status != StageStatus.Upcoming ? Refusals.StageFrozen
        : new StageSkipped(stage.Id, command.Skip);

    public static Decision Decide(RemoveStage command, Session session) =>
        session.RemovedStages.Contains(command.Stage) ? Happens()
        : session.FindStage(command.Stage) is not { } stage ? Refusals.StageUnknown
        : stage.Status != StageStatus.Upcoming || stage.NoteCount > 0 || session.Agenda.Count == 1 ? Refusals.StageFrozen
        : new StageRemoved(stage.Id);

    /// <summary>Once the room was in a stage, what people relied on there stays: what it was, what was private, how much they might write.</summary>
    private static bool IsFrozen(Stage stage, StagePlan to, Session session) =>
        (stage.NoteCount > 0 && (to.Kind != stage.Kind || to.Tables != stage.Plan.Tables))
        || (stage.Status != StageStatus.Upcoming
        && (to.Kind != stage.Kind || to.Tables != stage.Plan.Tables || to.Rules.Private != stage.Plan.Rules.Private
            || to.Rules.NotesPerPerson < stage.Plan.Rules.NotesPerPerson || to.Rules.NoteLength < stage.Plan.Rules.NoteLength
            || (to.Question != stage.Plan.Question && IsAnswered(stage, session))));

    /// <summary>Why a stage can't get back the plan it had, or be gone; null where it can.</summary>
    internal static Refusal? InTheWay(StageId id, StagePlan? to, bool skip, Session session) =>
        session.FindStage(id) is not { } stage ? null
        : to is null ? stage.Status != StageStatus.Upcoming || stage.NoteCount > 0 ? Refusals.StageFrozen : null
        : (to != stage.Plan && IsFrozen(stage, to, session)) || (skip != stage.Skipped && stage.Status != StageStatus.Upcoming) ? Refusals.StageFrozen
        : null;

    private static bool IsAnswered(Stage stage, Session session) =>
        stage.NoteCount > 0 || session.Rounds.Values.Any(r => r.Stage == stage.Id && r.Question.Length == 0 && r.Ballots.Count + r.OnPaper > 0);

    internal static bool AreGood(Seq<StagePlan> agenda) =>
        agenda.Count is >= 1 and <= Limits.Stages
        && agenda.All(IsGood)
        && agenda.Select(s => s.Id).Distinct().Count() == agenda.Count;

    private static bool IsGood(StagePlan s) =>
        Ids.IsGood(s.Id.Text) && Enum.IsDefined(s.Kind)
        && Text.Check(Text.Clean(s.Title), Limits.TitleLength, mayBeEmpty: true) is null
        && Text.Check(Text.Clean(s.Question), Limits.QuestionLength, mayBeEmpty: true) is null
        && Text.Check(Text.Clean(s.Instructions), Limits.InstructionsLength, mayBeEmpty: true) is null
        && s.Minutes is null or (>= 1 and <= Limits.TimerSeconds / 60)
        && s.Rules is { NotesPerPerson: >= 1 and <= Limits.NotesPerPerson, NoteLength: >= 20 and <= Limits.NoteLength }
        && (s.Usual.Length == 0 || Ids.IsGood(s.Usual))
        && (s.Tables is not { } tables || (SplittingTheRoom.MaySplit(s.Kind) && SplittingTheRoom.IsGood(tables)))
        && (s.Round is not { } round || RunningRounds.Fits(round, s.Kind));

    internal static Seq<StagePlan> Cleaned(Seq<StagePlan> agenda) => agenda.Select(Cleaned).ToSeq();

    private static StagePlan Cleaned(StagePlan plan) => plan with
    {
        Title = Text.Clean(plan.Title),
        Question = Text.Clean(plan.Question),
        Instructions = Text.Clean(plan.Instructions),
        Round = plan.Round is { Texts: { } texts } round ? round with { Texts = texts.Select(Text.Clean).ToSeq() } : plan.Round,
    };

    public static Session Evolve(Session session, StageAdded e)
    {
        var at = e.After is { } after ? session.Agenda.TakeWhile(s => s.Id != after).Count() + 1 : session.Agenda.Count;
        return session with { Agenda = session.Agenda.Insert(Math.Min(at, session.Agenda.Count), new(e.Plan)) };
    }

    public static Session Evolve(Session session, StageChanged e) =>
        session.WithStage(e.Plan.Id, s => s with { Plan = e.Plan, Revision = s.Revision + 1 });

    public static Session Evolve(Session session, StagesOrdered e) =>
        session with { Agenda = e.Order.Select(id => session.FindStage(id)!).ToSeq() };

    public static Session Evolve(Session session, StageSkipped e) => session.WithStage(e.Stage, s => s with { Skipped = e.Skip });

    public static Session Evolve(Session session, StageRemoved e) => session with
    {
        Agenda = session.Agenda.RemoveAll(s => s.Id == e.Stage),
        RemovedStages = session.RemovedStages.Add(e.Stage),
    };

    /// <summary>A stage may be split before the room comes to it: with it go its tables and everybody's place at them.</summary>
    public static IEnumerable<Key> Touches(StageRemoved e, Session before) =>
    [
        .. Touches(e.Stage),
        .. before.FindStage(e.Stage) is { Tables: > 0 } stage ? stage.Seats.Keys.Select(p => new Key(Thing.Me, "", p)).Prepend(new(Thing.Tables, e.Stage.Text)) : [],
    ];

    public static IEnumerable<Key> Touches(StageId stage) => [new(Thing.Agenda), new(Thing.Stage, stage.Text)];
}
