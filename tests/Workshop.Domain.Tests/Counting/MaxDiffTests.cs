using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class MaxDiffTests
{
    private static readonly MaxDiff Voting = new(Items("ABCDE"));

    [Fact]
    public void TheScoreIsBestLessWorstOverTheTimesShownAndNeverShownHasNone()
    {
        var tally = Voting.Count([Set("ABC", "A", "C"), Set("ABD", "A", "B"), Set("BCD", "B", null)], new Terms());
        Assert.Equal("1 0 -1/2 0 n/a", tally.Result.Scores());
        Assert.Equal("A B=D C", tally.Result.Order());
        Assert.Equal([2, 3, 2, 2, 0], tally.Shown);
    }

    [Theory]
    [InlineData("ABC", "A", "A", "duplicate_item")]
    [InlineData("ABC", "D", null, "unknown_item")]
    [InlineData("ABZ", "A", null, "unknown_item")]
    [InlineData("AAB", "A", null, "duplicate_item")]
    [InlineData("ABC", null, null, null)]
    public void OneSetIsRefusedWithItsReason(string shown, string? best, string? worst, string? reason) =>
        Assert.Equal(reason, Voting.Refuse(new(Items(shown), best, worst)));

    [Fact]
    public void APersonAnswersSeveralSetsButStaysOnePersonWhereGroupsAreMerged()
    {
        var alone = Enumerable.Range(0, 5).Select(_ => Set("ABC", "A", "C", "alone", "p1"));
        var others = Enumerable.Range(0, 6).Select(i => Set("ABC", "B", "C", i < 3 ? "one" : "two", $"q{i}"));
        var turnout = Voting.Count([.. alone, .. others], new Terms(K: 3)).Turnout;
        Assert.Equal(11, turnout.People);
        Assert.Equal("one alone", string.Join(' ', turnout.Reporting!.Merged.OrderDescending()));
    }

    [Fact]
    public void TheScoreOfAGroupIsShownOnlyWhereKPeopleOfEveryGroupSawTheItem()
    {
        var g = Enumerable.Range(0, 3).SelectMany(i => new[] { Set("ABC", "A", "C", "g", $"g{i}"), Set("ABD", "B", "A", "g", $"g{i}") });
        // Three sets with D in them, but of two people.
        var h = new[] { Set("ABC", "A", "B", "h", "h0"), Set("ABC", "C", null, "h", "h1"), Set("AC", "A", null, "h", "h2"), Set("BD", "D", null, "h", "h0"), Set("CD", "D", null, "h", "h0"), Set("BD", "B", "D", "h", "h1") };
        var tally = Voting.Count([.. g, .. h], new Terms(K: 3));
        Assert.Equal([new GroupMean("g", 3, 0), new GroupMean("h", 3, new(2, 3))], tally.ByGroup[0]);
        Assert.Equal([new GroupMean("g", 3, -1), new GroupMean("h", 3, new(1, 4))], tally.ByGroup[2]);
        Assert.Empty(tally.ByGroup[3]);
        Assert.All(Publication.Strict(tally).ByGroup, means => Assert.Empty(means));
    }

    private static Ballot<MostAndLeast> Set(string shown, string? best, string? worst, string? group = null, string? id = null) =>
        new(id, new(Items(shown), best, worst), group);
}
