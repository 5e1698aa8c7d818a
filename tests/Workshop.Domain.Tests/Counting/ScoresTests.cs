using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class ScoresTests
{
    private static readonly Scores Voting = new(Items("ABC"), 0, 5);

    [Fact]
    public void ABlankIsNoZeroAndTheMeanIsOverThoseWhoRated()
    {
        var tally = Voting.Count([Dots("A4 B5"), Dots("A3 B-"), Dots("A0 C1")], new Terms());
        Assert.Equal("7/3 5 1", tally.Result.Scores());
        Assert.Equal([3, 1, 1], tally.Ratings.Select(r => r.RatedBy));
    }

    [Fact]
    public void AnItemRatedByFewerThanHalfHasNoRank()
    {
        var tally = Voting.Count([Dots("A4 B5"), Dots("A3"), Dots("A0 C1")], new Terms());
        Assert.Equal("A", tally.Result.Order());
        Assert.Equal([true, false, false], tally.Ratings.Select(r => r.QuorumMet));
    }

    [Fact]
    public void RatedByExactlyHalfIsEnough() => Assert.Equal("B A", Voting.Count([Dots("A4 B5"), Dots("A3")], new Terms()).Result.Order());

    [Fact]
    public void TheMedianIsByHeadCountAndLiesBetweenTwoMiddleRatings()
    {
        var tally = Voting.Count([Dots("A1 B5"), Dots("A2 B5"), Dots("A5 B0"), Dots("A5")], new Terms());
        Assert.Equal([new Fraction(7, 2), 5, null], tally.Ratings.Select(r => r.Median));
    }

    [Fact]
    public void EqualVoiceIsTheMeanOfTheMeansOfTheGroupsThatRated()
    {
        var tally = Voting.Count([Dots("A5 B1", "g"), Dots("A4", "g"), Dots("A1", "h"), Dots("B3", "i")], new Terms(Weighting.EqualGroup));
        Assert.Equal("11/4", tally.Result.ScoreOf("A").ToString());
        Assert.Equal("2", tally.Result.ScoreOf("B").ToString());
        Assert.Equal("10/3", tally.PerPerson.ScoreOf("A").ToString());
    }

    [Fact]
    public void ABallotOfBlanksAbstains() => Assert.Equal(1, Voting.Count([Dots("A- B-"), Dots("A0")], new Terms()).Turnout.Abstentions);

    [Theory]
    [InlineData("A6", "out_of_range")]
    [InlineData("A-1", "out_of_range")]
    [InlineData("A1.5", "out_of_range")]
    [InlineData("A5 B-", null)]
    [InlineData("Z-", "unknown_item")]
    public void OneBallotIsRefusedWithItsReason(string ballot, string? reason) => Assert.Equal(reason, Voting.Refuse(Marks(ballot)));

    [Fact]
    public void TheMeanOfAGroupIsShownOnlyWhereEveryGroupThatRatedHasKRatings()
    {
        var ballots = new[] { Dots("A5 B5", "g", 3), Dots("A1", "h", 3), Dots("B1", "h") };
        var tally = Voting.Count(ballots, new Terms(K: 3));
        Assert.Equal([new GroupMean("g", 3, 5), new GroupMean("h", 3, 1)], tally.Ratings[0].ByGroup);
        Assert.Empty(tally.Ratings[1].ByGroup);
    }

    [Fact]
    public void OneBallotLessCanChangeTheFirstPlaces()
    {
        var tally = Voting.Count([Dots("A5 B4"), Dots("A1 B1"), Dots("A4 B4")], new Terms(Top: 1));
        // Without the first, both have 5/2 and share the first place; the other two leave A ahead.
        Assert.Equal("A", tally.LeaveOneOut.Top.Line());
        Assert.Equal(new Fraction(2, 3), tally.LeaveOneOut.BallotStability);
    }
}
