using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class KendallWTests
{
    [Fact]
    public void TheAnxietyRatingsWithTheirManyTiesAgreeAsPublished()
    {
        // Twenty people rated by three, from the R packages irr and DescTools: W corrected for ties .54, chi-square(19) 30.8, p .0429.
        var w = Rate(20, [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
            [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4], [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2]);
        Assert.Equal("0.54", w.W!.Value.ToDecimal(2));
        Assert.Equal("30.8", w.ChiSquare!.Value.ToDecimal(1));
        Assert.Equal(19, w.DegreesOfFreedom);
        Assert.Equal("0.0429", w.Chance);
    }

    [Fact]
    public void FullAgreementIsOneAndOppositeOrdersAreZero()
    {
        Assert.Equal(1, Rate(3, [1, 2, 3], [10, 20, 30]).W);
        Assert.Equal(0, Rate(3, [1, 2, 3], [3, 2, 1]).W);
    }

    [Fact]
    public void ARaterWhoTiesEverythingIsDropped()
    {
        var w = Rate(3, [1, 2, 3], [5, 5, 5], [1, 2, 3]);
        Assert.Equal(1, w.W);
        Assert.Equal(2, w.Raters);
    }

    [Fact]
    public void FewerThanTwoRatersOrItemsAreNotApplicableNeitherNoneNorFullAgreement()
    {
        Assert.Null(Rate(3, [1, 2, 3]).W);
        Assert.Null(Rate(3, [1, 2, 3], [4, 4, 4]).W);
        Assert.Null(Rate(1, [1], [2]).W);
        Assert.Null(Rate(0).ChiSquare);
    }

    [Fact]
    public void TiesShareTheMeanOfTheirRanksFromEitherEnd()
    {
        Assert.Equal("3/2 3/2 3", string.Join(' ', MidRanks.Of([4, 4, 9], largestFirst: false)));
        Assert.Equal("5/2 5/2 1", string.Join(' ', MidRanks.Of([4, 4, 9], largestFirst: true)));
    }

    [Fact]
    public void FullTiesOfTwoRatersInPairsStillReachOne() => Assert.Equal(1, Rate(4, [1, 1, 2, 2], [3, 3, 8, 8]).W);

    [Theory]
    [InlineData("15.507", 8, "0.0500")]
    [InlineData("16.919", 9, "0.0500")]
    [InlineData("3.841", 1, "0.0500")]
    [InlineData("5.991", 2, "0.0500")]
    [InlineData("21.666", 9, "0.0100")]
    [InlineData("0", 9, "1.0000")]
    [InlineData("10000", 9, "0.0000")]
    public void ChanceIsTheUpperTailOfChiSquareAsTheTablesHaveIt(string x, int degrees, string p)
    {
        Assert.True(Digits.TryRead(x, out var value));
        // k(m-1)W with m-1 degrees of freedom; eight items are the fewest for which it is said.
        var w = new KendallW(1, 0, 2, Math.Max(8, degrees + 1), [], value, degrees);
        Assert.Equal(p, w.Chance);
    }

    [Fact]
    public void WithFewerThanEightItemsNothingIsSaidOfChance() => Assert.Null(Rate(3, [1, 2, 3], [1, 2, 3]).Chance);

    [Theory]
    [InlineData(29, "little")]
    [InlineData(30, "some")]
    [InlineData(50, "clear")]
    [InlineData(70, "strong")]
    public void WHasAWord(int percent, string word) => Assert.Equal(word, new KendallW(new Fraction(percent, 100), 0, 2, 2, [], null, 1).Word);

    private static KendallW Rate(int items, params int[][] raters) =>
        KendallW.Of(raters.Select(r => ((IReadOnlyList<Fraction>)r.Select(v => (Fraction)v).ToList(), 1)), items, largestFirst: false);
}
