using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class QuadraticTests
{
    private static readonly Quadratic Voting = new(Items("ABC"), Credits: 100);

    [Theory]
    [InlineData("A10", null)]
    [InlineData("A8 B6", null)]
    [InlineData("A8 B6 C1", "over_budget")]
    [InlineData("A-1", "not_a_count")]
    [InlineData("A0.5", "not_a_count")]
    public void VotesCostTheirSquare(string ballot, string? reason) => Assert.Equal(reason, Voting.Refuse(Marks(ballot)));

    [Fact]
    public void VotesAgainstMayBeAllowed()
    {
        var against = Voting with { AllowNegative = true };
        Assert.Null(against.Refuse(Marks("A-8 B6")));
        Assert.Equal("-5 6 0", against.Count([Dots("A-8 B6"), Dots("A3")], new Terms()).Result.Scores());
        Assert.Equal([1, 1, 0], against.Count([Dots("A-8 B6"), Dots("A3")], new Terms()).Voters);
    }

    [Theory]
    [InlineData(100, false, 10)]
    [InlineData(99, false, 9)]
    [InlineData(100, true, 14)]
    [InlineData(2, true, 2)]
    [InlineData(0, false, 0)]
    public void TheLargestLeadIsWhatTheCreditsBuy(int credits, bool negative, int lead) =>
        Assert.Equal(lead, (Voting with { Credits = credits, AllowNegative = negative }).LargestLead);

    [Fact]
    public void WithVotesAgainstAShareIsOfWhatWasGivenForAndNeverMoreThanTheWhole()
    {
        var tally = new Quadratic(Items("ABC"), AllowNegative: true).Count([Dots("A6 B-5"), Dots("A2 C4")], new Terms());
        Assert.Equal(["2/3", "0", "1/3"], tally.Shares.Select(s => s.ToString()!));
    }
}
