namespace Workshop.Domain.Counting;

/// <summary>
/// The vote of the nominal group technique: a strict ranking of up to t ideas for fixed points t, t - 1, … 1 and nothing for the rest,
/// so that a partial ballot neither raises nor lowers its first place.
/// </summary>
public sealed record NominalGroup(Seq<string> Items, int T = NominalGroup.DefaultT) : SummedMethod<Seq<string>>(Items)
{
    /// <summary>Offered to the facilitator.</summary>
    public const int DefaultT = 5;

    public override Fraction LargestLead => T;

    public override bool IsAbstention(Seq<string> answer) => answer.Count == 0;

    public override string? Refuse(Seq<string> answer) =>
        BallotRefusal.OfItems(answer, Items) ?? (answer.Count > T ? BallotRefusal.TooManyRanked : null);

    protected internal override Fraction[] Score(Seq<string> answer)
    {
        var ranked = answer.ToList();
        return Items.Select(i => ranked.IndexOf(i) is >= 0 and var place ? (Fraction)(T - place) : 0).ToArray();
    }
}
