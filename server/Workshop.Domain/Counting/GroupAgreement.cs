namespace Workshop.Domain.Counting;

/// <summary>A group's own order of the items.</summary>
public sealed record GroupRanking(string Group, Standings Standings);

/// <summary>How alike the orders of two groups are.</summary>
public sealed record GroupPair(string One, string Other, RankCorrelation Correlation);

/// <summary>How far the groups, each with one order, agree with one another.</summary>
/// <param name="Rankings">One order per group, in group order.</param>
/// <param name="W">Kendall's W over the groups.</param>
/// <param name="Pairs">Every two groups.</param>
public sealed record GroupAgreement(Seq<GroupRanking> Rankings, KendallW W, Seq<GroupPair> Pairs)
{
    // Means of roots are shown to a few decimals; this many are more than any rounding to come can notice.
    private const int Decimals = 30;

    /// <summary>Pairs of which neither group ties everything.</summary>
    public int PairsUsed => Pairs.Count(p => p.Correlation.TauB != null);

    /// <summary>Mean tau-b of the pairs used, to thirty decimals; null where there is none.</summary>
    public Fraction? MeanTauB => Mean(Pairs.Select(p => p.Correlation.TauB));

    public Root? MinTauB => Min(Pairs.Select(p => p.Correlation.TauB));

    public Fraction? MeanSpearman => Mean(Pairs.Select(p => p.Correlation.Spearman));

    public Root? MinSpearman => Min(Pairs.Select(p => p.Correlation.Spearman));

    /// <param name="items">The items.</param>
    /// <param name="groups">Each group with its score for each item, in item order.</param>
    public static GroupAgreement Of(Seq<string> items, IEnumerable<(string Group, IReadOnlyList<Fraction> Scores)> groups)
    {
        var all = groups.ToList();
        var rankings = all.Select(g => new GroupRanking(g.Group, Standings.ByScore(items, g.Scores.Select(s => (Fraction?)s).ToList()))).ToSeq();
        var pairs = all.SelectMany((one, i) => all.Skip(i + 1), (one, other) => new GroupPair(one.Group, other.Group, RankCorrelation.Of(one.Scores, other.Scores)));
        return new(rankings, KendallW.Of(all.Select(g => (g.Scores, 1)), items.Count, largestFirst: true), pairs.ToSeq());
    }

    private static Fraction? Mean(IEnumerable<Root?> roots)
    {
        var used = roots.OfType<Root>().ToList();
        return used.Count == 0 ? null : used.Aggregate(Fraction.Zero, (sum, r) => sum + r.Rounded(Decimals)) / used.Count;
    }

    private static Root? Min(IEnumerable<Root?> roots)
    {
        var used = roots.OfType<Root>().ToList();
        return used.Count == 0 ? null : used.Min();
    }
}
