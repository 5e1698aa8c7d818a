namespace Workshop.Domain.Counting;

/// <summary>Mid-ranks: who shares places has the mean of them, so that every order of m items adds up to m(m+1)/2.</summary>
public static class MidRanks
{
    /// <summary>Ranks from the smallest value (1) to the largest, or the other way round.</summary>
    public static Fraction[] Of(IReadOnlyList<Fraction> values, bool largestFirst)
    {
        var tied = values.GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
        var before = 0;
        var rank = new Dictionary<Fraction, Fraction>();
        foreach (var value in largestFirst ? tied.Keys.OrderDescending() : tied.Keys.Order())
        {
            rank[value] = new((2 * before) + tied[value] + 1, 2);
            before += tied[value];
        }
        return values.Select(v => rank[v]).ToArray();
    }
}
