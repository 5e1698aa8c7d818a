namespace Workshop.Domain.Counting;

/// <summary>Ratings that one ballot (of so many people) gives, in item order; null is "no opinion".</summary>
internal sealed record Rated(int Bloc, int People, Fraction?[] Ratings);

/// <summary>
/// Ratings summed by bloc. The mean per person is over those who rated; with equal voice it is the mean of the group means, over the
/// groups with at least one rating. Those who rated an item are what a group is for that item: where they are fewer than
/// <paramref name="k"/>, its mean of equal voice beside the mean per person would tell what they rated, so it has none.
/// </summary>
/// <param name="items">How many items.</param>
/// <param name="blocs">The groups.</param>
/// <param name="ballots">What everybody rated.</param>
/// <param name="k">The fewest ratings of a group; null withholds nothing.</param>
internal sealed class MeanSheet(int items, Blocs blocs, IReadOnlyList<Rated> ballots, int? k = null)
{
    private readonly Fraction[,] _sum = Sums(items, blocs, ballots);
    private readonly int[,] _count = Counts(items, blocs, ballots);

    /// <summary>Whether its mean of equal voice is withheld: with everybody, and so without any one ballot or group too.</summary>
    public bool IsWithheld(int item) => k is { } fewest && TellsFewerThan(fewest, item);

    public Fraction? Mean(int item, Weighting weighting, Rated? less = null, int? lessBloc = null)
    {
        if (weighting == Weighting.EqualGroup && IsWithheld(item))
            return null;
        var means = Enumerable.Range(0, blocs.Sizes.Count).Where(g => g != lessBloc).Select(g => Part(item, g, less)).Where(p => p.Count > 0).ToList();
        return means.Count == 0 ? null
            : weighting == Weighting.EqualGroup ? Sum(means.Select(p => p.Sum / p.Count)) / means.Count
            : Sum(means.Select(p => p.Sum)) / means.Sum(p => p.Count);
    }

    public int RatedBy(int item, Rated? less = null, int? lessBloc = null) =>
        Enumerable.Range(0, blocs.Sizes.Count).Where(g => g != lessBloc).Sum(g => Part(item, g, less).Count);

    /// <summary>People at each level from <paramref name="lowest"/> to <paramref name="highest"/>.</summary>
    public Seq<int> Distribution(int item, int lowest, int highest)
    {
        var people = new int[highest - lowest + 1];
        foreach (var ballot in ballots)
            if (ballot.Ratings[item] is { } rating)
                people[(int)rating.Above - lowest] += ballot.People;
        return people.ToSeq();
    }

    /// <summary>The mean of each group, where every group that rated has at least <paramref name="k"/> ratings: else subtracting tells one apart.</summary>
    public Seq<GroupMean> ByGroup(int item, int k) => TellsFewerThan(k, item) ? []
        : Enumerable.Range(0, blocs.Names.Count).Where(g => _count[g, item] > 0)
            .Select(g => new GroupMean(blocs.Names[g], _count[g, item], _sum[g, item] / _count[g, item])).ToSeq();

    private bool TellsFewerThan(int people, int item) => Enumerable.Range(0, blocs.Names.Count).Any(g => _count[g, item] > 0 && _count[g, item] < people);

    private (Fraction Sum, int Count) Part(int item, int bloc, Rated? less) =>
        less is not null && less.Bloc == bloc && less.Ratings[item] is { } rating
            ? (_sum[bloc, item] - rating, _count[bloc, item] - 1)
            : (_sum[bloc, item], _count[bloc, item]);

    private static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate(Fraction.Zero, (sum, p) => sum + p);

    private static Fraction[,] Sums(int items, Blocs blocs, IReadOnlyList<Rated> ballots)
    {
        var sum = new Fraction[blocs.Sizes.Count, items];
        foreach (var ballot in ballots)
            for (var i = 0; i < items; i++)
                sum[ballot.Bloc, i] += (ballot.Ratings[i] ?? 0) * ballot.People;
        return sum;
    }

    private static int[,] Counts(int items, Blocs blocs, IReadOnlyList<Rated> ballots)
    {
        var count = new int[blocs.Sizes.Count, items];
        foreach (var ballot in ballots)
            for (var i = 0; i < items; i++)
                count[ballot.Bloc, i] += ballot.Ratings[i] is null ? 0 : ballot.People;
        return count;
    }
}

/// <summary>The mean rating of a group and how many of it rated.</summary>
public sealed record GroupMean(string Group, int RatedBy, Fraction Mean);
