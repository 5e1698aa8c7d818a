using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class RankedVotingTests
{
    private static readonly RankedVoting Voting = new(Items("ABCD"), MaxRanked: 3);

    [Theory]
    [InlineData("A>B>C", null)]
    [InlineData("A", null)]
    [InlineData("", null)]
    [InlineData("A>X", "unknown_item")]
    [InlineData("A>A>B", "duplicate_item")]
    [InlineData("A>B>C>D", "too_many_ranked")]
    [InlineData("AB>C", "tie_not_allowed")]
    public void OneBallotIsRefusedWithItsReason(string ballot, string? reason) => Assert.Equal(reason, Voting.Refuse(Ranks(ballot)));

    [Fact]
    public void TiesMayBeAllowed() => Assert.Null((Voting with { AllowTies = true }).Refuse(Ranks("AB>C")));

    [Fact]
    public void EveryBallotHandsOutTheSameBordaPointsWhateverItsLength()
    {
        Assert.Equal("3 1 1 1", Voting.Count(Ranking("A")).Borda.Result.Scores());
        Assert.Equal("3 2 1/2 1/2", Voting.Count(Ranking("A>B")).Borda.Result.Scores());
        Assert.Equal("3 2 1 0", Voting.Count(Ranking("A>B>C")).Borda.Result.Scores());
    }

    [Fact]
    public void BordaIsTheRowSumOfThePairwiseTableWithHalfOfTheTies()
    {
        var tally = (Voting with { AllowTies = true }).Count(Ranking("AB>C", count: 3), Ranking("D>A", count: 2), Ranking("C"));
        for (var a = 0; a < 4; a++)
        {
            var row = Enumerable.Range(0, 4).Where(b => b != a)
                .Aggregate(Fraction.Zero, (sum, b) => sum + tally.Pairwise[a, b] + ((6 - tally.Pairwise[a, b] - tally.Pairwise[b, a]) / 2));
            Assert.Equal(row, tally.Borda.Result.Rows[a].Score);
        }
    }

    [Fact]
    public void ASharedFirstPlaceIsSplitEqually() =>
        Assert.Equal("1/3 1/3 1/3 0", (Voting with { AllowTies = true }).Count(Ranking("ABC")).FirstChoices.Scores());

    [Fact]
    public void EmptyTiersAreNoPlaces() => Assert.Equal("3 1 1 1", Voting.Count(Ranking(">A>")).Borda.Result.Scores());

    [Fact]
    public void EqualVoiceWeighsThePairsToo()
    {
        var tally = Voting.Count([Ranking("A>B", "large", 4), Ranking("B>A", "small", 2)], new Terms(Weighting.EqualGroup));
        Assert.Equal(Fraction.One, tally.Pairwise[0, 1]);
        Assert.Equal(Fraction.One, tally.Pairwise[1, 0]);
        Assert.Equal("A=B C=D", tally.Borda.Result.Order());
        Assert.Equal("A=B C=D", tally.Copeland.Order());
        Assert.Equal("A B C=D", tally.Borda.PerPerson.Order());
    }

    // Memphis, Nashville, Chattanooga, Knoxville: the standard example of a vote on Tennessee's capital.
    [Fact]
    public void TennesseePrefersNashvilleToEachOtherCityThoughMemphisHasMostFirstChoices()
    {
        var tally = Tennessee();
        Assert.Equal("N", tally.Condorcet);
        Assert.Equal("M N K C", tally.FirstChoices.Order());
        Assert.Equal("42 26 15 17", tally.FirstChoices.Scores());
        Assert.Equal("126 194 173 107", tally.Borda.Result.Scores());
        Assert.Equal("0 3 2 1", tally.Copeland.Scores());
        Assert.Equal("N C K M", tally.Schulze.Standings.Order());
        Assert.Equal("42 58 58", string.Join(' ', tally.Pairwise[0, 1], tally.Pairwise[1, 0], tally.Pairwise[2, 0]));
    }

    internal static RankedTally Tennessee() =>
        new RankedVoting(["M", "N", "C", "K"], MaxRanked: 4).Count(
            Ranking("M>N>C>K", count: 42), Ranking("N>C>K>M", count: 26), Ranking("C>K>N>M", count: 15), Ranking("K>C>N>M", count: 17));

    [Fact]
    public void ACycleHasNoCondorcetWinner() => Assert.Null(Voting.Count(Ranking("A>B>C"), Ranking("B>C>A"), Ranking("C>A>B")).Condorcet);
}
