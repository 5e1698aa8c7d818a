using Workshop.Domain.Ballots;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Stages;

/// <summary>Gives the open stage a time limit from now, or none. Seconds: 1 to 12 hours.</summary>
public sealed record SetTimer(StageId Stage, int? Seconds) : Command;

/// <summary>Moves the limit by so many seconds, later or earlier.</summary>
public sealed record ExtendTimer(StageId Stage, int Seconds) : Command;

/// <summary>The time of the open stage stands still.</summary>
public sealed record PauseTimer(StageId Stage) : Command;

/// <summary>It runs on from where it stood.</summary>
public sealed record ResumeTimer(StageId Stage) : Command;

/// <summary>The clock says that a limit has passed. Only the clock may.</summary>
public sealed record TimeUp(StageId Stage) : Command;

public sealed record TimerSet(StageId Stage, DateTimeOffset? Deadline) : Event;

/// <param name="Left">The seconds that are left, rounded up.</param>
public sealed record TimerPaused(StageId Stage, int Left) : Event;

/// <summary>The time of a stage with a soft end is up; it goes on.</summary>
public sealed record TimeRanOut(StageId Stage) : Event;

public static class KeepingTime
{
    public static Decision Decide(SetTimer command, Ask ask, Session session) =>
        Open(command.Stage, session) is { } refusal ? refusal
        : command.Seconds is { } s && s is <= 0 or > Limits.TimerSeconds ? Refusals.TimerBad
        : new TimerSet(command.Stage, command.Seconds is { } seconds ? ask.At.AddSeconds(seconds) : null);

    public static Decision Decide(ExtendTimer command, Ask ask, Session session)
    {
        if (Open(command.Stage, session) is { } refusal)
            return refusal;
        if (Math.Abs((long)command.Seconds) > Limits.TimerSeconds)
            return Refusals.TimerBad;
        var stage = session.FindStage(command.Stage)!;
        if (stage.Left is { } left)
            return left + command.Seconds > Limits.TimerSeconds ? Refusals.TimerBad
                : Math.Max(0, left + command.Seconds) is var more && more == left ? Happens()
                : new TimerPaused(stage.Id, more);
        // Without a limit yet, or where it has passed, an extension starts one from now; one that would end in the past ends now.
        var later = (stage.TimeIsUp ? ask.At : stage.Deadline ?? ask.At).AddSeconds(command.Seconds);
        return later > ask.At.AddSeconds(Limits.TimerSeconds) ? Refusals.TimerBad
            : new TimerSet(command.Stage, later < ask.At ? ask.At : later);
    }

    public static Decision Decide(PauseTimer command, Ask ask, Session session) =>
        Open(command.Stage, session) is { } refusal ? refusal
        : session.FindStage(command.Stage) is { Left: not null } ? Happens()
        : session.FindStage(command.Stage) is not { TimeIsUp: false, Deadline: { } deadline } ? Refusals.TimerNone
        : new TimerPaused(command.Stage, Math.Max(0, (int)Math.Ceiling((deadline - ask.At).TotalSeconds)));

    public static Decision Decide(ResumeTimer command, Ask ask, Session session) =>
        Open(command.Stage, session) is { } refusal ? refusal
        : session.FindStage(command.Stage) is { Left: { } left } ? new TimerSet(command.Stage, ask.At.AddSeconds(left))
        : session.FindStage(command.Stage) is { Deadline: null } ? Refusals.TimerNone
        : Happens();

    public static Decision Decide(TimeUp command, Ask ask, Session session) =>
        session.FindStage(command.Stage) is not { Status: StageStatus.Open } stage ? Refusals.NotDue
        : !stage.TimeIsUp && stage.Deadline <= ask.At ? stage.Plan.SoftEnd ? new TimeRanOut(stage.Id) : Happens([.. RunningStages.Ending(session, ask.At)])
        : session.OpenRound is { } round && round.ClosesAt <= ask.At ? new RoundClosed(round.Id)
        : Refusals.NotDue;

    private static Refusal? Open(StageId id, Session session) =>
        session.FindStage(id) is not { } stage ? Refusals.StageUnknown
        : stage.Status != StageStatus.Open ? Refusals.StageNotOpen
        : null;

    public static Session Evolve(Session session, TimerSet e) => session.WithStage(e.Stage, s => s with { Deadline = e.Deadline, Left = null, TimeIsUp = false });

    public static Session Evolve(Session session, TimerPaused e) => session.WithStage(e.Stage, s => s with { Deadline = null, Left = e.Left, TimeIsUp = false });

    public static Session Evolve(Session session, TimeRanOut e) => session.WithStage(e.Stage, s => s with { TimeIsUp = true });
}
