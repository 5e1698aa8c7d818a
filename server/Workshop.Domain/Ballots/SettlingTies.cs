using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using static Workshop.Domain.Decision;

namespace Workshop.Domain.Ballots;

/// <summary>What to do about items that are tied across the cut. A run-off is a round of its own.</summary>
public enum TieWay
{
    IncludeAll,
    Lot,
}

public sealed record SettleTie(RoundId Id, TieWay Way) : Command;

/// <param name="Chosen">Those of the tied items that are in.</param>
/// <param name="Lot">What the lot was drawn with, to draw it again: the tied items in the order of the SHA-256 of "lot|item".</param>
public sealed record TieSettled(RoundId Id, TieWay Way, Seq<string> Chosen, int? Lot) : Event;

/// <summary>What was done about the tie at the cut of a published result.</summary>
public sealed record SettledTie(TieWay Way, Seq<string> Chosen, int? Lot);

public static class SettlingTies
{
    public static Decision Decide(SettleTie command, Ask ask, Session session)
    {
        if (!session.Rounds.TryGetValue(command.Id, out var round))
            return Refusals.RoundUnknown;
        if (round.Published is not { } print)
            return Refusals.RoundNotRevealed;
        if (!Enum.IsDefined(command.Way))
            return Refusals.BadCommand;
        if (print.Detail.Cut is not { Tied.Count: > 0 } cut)
            return Refusals.RoundNotTied;
        // A lot that could be drawn twice would be drawn until it pleases.
        if (round.Tie is { } settled)
            return settled.Way == command.Way ? Happens() : Refusals.RoundTieSettled;
        if (command.Way == TieWay.IncludeAll)
            return new TieSettled(round.Id, command.Way, Chosen(cut, command.Way, null), null);
        // Nobody can choose what it is drawn with: it comes from the moment in which the server was asked.
        var lot = BinaryPrimitives.ReadInt32BigEndian(Hash($"{round.Id}|{ask.At.UtcTicks}")) & int.MaxValue;
        return new TieSettled(round.Id, command.Way, Chosen(cut, command.Way, lot), lot);
    }

    /// <summary>Those of the tied items that are in: all, or as many as there are seats left, as the lot falls.</summary>
    public static Seq<string> Chosen(CutAt cut, TieWay way, int? lot) =>
        way == TieWay.IncludeAll || lot is not { } number ? cut.Tied : Drawn(cut.Tied, number).Take(cut.Places - cut.Inside.Count).ToSeq();

    public static IEnumerable<string> Drawn(Seq<string> tied, int lot) => tied.OrderBy(item => Convert.ToHexString(Hash($"{lot}|{item}")), StringComparer.Ordinal);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static Session Evolve(Session session, TieSettled e) => session.WithRound(e.Id, r => r with { Tie = new(e.Way, e.Chosen, e.Lot) });
}
