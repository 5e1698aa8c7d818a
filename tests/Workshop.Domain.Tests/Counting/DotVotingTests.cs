using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class DotVotingTests
{
    private static readonly DotVoting Voting = new(Items("ABC"), Dots: 5, Cap: 3);

    [Theory]
    [InlineData("A2 B1", null)]
    [InlineData("A3 B2", null)]
    [InlineData("", null)]
    [InlineData("X1", "unknown_item")]
    [InlineData("A1 A1", "duplicate_item")]
    [InlineData("A-1", "not_a_count")]
    [InlineData("A0.5", "not_a_count")]
    [InlineData("A4", "over_item_cap")]
    [InlineData("A3 B3", "over_budget")]
    public void OneBallotIsRefusedWithItsReason(string ballot, string? reason) => Assert.Equal(reason, Voting.Refuse(Marks(ballot)));

    [Fact]
    public void WhereAllDotsMustBeUsedABallotThatKeepsSomeIsRefusedButAnEmptyOneAbstains()
    {
        var all = Voting with { MustUseAll = true };
        Assert.Equal("under_budget", all.Refuse(Marks("A3 B1")));
        Assert.Null(all.Refuse(Marks("A3 B2")));
        Assert.Null(all.Refuse(Marks("")));
    }

    [Fact]
    public void DotsAreAddedAndPeopleStandBesideThem()
    {
        var tally = Voting.Count([Dots("A3 B2"), Dots("A1"), Dots("C2 A0")], new Terms());
        Assert.Equal("4 2 2", tally.Result.Scores());
        Assert.Equal("A B=C", tally.Result.Order());
        Assert.Equal([2, 1, 1], tally.Voters);
        Assert.Equal(new Fraction(1, 2), tally.Shares[0]);
        Assert.Equal(3, tally.Turnout.People);
    }

    [Fact]
    public void AnEmptyBallotIsAnAbstentionInNoCount()
    {
        var tally = Voting.Count([Dots("A3", "g"), Dots("", "g"), Dots("B0", "h")], new Terms(Weighting.EqualGroup));
        Assert.Equal(1, tally.Turnout.People);
        Assert.Equal(2, tally.Turnout.Abstentions);
        Assert.Equal(Fraction.One, tally.Turnout.TotalWeight);
        Assert.Equal("g", tally.Turnout.Reporting!.Own.Line());
    }

    [Fact]
    public void RefusedBallotsAreListedInInputOrderAndCountForNothing()
    {
        var tally = Voting.Count([Dots("A9", id: "p1"), Dots("A1", id: "p2"), Dots("X1")], new Terms());
        Assert.Equal([new("p1", 0, "over_item_cap"), new(null, 2, "unknown_item")], tally.Turnout.Refused);
        Assert.Equal("1 0 0", tally.Result.Scores());
    }

    [Fact]
    public void TheLastValidBallotOfAPersonCounts()
    {
        var tally = Voting.Count([Dots("A3", id: "p1"), Dots("B2", id: "p1"), Dots("C9", id: "p1")], new Terms());
        Assert.Equal("0 2 0", tally.Result.Scores());
        Assert.Equal(1, tally.Turnout.People);
    }

    [Fact]
    public void EqualVoiceLetsALargeGroupNotOutvoteASmallOne()
    {
        var tally = Voting.Count([Dots("A2", "large", 4), Dots("B3", "small", 2)], new Terms(Weighting.EqualGroup));
        Assert.Equal("2 3 0", tally.Result.Scores());
        Assert.Equal("8 6 0", tally.PerPerson.Scores());
        Assert.Equal(tally.EqualVoice, tally.Result);
        Assert.Equal(2, tally.Turnout.TotalWeight);
    }

    [Fact]
    public void WithoutGroupsEqualVoiceIsOneVoicePerPerson()
    {
        var tally = Voting.Count([Dots("A2"), Dots("B3")], new Terms(Weighting.EqualGroup));
        Assert.Equal("2 3 0", tally.EqualVoice.Scores());
        Assert.Equal(2, tally.Turnout.TotalWeight);
    }

    [Fact]
    public void WithKTheWeightsGoByReportingGroups()
    {
        Ballot<Seq<Mark>>[] ballots = [Dots("A1", "x", 4), Dots("B1", "y", 1), Dots("C1", "z", 3)];
        Assert.Equal("1 1 1", Voting.Count(ballots, new Terms(Weighting.EqualGroup)).Result.Scores());
        Assert.Equal("1 1/4 3/4", Voting.Count(ballots, new Terms(Weighting.EqualGroup, K: 3)).Result.Scores());
    }

    [Fact]
    public void PeopleWithoutAGroupFormOneTogether()
    {
        var tally = Voting.Count([Dots("A2", "g"), Dots("B1"), Dots("B1")], new Terms(Weighting.EqualGroup));
        Assert.Equal("2 1 0", tally.Result.Scores());
        Assert.Equal("g no group", tally.Turnout.Reporting!.Own.Line().ToString());
    }

    [Fact]
    public void AThirdAndASeventhStayATieWhereFloatingPointBreaksIt()
    {
        // 1/3 + 1/3 + 1/3 of a group of three against seven sevenths of a group of seven.
        var tally = Voting.Count([Dots("A1", "three", 3), Dots("B1", "seven", 7)], new Terms(Weighting.EqualGroup));
        Assert.Equal("A=B C", tally.Result.Order());
    }

    [Fact]
    public void ATieAcrossTheCutIsSaid()
    {
        var result = Voting.Count([Dots("A3 B1 C1")], new Terms()).Result;
        Assert.Equal(new Cut(["A"], ["B", "C"]), result.CutAt(2));
        Assert.Equal(new Cut(["A"], []), result.CutAt(1));
        Assert.Equal("A B C", result.Top(2).Line());
    }

    [Fact]
    public void InsideATieWhoHasMorePeopleIsListedFirstUnderTheSameRank()
    {
        var tally = Voting.Count([Dots("A2"), Dots("B1"), Dots("B1")], new Terms());
        Assert.Equal("B A C", tally.Result.OnScreen(i => tally.Voters[i[0] - 'A']).Line());
        Assert.Equal(1, tally.Result.RankOf("A"));
        Assert.True(tally.Result.IsTied("A"));
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(9, 3)]
    [InlineData(15, 5)]
    [InlineData(40, 8)]
    public void TheDefaultIsAboutAThirdAsManyDotsAsItems(int items, int dots) => Assert.Equal(dots, DotVoting.DefaultDots(items));
}
