namespace Workshop.Domain.Counting;

/// <summary>
/// For each two items the weight of the ballots with the first strictly above the second; rows and columns in item order, 0 on the
/// diagonal.
/// </summary>
public sealed record Pairwise(Seq<string> Items, Seq<Seq<Fraction>> Wins)
{
    public Fraction this[int over, int under] => Wins[over][under];

    internal bool Beats(int a, int b) => Wins[a][b] > Wins[b][a];

    internal static Pairwise Of(Seq<string> items, Blocs blocs, IEnumerable<Levels> ballots, Weighting weighting)
    {
        var people = blocs.Sizes.Select(_ => new int[items.Count, items.Count]).ToArray();
        foreach (var ballot in ballots)
            for (var a = 0; a < items.Count; a++)
                for (var b = 0; b < items.Count; b++)
                    if (ballot.ByItem[a] < ballot.ByItem[b])
                        people[ballot.Bloc][a, b] += ballot.People;
        return new(items, Table(items.Count, (a, b) => Weigh(people, blocs, weighting, a, b)));
    }

    private static Fraction Weigh(int[][,] people, Blocs blocs, Weighting weighting, int a, int b)
    {
        var weight = Fraction.Zero;
        for (var bloc = 0; bloc < people.Length; bloc++)
            weight += people[bloc][a, b] * blocs.Weight(bloc, weighting);
        return weight;
    }

    internal static Seq<Seq<Fraction>> Table(int size, Func<int, int, Fraction> cell) =>
        Enumerable.Range(0, size).Select(a => Enumerable.Range(0, size).Select(b => cell(a, b)).ToSeq()).ToSeq();
}
