using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class NominalGroupTests
{
    private static readonly NominalGroup Voting = new(Items("ABCDEF"), T: 3);

    [Fact]
    public void PlacesHaveFixedPointsAndAShortBallotNeitherRaisesNorLowersItsFirst() =>
        Assert.Equal("5 5 1 0 0 0", Voting.Count([Voted("ABC"), Voted("BA"), Voted("")], new Terms()).Result.Scores());

    [Theory]
    [InlineData("ABCD", "too_many_ranked")]
    [InlineData("AA", "duplicate_item")]
    [InlineData("AZ", "unknown_item")]
    [InlineData("A", null)]
    public void OneBallotIsRefusedWithItsReason(string ranking, string? reason) => Assert.Equal(reason, Voting.Refuse(Items(ranking)));

    private static Ballot<Seq<string>> Voted(string ranking) => new(null, Items(ranking));
}
