using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

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
