namespace Workshop.Domain.Counting;

/// <summary>How alike two orders of the same items are, -1 to 1; null where one of them ties everything.</summary>
/// <param name="TauB">Kendall's tau-b: (C - D) / √((n0 - tx)(n0 - ty)).</param>
/// <param name="Spearman">Pearson's correlation of the mid-ranks.</param>
public sealed record RankCorrelation(Root? TauB, Root? Spearman)
{
    public static RankCorrelation Of(IReadOnlyList<Fraction> x, IReadOnlyList<Fraction> y) => new(TauBOf(x, y), SpearmanOf(x, y));

    private static Root? TauBOf(IReadOnlyList<Fraction> x, IReadOnlyList<Fraction> y)
    {
        var (agree, untiedX, untiedY) = (0L, 0L, 0L);
        for (var i = 0; i < x.Count; i++)
            for (var j = i + 1; j < x.Count; j++)
            {
                var (signX, signY) = (x[i].CompareTo(x[j]), y[i].CompareTo(y[j]));
                agree += Math.Sign(signX) * Math.Sign(signY);
                untiedX += signX != 0 ? 1 : 0;
                untiedY += signY != 0 ? 1 : 0;
            }
        return Ratio(new(agree, 1), new(untiedX, 1), new(untiedY, 1));
    }

    private static Root? SpearmanOf(IReadOnlyList<Fraction> x, IReadOnlyList<Fraction> y)
    {
        // Mid-ranks of either have the same mean.
        var mean = new Fraction(x.Count + 1, 2);
        var fromX = MidRanks.Of(x, largestFirst: false).Select(r => r - mean).ToList();
        var fromY = MidRanks.Of(y, largestFirst: false).Select(r => r - mean).ToList();
        return Ratio(Product(fromX, fromY), Product(fromX, fromX), Product(fromY, fromY));
    }

    // above / √(x y), kept as the root of its square.
    private static Root? Ratio(Fraction above, Fraction x, Fraction y) =>
        x.Sign == 0 || y.Sign == 0 ? null : Root.OfSquare(above.Sign, above * above / (x * y));

    private static Fraction Product(List<Fraction> a, List<Fraction> b) =>
        a.Zip(b, (p, q) => p * q).Aggregate(Fraction.Zero, (sum, pq) => sum + pq);
}
