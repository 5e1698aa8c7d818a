namespace Workshop.Domain.Counting;

/// <summary>
/// One ballot as it is counted: what a person of a stakeholder group answered. <paramref name="Count"/> people who answered alike may
/// stand on one ballot. A ballot without an id is never taken for a later version of another.
/// </summary>
public sealed record Ballot<T>(string? Id, T Answer, string? Group = null, int Count = 1);

/// <summary>
/// An amount given to one item: dots, points, votes or a rating. No amount is "nothing said about it": 0 where amounts are given out
/// of a budget, "no opinion" where they are ratings.
/// </summary>
public readonly record struct Mark(string Item, Fraction? Amount);

/// <summary>A ballot that can't be counted, where it stood in the input, and why (<see cref="BallotRefusal"/>).</summary>
public sealed record RefusedBallot(string? Id, int Index, string Reason);

/// <summary>Why a ballot is refused: stable codes, the same at submission and when counting in bulk.</summary>
public static class BallotRefusal
{
    /// <summary>An item named is not in the vote (any more). Look at its items again.</summary>
    public const string UnknownItem = "unknown_item";
    /// <summary>One item is named twice, or is both best and worst. Name it once.</summary>
    public const string DuplicateItem = "duplicate_item";
    /// <summary>More items are ranked than the bound. Leave the rest.</summary>
    public const string TooManyRanked = "too_many_ranked";
    /// <summary>Two items share a place, and this vote wants an order. Give each its own.</summary>
    public const string TieNotAllowed = "tie_not_allowed";
    /// <summary>An amount is no whole number that may be given here. Give whole ones.</summary>
    public const string NotACount = "not_a_count";
    /// <summary>More stands on one item than the bound. Take some back.</summary>
    public const string OverItemCap = "over_item_cap";
    /// <summary>More is given out than the bound. Take some back.</summary>
    public const string OverBudget = "over_budget";
    /// <summary>Less is given out than the bound, and all of it must be. Give the rest.</summary>
    public const string UnderBudget = "under_budget";
    /// <summary>An amount is below none, or not in the steps of this vote. Give whole steps.</summary>
    public const string BadAmount = "bad_amount";
    /// <summary>A level is not on the scale. Choose one that is.</summary>
    public const string OutOfRange = "out_of_range";

    public static Seq<string> All { get; } =
        [UnknownItem, DuplicateItem, TooManyRanked, TieNotAllowed, NotACount, OverItemCap, OverBudget, UnderBudget, BadAmount, OutOfRange];

    /// <summary>The first thing wrong with the items named, if any: one that is not in the round, or one named twice.</summary>
    internal static string? OfItems(IEnumerable<string> named, Seq<string> items)
    {
        var list = named.ToList();
        return list.Exists(i => !items.Contains(i)) ? UnknownItem : list.Distinct().Count() < list.Count ? DuplicateItem : null;
    }

    internal static string? OfItems(Seq<Mark> marks, Seq<string> items) => OfItems(marks.Select(m => m.Item), items);
}
