using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class DivergenceTests
{
    [Theory]
    [InlineData(5, 9, DivergenceLabel.CommonGround)]
    [InlineData(7, 3, DivergenceLabel.Contested)]
    [InlineData(2, 1, DivergenceLabel.LowEverywhere)]
    [InlineData(5, 4, DivergenceLabel.Mixed)]
    public void TheLabelIsTestedInOrder(int first, int second, DivergenceLabel label) => Assert.Equal(label, Of(first, second).Label);

    [Fact]
    public void RatesGapAndConsensusAreExact()
    {
        var item = Of(6, 2);
        Assert.Equal([new("g", new(3, 5)), new("h", new(1, 5))], item.Rates);
        Assert.Equal(new Fraction(2, 5), item.Gap);
        Assert.Equal(new Fraction(7 * 3, 144), item.Gic);
        Assert.Equal("0.38188", item.GicGeomean!.Value.ToDecimal(5));
    }

    [Fact]
    public void OnlyGroupsOfKTakePartAndOneGroupHasNoGapAndNoLabel()
    {
        var item = Divergence.Of(["A"], [new("g", 10), new("h", 2)], (_, _) => 2, k: 3).Items[0];
        Assert.Equal("g", item.Rates.Single().Group);
        Assert.Null(item.Gap);
        Assert.Null(item.Label);
        Assert.Equal(new Fraction(1, 5), item.Min);
        Assert.Null(Divergence.Of(["A"], [], (_, _) => 0, k: 3).Items[0].Gic);
    }

    [Theory]
    [InlineData(2, 3, DivergenceLabel.Contested)] // 2/3 and 1/3 themselves
    [InlineData(1, 4, DivergenceLabel.Mixed)]
    public void TheEdgesBelongToTheLabel(int chose, int size, DivergenceLabel label)
    {
        var item = Divergence.Of(["A"], [new("g", size), new("h", size)], (_, g) => g == 0 ? chose : 1, k: 1).Items[0];
        Assert.Equal(label, item.Label);
    }

    private static ItemDivergence Of(int first, int second) =>
        Divergence.Of(["A"], [new("g", 10), new("h", 10)], (_, g) => g == 0 ? first : second, k: 3).Items[0];
}
