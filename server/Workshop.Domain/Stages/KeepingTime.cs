using Workshop.Domain.Ballots;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Stages;

/// <summary>Gives the open stage a time limit from now, or none. Seconds: 1 to 12 hours.</summary>
public sealed record SetTimer(StageId Stage, int? Seconds) : Command;

/// <summary>Moves the limit by so many seconds, later or earlier.</summary>
public sealed record ExtendTimer(StageId Stage, int Seconds) : Command;

/// <summary>The clock says that a limit has passed. Only the clock may.</summary>
public sealed record TimeUp(StageId Stage) : Command;

public sealed record TimerSet(StageId Stage, DateTimeOffset? Deadline) : Event;

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
        // Without a limit yet, an extension starts one from now; one that would end in the past ends now.
        var later = (session.FindStage(command.Stage)!.Deadline ?? ask.At).AddSeconds(command.Seconds);
        return later > ask.At.AddSeconds(Limits.TimerSeconds) ? Refusals.TimerBad
            : new TimerSet(command.Stage, later < ask.At ? ask.At : later);
    }

    public static Decision Decide(TimeUp command, Ask ask, Session session) =>
        session.FindStage(command.Stage) is not { Status: StageStatus.Open } stage ? Refusals.NotDue
        : stage.Deadline <= ask.At ? Happens([.. RunningStages.Ending(session)])
        : session.OpenRound is { } round && round.ClosesAt <= ask.At ? new RoundClosed(round.Id)
        : Refusals.NotDue;

    private static Refusal? Open(StageId id, Session session) =>
        session.FindStage(id) is not { } stage ? Refusals.StageUnknown
        : stage.Status != StageStatus.Open ? Refusals.StageNotOpen
        : null;

    public static Session Evolve(Session session, TimerSet e) => session.WithStage(e.Stage, s => s with { Deadline = e.Deadline });
}
