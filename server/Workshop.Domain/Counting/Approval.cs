namespace Workshop.Domain.Counting;

/// <summary>
/// Approval: a set of items; the score is the weight of the approvers, the share their part of the total weight. An empty set is a
/// vote ("none of these"); no set is an abstention.
/// </summary>
public sealed record Approval(Seq<string> Items) : SummedMethod<Seq<string>?>(Items)
{
    public override Fraction LargestLead => 1;

    public override bool IsAbstention(Seq<string>? answer) => answer is null;

    public override string? Refuse(Seq<string>? answer) => answer is { } approved ? BallotRefusal.OfItems(approved, Items) : null;

    protected internal override Fraction[] Score(Seq<string>? answer) =>
        Items.Select(i => answer is { } approved && approved.Contains(i) ? Fraction.One : 0).ToArray();

    protected override Seq<Fraction?> Shares(Standings standings, Fraction weight) =>
        standings.Rows.Select(r => weight.Sign > 0 ? r.Score / weight : null).ToSeq();
}
