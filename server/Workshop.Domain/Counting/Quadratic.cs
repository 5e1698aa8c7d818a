using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>Quadratic voting: each person has credits; v votes on an item cost v². Votes against an item may be allowed.</summary>
public sealed record Quadratic(Seq<string> Items, int Credits = Quadratic.DefaultCredits, bool AllowNegative = false)
    : SummedMethod<Seq<Mark>>(Items)
{
    /// <summary>As in Colorado in 2019.</summary>
    public const int DefaultCredits = 100;

    /// <summary>All credits on one item; with votes against, the best division between the two items.</summary>
    public override Fraction LargestLead =>
        AllowNegative ? Enumerable.Range(0, (int)Votes(Credits) + 1).Max(v => v + Votes(Credits - ((BigInteger)v * v))) : Votes(Credits);

    public override bool IsAbstention(Seq<Mark> answer) => answer.All(m => (m.Amount ?? 0) == 0);

    public override string? Refuse(Seq<Mark> answer) =>
        BallotRefusal.OfItems(answer, Items)
        ?? (answer.Any(m => m.Amount is { } v && (!v.IsWhole || (v.Sign < 0 && !AllowNegative))) ? BallotRefusal.NotACount
            : Cost(answer) > Credits ? BallotRefusal.OverBudget
            : null);

    protected internal override Fraction[] Score(Seq<Mark> answer) => answer.Amounts(Items);

    /// <summary>Of what was given for items; where votes against are allowed their sum is no whole, and an item that is down has no part of it.</summary>
    protected override Seq<Fraction?> Shares(Standings standings, Fraction weight)
    {
        var up = standings.Rows.Aggregate(Fraction.Zero, (sum, r) => sum + Fraction.Max(0, r.Score ?? 0));
        return standings.Rows.Select(r => up.Sign > 0 ? Fraction.Max(0, r.Score ?? 0) / up : (Fraction?)null).ToSeq();
    }

    /// <summary>What a ballot costs in credits.</summary>
    public static Fraction Cost(Seq<Mark> answer) =>
        answer.Aggregate(Fraction.Zero, (sum, m) => sum + ((m.Amount ?? 0) * (m.Amount ?? 0)));

    // The whole votes that so many credits buy.
    private static BigInteger Votes(BigInteger credits)
    {
        var votes = BigInteger.Zero;
        for (var bit = BigInteger.One << (int)((credits.GetBitLength() / 2) + 1); !bit.IsZero; bit >>= 1)
            if ((votes + bit) * (votes + bit) <= credits)
                votes += bit;
        return votes;
    }
}
