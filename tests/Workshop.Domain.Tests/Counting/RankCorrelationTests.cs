using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class RankCorrelationTests
{
    [Fact]
    public void IntelligenceAndTelevisionAreAlmostUnrelated()
    {
        // The worked example of Spearman's rho that is told most: -29/165.
        var r = Of([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]);
        Assert.Equal(new Fraction(-29, 165), r.Spearman!.Value.Rounded(30));
        Assert.Equal(new Fraction(-1, 9), r.TauB!.Value.Rounded(30));
    }

    [Fact]
    public void TiesAreTakenOutOfBothSides()
    {
        // Five of the six pairs agree and one is tied in x: 5 / √(5 · 6).
        var r = Of([1, 2, 2, 3], [1, 2, 3, 4]);
        Assert.Equal("0.9128709", r.TauB!.Value.ToDecimal(7));
        Assert.Equal("0.9486833", r.Spearman!.Value.ToDecimal(7));
    }

    [Fact]
    public void AnOrderThatTiesEverythingHasNoCorrelation()
    {
        var r = Of([1, 1, 1], [1, 2, 3]);
        Assert.Null(r.TauB);
        Assert.Null(r.Spearman);
    }

    [Fact]
    public void OppositeOrdersAreMinusOne()
    {
        var r = Of([1, 2, 3], [9, 8, 7]);
        Assert.Equal("-1.000", r.TauB!.Value.ToDecimal(3));
        Assert.Equal(-1, r.Spearman!.Value.Rounded(20));
    }

    [Fact]
    public void UnrelatedIsZeroAndNotUndefined() => Assert.Equal(0, Of([1, 2, 3, 4], [2, 4, 1, 3]).TauB!.Value.Rounded(5));

    [Fact]
    public void RootsCompareExactly()
    {
        Assert.True(Root.OfSquare(-1, new(1, 2)) < Root.OfSquare(-1, new(1, 3)));
        Assert.True(Root.OfSquare(1, new(1, 2)) > Root.OfSquare(1, new(1, 3)));
        Assert.True(Root.OfSquare(-1, new(1, 9)) < Root.OfSquare(0, 0));
        Assert.Equal("1.4142135623730950488016887242", Root.OfSquare(1, 2).ToDecimal(28));
        Assert.Equal(new Fraction(2, 3), new Root(1, new(8, 27), 3).Rounded(10));
    }

    private static RankCorrelation Of(int[] x, int[] y) =>
        RankCorrelation.Of(x.Select(v => (Fraction)v).ToList(), y.Select(v => (Fraction)v).ToList());
}
