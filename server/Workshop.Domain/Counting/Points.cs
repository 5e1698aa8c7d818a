namespace Workshop.Domain.Counting;

/// <summary>
/// Points: each person divides a budget among the items in whole steps. Raw points are added as they are; normalised, each ballot is
/// first stretched to the whole budget, so that points kept back do not lose a part of the voice.
/// </summary>
/// <param name="Cap">At most so many points on one item; null for the whole budget.</param>
public sealed record Points(Seq<string> Items, int Budget, int Step, bool Normalised = false, int? Cap = null, bool MustUseAll = false)
    : SummedMethod<Seq<Mark>>(Items)
{
    /// <summary>Offered to the facilitator.</summary>
    public const int DefaultBudget = 100;

    /// <summary>Offered to the facilitator.</summary>
    public const int DefaultStep = 5;

    public override Fraction LargestLead => Normalised ? Budget : Math.Min(Budget, Cap ?? Budget);

    public override bool IsAbstention(Seq<Mark> answer) => answer.All(m => (m.Amount ?? 0) == 0);

    public override string? Refuse(Seq<Mark> answer) =>
        BallotRefusal.OfItems(answer, Items)
        ?? (answer.Any(m => m.Amount is { } n && (n.Sign < 0 || !(n / Step).IsWhole)) ? BallotRefusal.BadAmount
            : Cap is { } cap && answer.Any(m => m.Amount > cap) ? BallotRefusal.OverItemCap
            : answer.Total() > Budget ? BallotRefusal.OverBudget
            : MustUseAll && !IsAbstention(answer) && answer.Total() < Budget ? BallotRefusal.UnderBudget
            : null);

    protected internal override Fraction[] Score(Seq<Mark> answer)
    {
        var given = answer.Amounts(Items);
        var total = answer.Total();
        return Normalised ? given.Select(g => g * Budget / total).ToArray() : given;
    }
}
