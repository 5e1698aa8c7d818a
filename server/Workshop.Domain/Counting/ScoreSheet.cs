namespace Workshop.Domain.Counting;

/// <summary>What one ballot (of so many people) gives to each item, and which items it chose.</summary>
internal sealed record Scored(int Bloc, int People, Fraction[] Scores, bool[] Chosen);

/// <summary>
/// Scores summed by bloc and not yet weighted. Every result is a weighted sum of its rows, so both weightings, each group's own order
/// and a round without one ballot are all read from here without counting again.
/// </summary>
internal sealed class ScoreSheet(Seq<string> items, Blocs blocs, IReadOnlyList<Scored> ballots, Fraction[][] sums, int[][] supporters)
{
    public Seq<string> Items => items;

    public Blocs Blocs => blocs;

    public IReadOnlyList<Scored> Ballots => ballots;

    /// <summary>Unweighted sums by bloc and item.</summary>
    public Fraction[][] Sums => sums;

    /// <summary>People who chose the item, by bloc and item.</summary>
    public int[][] Supporters => supporters;

    public static ScoreSheet Of(Seq<string> items, Blocs blocs, IEnumerable<Scored> ballots)
    {
        var list = ballots.ToList();
        var sums = blocs.Sizes.Select(_ => new Fraction[items.Count]).ToArray();
        var supporters = blocs.Sizes.Select(_ => new int[items.Count]).ToArray();
        foreach (var ballot in list)
            for (var i = 0; i < items.Count; i++)
            {
                sums[ballot.Bloc][i] += ballot.Scores[i] * ballot.People;
                supporters[ballot.Bloc][i] += ballot.Chosen[i] ? ballot.People : 0;
            }
        return new(items, blocs, list, sums, supporters);
    }

    public Standings Standings(Weighting weighting) =>
        Counting.Standings.ByScore(items, Enumerable.Range(0, items.Count).Select(i => (Fraction?)Total(i, weighting)).ToList());

    public Seq<int> Voters() => Enumerable.Range(0, items.Count).Select(i => supporters.Sum(row => row[i])).ToSeq();

    private Fraction Total(int item, Weighting weighting)
    {
        var total = Fraction.Zero;
        for (var bloc = 0; bloc < sums.Length; bloc++)
            total += sums[bloc][item] * blocs.Weight(bloc, weighting);
        return total;
    }
}
