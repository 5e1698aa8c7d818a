namespace Workshop.Domain.Counting;

/// <summary>Copeland: one point for each opponent beaten, half a point for each tie.</summary>
public static class Copeland
{
    public static Standings Of(Pairwise pairs)
    {
        var items = Enumerable.Range(0, pairs.Items.Count).ToList();
        return Standings.ByScore(pairs.Items, items.Select(a => (Fraction?)new Fraction(items.Where(b => b != a).Sum(b => Doubled(pairs, a, b)), 2)).ToList());
    }

    /// <summary>The item that strictly beats every other; null where there is none.</summary>
    public static string? CondorcetWinner(Pairwise pairs)
    {
        var items = Enumerable.Range(0, pairs.Items.Count).ToList();
        var winners = items.Where(a => items.TrueForAll(b => b == a || pairs.Beats(a, b))).ToList();
        return winners is [var winner] ? pairs.Items[winner] : null;
    }

    private static int Doubled(Pairwise pairs, int a, int b) => pairs.Beats(a, b) ? 2 : pairs.Beats(b, a) ? 0 : 1;
}
