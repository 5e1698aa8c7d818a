namespace Workshop.Domain.Counting;

/// <summary>
/// Dot voting: each person puts so many dots on items, at most <paramref name="Cap"/> on one. Unused dots are lost, unless all must be
/// used. People are always reported beside dots.
/// </summary>
/// <param name="Dots">Dots per person.</param>
/// <param name="Cap">At most so many dots on one item, 1 to <paramref name="Dots"/>.</param>
/// <param name="MustUseAll">Refuses a ballot that keeps dots back; an empty ballot is an abstention all the same.</param>
public sealed record DotVoting(Seq<string> Items, int Dots, int Cap, bool MustUseAll = false) : SummedMethod<Seq<Mark>>(Items)
{
    /// <summary>Offered to the facilitator: about a third as many dots as items, three to eight of them.</summary>
    public static int DefaultDots(int items) => Math.Clamp((int)Digits.Round(new(items, 3)), 3, 8);

    /// <summary>Offered to the facilitator: half of the dots, rounded up.</summary>
    public static int DefaultCap(int dots) => (dots + 1) / 2;

    public override Fraction LargestLead => Math.Min(Dots, Cap);

    public override bool IsAbstention(Seq<Mark> answer) => answer.All(m => (m.Amount ?? 0) == 0);

    public override string? Refuse(Seq<Mark> answer) =>
        BallotRefusal.OfItems(answer, Items)
        ?? (answer.Any(m => m.Amount is { } n && (!n.IsWhole || n.Sign < 0)) ? BallotRefusal.NotACount
            : answer.Any(m => m.Amount > Cap) ? BallotRefusal.OverItemCap
            : answer.Total() > Dots ? BallotRefusal.OverBudget
            : MustUseAll && !IsAbstention(answer) && answer.Total() < Dots ? BallotRefusal.UnderBudget
            : null);

    protected internal override Fraction[] Score(Seq<Mark> answer) => answer.Amounts(Items);
}
