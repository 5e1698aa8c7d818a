using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>Examples of M. Schulze, Social Choice and Welfare 36 (2011) 267-303, section 3, and the 45 voters of its widely told version.</summary>
public class SchulzeTests
{
    [Fact]
    public void FortyFiveVotersChooseEThenAThenCThenBThenD()
    {
        var schulze = new RankedVoting(Items("ABCDE"), MaxRanked: 5).Count(
            Ranking("A>C>B>E>D", count: 5), Ranking("A>D>E>C>B", count: 5), Ranking("B>E>D>A>C", count: 8), Ranking("C>A>B>E>D", count: 3),
            Ranking("C>A>E>B>D", count: 7), Ranking("C>B>A>D>E", count: 2), Ranking("D>C>E>B>A", count: 7), Ranking("E>B>A>D>C", count: 8)).Schulze;
        Assert.Equal("E A C B D", schulze.Standings.Order());
        Assert.Equal(
            ["0 28 28 30 24", "25 0 28 33 24", "25 29 0 29 24", "25 28 28 0 24", "25 28 28 31 0"],
            schulze.Paths.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void TheFirstExampleOfThePaperIsWonByD()
    {
        // 21 voters, four alternatives.
        var tally = new RankedVoting(Items("ABCD"), MaxRanked: 4).Count(
            Ranking("A>C>D>B", count: 8), Ranking("B>A>D>C", count: 2), Ranking("C>D>B>A", count: 4), Ranking("D>B>A>C", count: 4), Ranking("D>C>B>A", count: 3));
        Assert.Equal("D A C B", tally.Schulze.Standings.Order());
        Assert.Null(tally.Condorcet);
    }

    [Fact]
    public void TiesThatAreNotTransitiveMakeTiers()
    {
        // Only B is above C; A is tied with both. A and B have nobody above them, C has.
        var schulze = Schulze.Of(new Pairwise(Items("ABC"), [[0, 1, 1], [1, 0, 2], [1, 0, 0]]));
        Assert.Equal(["A B", "C"], schulze.Tiers.Select(t => t.Line()));
        Assert.Equal("A B", schulze.Winners.Line());
        Assert.Equal("A=B C", schulze.Standings.Order());
    }
}
