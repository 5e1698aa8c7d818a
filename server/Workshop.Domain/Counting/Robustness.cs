namespace Workshop.Domain.Counting;

/// <summary>The items that win under one rule.</summary>
public sealed record RuleWinners(string Rule, Seq<string> Winners);

/// <summary>Whether other rules would say the same.</summary>
/// <param name="Winners">Who wins under which rule.</param>
/// <param name="Winner">The same single winner under all of them; null where they differ or one of them ties.</param>
/// <param name="Top">The items in the first places, ties included, under first choices, Borda, Copeland and Schulze alike.</param>
public sealed record Robustness(Seq<RuleWinners> Winners, string? Winner, Seq<string> Top)
{
    /// <summary>Kemeny–Young is asked only up to so many items.</summary>
    public const int MostItemsForKemeny = 10;

    internal static Robustness Of(RankedTally tally, int places)
    {
        Standings[] rules = [tally.FirstChoices, tally.Borda.Result, tally.Copeland, tally.Schulze.Standings];
        var winners = Rules(tally).ToSeq();
        // A rule that could not be followed to its end says nothing for or against.
        var single = winners.Where(w => w.Winners.Count > 0).Select(w => w.Winners is [var one] ? one : null).Distinct().ToList();
        return new(
            winners,
            single is [{ } same] ? same : null,
            tally.Borda.Result.Top(int.MaxValue).Where(i => rules.All(r => r.RankOf(i) <= places)).ToSeq());
    }

    private static IEnumerable<RuleWinners> Rules(RankedTally tally)
    {
        yield return new("plurality", tally.FirstChoices.Winners);
        yield return new("borda", tally.Borda.Result.Winners);
        yield return new("copeland", tally.Copeland.Winners);
        yield return new("schulze", tally.Schulze.Winners);
        yield return new("irv", tally.InstantRunoff ?? []);
        if (tally.Kemeny is { } kemeny && tally.Pairwise.Items.Count <= MostItemsForKemeny)
            yield return new("kemeny", kemeny.Winners);
    }
}
