using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class ApprovalTests
{
    private static readonly Approval Voting = new(Items("ABC"));

    [Fact]
    public void NoneOfTheseIsAVoteAndNoBallotIsAnAbstention()
    {
        var tally = Voting.Count([Approve("AB"), Approve(""), Approve(null), Approve("A")], new Terms());
        Assert.Equal(3, tally.Turnout.People);
        Assert.Equal(1, tally.Turnout.Abstentions);
        Assert.Equal("2 1 0", tally.Result.Scores());
    }

    [Fact]
    public void TheShareIsThePartOfTheTotalWeightThatApproves()
    {
        var tally = Voting.Count([Approve("A", "g"), Approve("", "g"), Approve("AB", "h")], new Terms(Weighting.EqualGroup));
        Assert.Equal([new Fraction(3, 4), new Fraction(1, 2), Fraction.Zero], tally.Shares.Select(s => s!.Value));
    }

    [Theory]
    [InlineData("AX", "unknown_item")]
    [InlineData("AA", "duplicate_item")]
    [InlineData("AB", null)]
    [InlineData(null, null)]
    public void OneBallotIsRefusedWithItsReason(string? approved, string? reason) =>
        Assert.Equal(reason, Voting.Refuse(approved is null ? null : Items(approved)));

    private static Ballot<Seq<string>?> Approve(string? approved, string? group = null) => new(null, approved is null ? null : Items(approved), group);
}
