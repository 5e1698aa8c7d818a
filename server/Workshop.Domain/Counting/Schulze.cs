namespace Workshop.Domain.Counting;

/// <summary>
/// Schulze's method by winning votes (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
/// single-winner election method", 2011). An item is above another if its strongest path to it is stronger than the one back. That is
/// a strict partial order whose ties are not transitive, hence tiers: the first are the items nobody is above; take them out; repeat.
/// </summary>
/// <param name="Paths">Strength of the strongest path from one item to another, in item order; 0 where there is none.</param>
/// <param name="Tiers">Items by tier, best first, within a tier in item order.</param>
public sealed record Schulze(Seq<Seq<Fraction>> Paths, Seq<Seq<string>> Tiers, Standings Standings)
{
    public Seq<string> Winners => Tiers.Count > 0 ? Tiers[0] : [];

    public static Schulze Of(Pairwise pairs)
    {
        var paths = Pairwise.Table(pairs.Items.Count, (a, b) => pairs.Beats(a, b) ? pairs[a, b] : 0).Select(row => row.ToArray()).ToArray();
        for (var via = 0; via < paths.Length; via++)
            for (var a = 0; a < paths.Length; a++)
                for (var b = 0; b < paths.Length; b++)
                    if (a != b && a != via && b != via)
                        paths[a][b] = Fraction.Max(paths[a][b], Fraction.Min(paths[a][via], paths[via][b]));
        var tiers = TiersOf(paths).Select(tier => tier.Select(i => pairs.Items[i]).ToSeq()).ToSeq();
        return new(paths.Select(row => row.ToSeq()).ToSeq(), tiers, Standings.ByTier(pairs.Items, tiers));
    }

    // The relation is acyclic, so each pass takes out at least one item.
    private static IEnumerable<List<int>> TiersOf(Fraction[][] paths)
    {
        var left = Enumerable.Range(0, paths.Length).ToList();
        while (left.Count > 0)
        {
            var tier = left.FindAll(a => left.TrueForAll(b => paths[b][a] <= paths[a][b]));
            yield return tier;
            left.RemoveAll(tier.Contains);
        }
    }
}
