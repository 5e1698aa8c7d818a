using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class FistToFiveTests
{
    private static readonly FistToFive Fist = new("We agree.");

    [Theory]
    [InlineData(new[] { 3, 4, 5 }, FistStatus.Consensus)]
    [InlineData(new[] { 3, 2, 5 }, FistStatus.Concerns)]
    [InlineData(new[] { 1, 5, 5 }, FistStatus.Concerns)]
    [InlineData(new[] { 0, 1, 5 }, FistStatus.Blocked)]
    public void TheLowestHandDecides(int[] hands, FistStatus status) =>
        Assert.Equal(status, Fist.Count(hands.Select(h => Fingers(h)), new Terms()).Status);

    [Fact]
    public void WithNoAnswerThereIsNoStatus()
    {
        var tally = Fist.Count([Fingers(null)], new Terms());
        Assert.Null(tally.Status);
        Assert.Equal(1, tally.Turnout.Abstentions);
    }

    [Fact]
    public void FingersAreCountedFromNoneToFive() =>
        Assert.Equal([0, 0, 1, 2, 0, 1], Fist.Count([Fingers(3, count: 2), Fingers(5), Fingers(2)], new Terms()).Distribution);

    [Theory]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("2.5")]
    public void AHandHasNoneToFiveWholeFingers(string fingers)
    {
        Assert.True(Digits.TryRead(fingers, out var value));
        Assert.Equal("out_of_range", Fist.Refuse(value));
    }
}
