using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

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
        // C - D = 4 of six pairs, one pair tied in x: 4 / √(5 · 6)... as scipy.stats.kendalltau gives .9128709 for five of them.
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

public class VanDerEijkTests
{
    // The example of the R package agrmt (Ruedin), and the extremes of van der Eijk 2001.
    [Theory]
    [InlineData(new[] { 30, 40, 210, 130, 530, 50, 10 }, "0.6113333")]
    [InlineData(new[] { 0, 0, 9, 0, 0 }, "1.0000000")]
    [InlineData(new[] { 4, 4, 4, 4, 4 }, "0.0000000")]
    [InlineData(new[] { 5, 0, 0, 0, 5 }, "-1.0000000")]
    [InlineData(new[] { 0, 5, 5, 0, 0 }, "0.7500000")]
    [InlineData(new[] { 5, 5, 0 }, "0.5000000")]
    public void AgreementIsAsPublished(int[] counts, string a) => Assert.Equal(a, VanDerEijk.Of(counts).A!.Value.ToDecimal(7));

    [Fact]
    public void FewerThanThreeCategoriesOrNoAnswersAreNotApplicable()
    {
        Assert.Null(VanDerEijk.Of([1, 2]).A);
        Assert.Null(VanDerEijk.Of([0, 0, 0]).A);
        Assert.Equal(new VanDerEijk(null, null, null), VanDerEijk.Of([0, 0, 0]));
    }

    [Fact]
    public void OneAnswerHasNoVarianceAndTwoOppositeCampsAllThereIs()
    {
        Assert.Equal(0, VanDerEijk.Of([0, 1, 0]).Variance);
        Assert.Equal(1, VanDerEijk.Of([3, 0, 0, 3]).Variance);
        Assert.Equal(new Fraction(5, 2), VanDerEijk.Of([3, 0, 0, 3]).Mean);
        Assert.Equal(new Fraction(3, 2), VanDerEijk.Of([3, 0, 0, 3], lowest: 0).Mean);
    }

    [Fact]
    public void TriplesAreCountedAsByTryingThemAll() => Chance.ForAll(200, chance =>
    {
        var counts = Enumerable.Range(0, chance.Next(3, 9)).Select(_ => chance.Next(0, 6)).ToArray();
        if (counts.Any(c => c > 0))
            Assert.Equal(Slowly(counts), VanDerEijk.Of(counts).A);
    });

    // The definition: layer by layer, triple by triple.
    private static Fraction Slowly(int[] counts)
    {
        var (n, k, a, left) = (counts.Sum(), counts.Length, Fraction.Zero, counts.ToArray());
        while (left.Any(c => c > 0))
        {
            var height = left.Where(c => c > 0).Min();
            var used = left.Select(c => c > 0).ToArray();
            var s = used.Count(u => u);
            var (tu, tdu) = (0, 0);
            for (var i = 0; i < k; i++)
                for (var j = i + 1; j < k; j++)
                    for (var l = j + 1; l < k; l++)
                    {
                        tu += (used[i], used[j], used[l]) is (true, true, false) or (false, true, true) ? 1 : 0;
                        tdu += (used[i], used[j], used[l]) is (true, false, true) ? 1 : 0;
                    }
            Fraction u = s == 1 ? 1 : tu + tdu == 0 ? 0 : new Fraction(((k - 2) * tu) - ((k - 1) * tdu), (k - 2) * (tu + tdu));
            a += (s == 1 ? 1 : u * (1 - new Fraction(s - 1, k - 1))) * new Fraction(height * s, n);
            for (var i = 0; i < k; i++)
                left[i] -= used[i] ? height : 0;
        }
        return a;
    }
}

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

public class GroupAgreementTests
{
    [Fact]
    public void EachGroupHasOneOrderAndEveryTwoAreCompared()
    {
        var tally = new RankedVoting(Items("ABC"), 3).Count(
            Ranking("A>B>C", "g", 3), Ranking("A>B>C", "h", 3), Ranking("C>B>A", "i", 3));
        var between = tally.Borda.BetweenGroups!;
        Assert.Equal(["A B C", "A B C", "C B A"], between.Rankings.Select(r => r.Standings.Order()));
        Assert.Equal(["g h", "g i", "h i"], between.Pairs.Select(p => $"{p.One} {p.Other}"));
        Assert.Equal(new Fraction(-1, 3), between.MeanTauB);
        Assert.Equal(-1, between.MinTauB!.Value.Rounded(10));
        Assert.Equal(new Fraction(1, 9), between.W.W);
    }

    [Fact]
    public void AGroupThatTiesEverythingIsLeftOutOfTheMean()
    {
        var between = GroupAgreement.Of(Items("AB"), [("g", [1, 0]), ("h", [1, 1]), ("i", [1, 0])]);
        Assert.Equal(1, between.PairsUsed);
        Assert.Equal(1, between.MeanTauB);
        Assert.Equal(2, between.W.Raters);
    }
}
