using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class PointsTests
{
    private static readonly Points Raw = new(Items("ABC"), Budget: 100, Step: 5);

    [Theory]
    [InlineData("A60 B40", null)]
    [InlineData("A33", "bad_amount")]
    [InlineData("A-5", "bad_amount")]
    [InlineData("A2.5", "bad_amount")]
    [InlineData("A60 B45", "over_budget")]
    [InlineData("X5", "unknown_item")]
    [InlineData("A5 A5", "duplicate_item")]
    public void OneBallotIsRefusedWithItsReason(string ballot, string? reason) => Assert.Equal(reason, Raw.Refuse(Marks(ballot)));

    [Fact]
    public void ACapAndADutyToSpendAllMayBeSet()
    {
        Assert.Equal("over_item_cap", (Raw with { Cap = 50 }).Refuse(Marks("A55")));
        Assert.Equal("under_budget", (Raw with { MustUseAll = true }).Refuse(Marks("A55")));
    }

    [Fact]
    public void RawPointsAreAddedAsTheyAre() => Assert.Equal("60 70 0", Raw.Count([Dots("A60 B40"), Dots("B30")], new Terms()).Result.Scores());

    [Fact]
    public void NormalisedABallotThatKeepsPointsBackHasItsWholeVoice() =>
        Assert.Equal("280/3 320/3 0", (Raw with { Normalised = true }).Count([Dots("A60 B40"), Dots("A10 B20")], new Terms()).Result.Scores());
}
