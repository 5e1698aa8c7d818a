using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

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
