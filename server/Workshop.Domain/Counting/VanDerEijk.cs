namespace Workshop.Domain.Counting;

/// <summary>
/// Van der Eijk's agreement in an ordered scale (C. van der Eijk, "Measuring agreement in ordered rating scales", Quality &amp; Quantity
/// 35, 2001): 1 for one camp, 0 for a flat distribution, -1 for two camps at the ends. The counts are taken apart into layers of
/// categories that are used or not; A is the mean of the layers by their size.
/// </summary>
/// <param name="A">Null for fewer than three categories or no answers.</param>
/// <param name="Mean">The mean level.</param>
/// <param name="Variance">The population variance as a part of the largest there can be, 0 to 1.</param>
public sealed record VanDerEijk(Fraction? A, Fraction? Mean, Fraction? Variance)
{
    /// <param name="counts">People at each level, lowest first.</param>
    /// <param name="lowest">The number of the lowest level.</param>
    public static VanDerEijk Of(IReadOnlyList<int> counts, int lowest = 1)
    {
        Fraction n = counts.Sum();
        if (n.Sign == 0)
            return new(null, null, null);
        var mean = Sum(counts, (level, count) => level * count) / n;
        Fraction? variance = counts.Count < 2 ? null
            : Sum(counts, (level, count) => (level - mean) * (level - mean) * count) / n / (new Fraction(counts.Count - 1, 2) * new Fraction(counts.Count - 1, 2));
        return new(counts.Count < 3 ? null : Layers(counts).Aggregate(Fraction.Zero, (sum, layer) => sum + layer) / n, mean + lowest, variance);
    }

    // The agreement of each layer times the people in it.
    private static IEnumerable<Fraction> Layers(IReadOnlyList<int> counts)
    {
        var left = counts.ToArray();
        while (left.Any(c => c > 0))
        {
            var height = left.Where(c => c > 0).Min();
            var used = left.Select(c => c > 0).ToArray();
            yield return OfLayer(used) * (height * used.Count(u => u));
            for (var i = 0; i < left.Length; i++)
                left[i] -= used[i] ? height : 0;
        }
    }

    private static Fraction OfLayer(bool[] used)
    {
        var (k, s) = (used.Length, used.Count(u => u));
        return s == 1 ? 1 : Unimodality(used, k, s) * (1 - new Fraction(s - 1, k - 1));
    }

    // Over all triples of categories: two used neighbours in order beside an unused one (110, 011) against a gap between two used (101).
    private static Fraction Unimodality(bool[] used, int k, int s)
    {
        var (side, gap, before) = (Fraction.Zero, Fraction.Zero, 0);
        for (var i = 0; i < k; i++)
        {
            var after = s - before - (used[i] ? 1 : 0);
            if (used[i])
                before++;
            else
            {
                gap += (Fraction)before * after;
                side += Pairs(before) + Pairs(after);
            }
        }
        return side + gap == 0 ? 0 : (((k - 2) * side) - ((k - 1) * gap)) / ((k - 2) * (side + gap));
    }

    private static Fraction Pairs(int n) => new((System.Numerics.BigInteger)n * (n - 1), 2);

    private static Fraction Sum(IReadOnlyList<int> counts, Func<int, Fraction, Fraction> term) =>
        Enumerable.Range(0, counts.Count).Aggregate(Fraction.Zero, (sum, i) => sum + term(i, counts[i]));
}
