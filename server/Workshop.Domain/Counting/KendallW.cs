using System.Numerics;

namespace Workshop.Domain.Counting;

/// <summary>
/// Kendall's coefficient of concordance with the correction for ties: W = 12 S / (k²(m³ - m) - k ΣT), with mid-ranks, S the squared
/// deviations of the rank sums from their mean and T = Σ(t³ - t) over the ties of one rater. Raters who tie everything say nothing
/// about the order and are dropped.
/// </summary>
/// <param name="W">0 to 1; null for fewer than two raters or items.</param>
/// <param name="Raters">The k raters who are left; never show W without it and m, for with no agreement at all W is about 1/k.</param>
/// <param name="RankSums">In item order.</param>
/// <param name="ChiSquare">k (m - 1) W.</param>
public sealed record KendallW(
    Fraction? W, Fraction S, int Raters, int Items, Seq<Fraction> RankSums, Fraction? ChiSquare, int DegreesOfFreedom)
{
    /// <summary>The fewest items for which chi-square is near enough to say how likely chance alone would do as well.</summary>
    public const int FewestItemsForChance = 8;

    /// <summary>How likely chance alone would agree at least as much, to four decimals; null where chi-square is no measure of it.</summary>
    public string? Chance => Items >= FewestItemsForChance && ChiSquare is { } x ? Counting.ChiSquare.Above(x, DegreesOfFreedom).ToDecimal(4) : null;

    /// <summary>The word for W that a screen shows (Schmidt 1997): little, some, clear, strong; null where W is undefined.</summary>
    public string? Word =>
        W is not { } w ? null : w < new Fraction(3, 10) ? "little" : w < Fraction.Half ? "some" : w < new Fraction(7, 10) ? "clear" : "strong";

    /// <param name="raters">Each rater's value for each item, and how many rated alike.</param>
    /// <param name="items">How many items each rated.</param>
    /// <param name="largestFirst">Whether the largest value has rank 1; W is the same either way.</param>
    public static KendallW Of(IEnumerable<(IReadOnlyList<Fraction> Values, int Count)> raters, int items, bool largestFirst)
    {
        var sums = new Fraction[items];
        var (k, ties) = (0, BigInteger.Zero);
        foreach (var (values, count) in raters.Where(r => r.Values.Distinct().Count() > 1))
        {
            var ranks = MidRanks.Of(values, largestFirst);
            for (var i = 0; i < items; i++)
                sums[i] += ranks[i] * count;
            k += count;
            ties += count * ranks.GroupBy(r => r).Aggregate(BigInteger.Zero, (sum, g) => sum + Cube(g.Count()));
        }
        return Of(sums, k, ties);
    }

    private static KendallW Of(Fraction[] sums, int k, BigInteger ties)
    {
        var m = sums.Length;
        var mean = new Fraction((BigInteger)k * (m + 1), 2);
        var s = sums.Aggregate(Fraction.Zero, (total, sum) => total + ((sum - mean) * (sum - mean)));
        Fraction? w = k < 2 || m < 2 ? null : 12 * s / (Fraction)(((BigInteger)k * k * Cube(m)) - (k * ties));
        return new(w, s, k, m, sums.ToSeq(), w * (Fraction)((BigInteger)k * (m - 1)), Math.Max(0, m - 1));
    }

    private static BigInteger Cube(int n) => ((BigInteger)n * n * n) - n;
}
