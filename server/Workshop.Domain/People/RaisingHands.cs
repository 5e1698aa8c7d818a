using static Workshop.Domain.Decision;

namespace Workshop.Domain.People;

/// <summary>A participant would like to speak, or not any more.</summary>
/// <param name="Named">Who runs the room may read whose hand it is; else only that one is up.</param>
public sealed record RaiseHand(bool Up, bool Named) : Command;

/// <summary>Hands go down: their turn has come, or the talk is over.</summary>
public sealed record LowerHands(Seq<int> Hands) : Command;

public sealed record HandRaised(ParticipantId By, bool Named) : Event;

public sealed record HandsLowered(Seq<int> Hands) : Event;

/// <summary>A hand that is up.</summary>
/// <param name="Number">From 1 in the order of raising, never given twice.</param>
public sealed record Hand(int Number, ParticipantId By, bool Named);

/// <summary>A hand as the facilitator sees it: the name only of who wanted it told, and never a group.</summary>
public sealed record RaisedHand(int Number, string? Name);

/// <summary>The hands that are up, in the order of raising.</summary>
public sealed record HandsSight(Seq<RaisedHand> Raised) : Sight;

/// <summary>My hand is up.</summary>
/// <param name="Place">From 1: how many were up before it and still are, and this one.</param>
public sealed record OwnHandSight(int Place, bool Named) : OwnSight;

public static class RaisingHands
{
    public static Decision Decide(RaiseHand command, Ask ask, Session session) =>
        Find(ask.Me, session) is not { } hand ? command.Up ? new HandRaised(ask.Me, command.Named) : Happens()
        : !command.Up ? new HandsLowered([hand.Number])
        : hand.Named == command.Named ? Happens()
        : new HandRaised(ask.Me, command.Named);

    /// <summary>A number that is down already is no mistake: its owner may have been quicker.</summary>
    public static Decision Decide(LowerHands command, Session session) =>
        session.Hands.Where(h => command.Hands.Contains(h.Number)).Select(h => h.Number).ToSeq() is { Count: > 0 } up ? new HandsLowered(up) : Happens();

    private static Hand? Find(ParticipantId who, Session session) => session.Hands.FirstOrDefault(h => h.By == who);

    public static Session Evolve(Session session, HandRaised e) => Find(e.By, session) is null
        ? session with { Hands = session.Hands.Add(new(session.HandsEver + 1, e.By, e.Named)), HandsEver = session.HandsEver + 1 }
        : session with { Hands = session.Hands.Select(h => h.By == e.By ? h with { Named = e.Named } : h).ToSeq() };

    public static Session Evolve(Session session, HandsLowered e) =>
        session with { Hands = session.Hands.RemoveAll(h => e.Hands.Contains(h.Number)) };

    /// <summary>With one hand, the place of all behind it changes.</summary>
    internal static IEnumerable<Key> Touches(Session before, Session after) =>
        before.Hands == after.Hands && (before.EndedAt == after.EndedAt || before.Hands.Count == 0) ? []
        : [new(Thing.Hands), .. before.Hands.Concat(after.Hands).Select(h => h.By).Distinct().Select(p => new Key(Thing.OwnHand, "", p))];

    /// <summary>Another name, where the hand is up with it.</summary>
    internal static IEnumerable<Key> Touches(ParticipantId renamed, Session session) =>
        Find(renamed, session) is { Named: true } ? [new(Thing.Hands)] : [];

    public static HandsSight? Show(Session session, Audience to) =>
        to.Circle != Circle.Facilitator || session.Hands.Count == 0 || session.EndedAt is not null ? null
        : new(session.Hands.Select(h => new RaisedHand(h.Number, h.Named ? session.Participants[h.By].Name : null)).ToSeq());

    public static OwnHandSight? ShowOwn(Session session, ParticipantId self) =>
        session.EndedAt is null && Find(self, session) is { } hand ? new(session.Hands.Count(h => h.Number <= hand.Number), hand.Named) : null;
}
