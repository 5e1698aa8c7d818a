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
    public const string UnknownItem = "unknown_item";
    public const string DuplicateItem = "duplicate_item";
    public const string TooManyRanked = "too_many_ranked";
    public const string TieNotAllowed = "tie_not_allowed";
    public const string NotACount = "not_a_count";
    public const string OverItemCap = "over_item_cap";
    public const string OverBudget = "over_budget";
    public const string UnderBudget = "under_budget";
    public const string BadAmount = "bad_amount";
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
