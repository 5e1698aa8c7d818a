using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>Warns the room: the round closes by itself in so many seconds, 1 to 120.</summary>
public sealed record CloseSoon(RoundId Id, int Seconds) : Command;

/// <summary>Not after all.</summary>
public sealed record KeepOpen(RoundId Id) : Command;

/// <summary>When it will close by itself, or null: no longer.</summary>
public sealed record RoundClosing(RoundId Id, DateTimeOffset? At) : Event;

public static class ClosingRounds
{
    public static Decision Decide(CloseSoon command, Ask ask, Session session) =>
        NotOpen(command.Id, session) is { } refusal ? refusal
        : command.Seconds is < 1 or > Limits.WarningSeconds ? Refusals.TimerBad with { Limit = Limits.WarningSeconds }
        : session.Rounds[command.Id].ClosesAt is not null ? Happens()
        : new RoundClosing(command.Id, ask.At.AddSeconds(command.Seconds));

    public static Decision Decide(KeepOpen command, Session session) =>
        NotOpen(command.Id, session) is { } refusal ? refusal
        : session.Rounds[command.Id].ClosesAt is null ? Happens()
        : new RoundClosing(command.Id, null);

    private static Refusal? NotOpen(RoundId id, Session session) =>
        !session.Rounds.TryGetValue(id, out var round) ? Refusals.RoundUnknown
        : round.Status != RoundStatus.Open ? Refusals.RoundClosed
        : null;

    public static Session Evolve(Session session, RoundClosing e) => session.WithRound(e.Id, r => r with { ClosesAt = e.At });
}
