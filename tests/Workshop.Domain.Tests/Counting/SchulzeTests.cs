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

    // Of the paper's other examples: without a single winner, with one each, and where few ballots more, or a clone, change who wins.
    [Theory]
    [InlineData("B D", "3 A>B>C>D", "2 C>B>D>A", "2 D>A>B>C", "2 D>B>C>A")]
    [InlineData("D", "12 A>B>C>D", "6 A>D>B>C", "9 B>C>D>A", "15 C>D>A>B", "21 D>B>A>C")]
    [InlineData("A D", "6 A>C>D>B", "1 B>A>D>C", "3 C>B>D>A", "3 D>B>A>C", "2 D>C>B>A")]
    [InlineData("A", "3 A>D>E>B>C>F", "3 B>F>E>C>D>A", "4 C>A>B>F>D>E", "1 D>B>C>E>F>A", "4 D>E>F>A>B>C", "2 E>C>B>D>F>A", "2 F>A>C>D>B>E")]
    [InlineData("D", "3 A>D>E>B>C>F", "3 B>F>E>C>D>A", "4 C>A>B>F>D>E", "1 D>B>C>E>F>A", "4 D>E>F>A>B>C", "2 E>C>B>D>F>A", "2 F>A>C>D>B>E", "2 A>E>F>C>B>D")]
    [InlineData("A", "3 A>B>D>C", "5 A>D>B>C", "1 A>D>C>B", "2 B>A>D>C", "2 B>D>C>A", "4 C>A>B>D", "6 C>B>A>D", "2 D>B>C>A", "5 D>C>A>B")]
    [InlineData("B", "3 A>B>D>E>C", "5 A>D>E>B>C", "1 A>D>E>C>B", "2 B>A>D>E>C", "2 B>D>E>C>A", "4 C>A>B>D>E", "6 C>B>A>D>E", "2 D>B>E>C>A", "5 D>E>C>A>B")]
    public void TheOtherExamplesOfThePaperAreWonAsItSays(string winners, params string[] ballots)
    {
        var cast = ballots.Select(b => b.Split(' ')).Select(b => Ranking(b[1], count: int.Parse(b[0], System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        var items = Items(string.Concat(cast[0].Answer.SelectMany(tier => tier).Order()));
        Assert.Equal(winners, new RankedVoting(items, items.Count).Count(cast).Schulze.Winners.Line());
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
