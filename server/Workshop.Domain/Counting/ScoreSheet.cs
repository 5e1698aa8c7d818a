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
        StandingsOf(Enumerable.Range(0, items.Count).Select(i => Total(i, weighting)));

    public Seq<int> Voters() => Enumerable.Range(0, items.Count).Select(i => supporters.Sum(row => row[i])).ToSeq();

    /// <summary>The result without one person of these ballots; the voices of the others in the group grow.</summary>
    public Standings WithoutOne(Scored ballot, Weighting weighting) =>
        StandingsOf(Rest(ballot.Bloc, weighting).Select((rest, i) => rest + ((sums[ballot.Bloc][i] - ballot.Scores[i]) * Voice(ballot.Bloc, weighting))));

    /// <summary>The result without a whole group.</summary>
    public Standings WithoutBloc(int bloc, Weighting weighting) => StandingsOf(Rest(bloc, weighting));

    private readonly Dictionary<(int, Weighting), Fraction[]> _rest = [];

    // What all others give; every ballot of a group needs it, so it is added up once.
    private Fraction[] Rest(int bloc, Weighting weighting) =>
        _rest.TryGetValue((bloc, weighting), out var known) ? known
        : _rest[(bloc, weighting)] = Enumerable.Range(0, items.Count)
            .Select(i => Total(i, weighting) - (sums[bloc][i] * blocs.Weight(bloc, weighting))).ToArray();

    private Fraction Voice(int bloc, Weighting weighting) => EqualVoice.Weight(blocs.Sizes[bloc] - 1, blocs.AreGroups ? weighting : Weighting.PerPerson);

    private Standings StandingsOf(IEnumerable<Fraction> totals) =>
        Counting.Standings.ByScore(items, totals.Select(t => (Fraction?)t).ToList());

    private Fraction Total(int item, Weighting weighting)
    {
        var total = Fraction.Zero;
        for (var bloc = 0; bloc < sums.Length; bloc++)
            total += sums[bloc][item] * blocs.Weight(bloc, weighting);
        return total;
    }
}
