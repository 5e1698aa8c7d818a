using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>The rules beside the headline, with values from the literature.</summary>
public class RankedRulesTests
{
    [Fact]
    public void KemenyOrdersTennesseeNashvilleChattanoogaKnoxvilleMemphis()
    {
        // The widely told example: 393 of the 600 pairwise opinions agree.
        var kemeny = RankedVotingTests.Tennessee().Kemeny!;
        Assert.Equal(393, kemeny.Score);
        Assert.Equal(207, kemeny.Distance);
        Assert.Equal(1, kemeny.Count);
        Assert.Equal(["N C K M"], kemeny.Orders!.Value.Select(o => o.Line()));
    }

    [Fact]
    public void KemenyResolvesCondorcetsOwnCycleOfSixtyVoters()
    {
        // Condorcet 1785, in H. P. Young, "Condorcet's Theory of Voting", American Political Science Review 82 (1988): b over c over a.
        var tally = CondorcetsSixty();
        Assert.Null(tally.Condorcet);
        Assert.Equal("A B C", tally.Smith.Line());
        Assert.Equal("33 42 35", string.Join(' ', tally.Pairwise[0, 1], tally.Pairwise[1, 2], tally.Pairwise[2, 0]));
        Assert.Equal(["B C A"], tally.Kemeny!.Orders!.Value.Select(o => o.Line()));
        Assert.Equal(104, tally.Kemeny.Score);
        Assert.Equal("1 1 1", tally.Copeland.Scores());
    }

    [Fact]
    public void TennesseeIsWonByKnoxvilleInAnInstantRunoff() => Assert.Equal("K", RankedVotingTests.Tennessee().InstantRunoff!.Value.Line());

    [Fact]
    public void BurlingtonsRunoffDropsTheCandidateWhoBeatsBothOthers()
    {
        // Burlington, Vermont, 2009: the ballots among the three leading candidates (Kiss, Montroll, Wright), as widely tabulated.
        var tally = new RankedVoting(Items("KMW"), MaxRanked: 3).Count(
            Ranking("M>K>W", count: 1332), Ranking("M>W>K", count: 767), Ranking("M", count: 455), Ranking("K>M>W", count: 2043), Ranking("K>W>M", count: 371),
            Ranking("K", count: 568), Ranking("W>M>K", count: 1513), Ranking("W>K>M", count: 495), Ranking("W", count: 1289));
        Assert.Equal("K", tally.InstantRunoff!.Value.Line());
        Assert.Equal("M", tally.Condorcet);
        Assert.Equal("W K M", tally.FirstChoices.Order());
        Assert.Null(tally.Robustness.Winner);
    }

    [Fact]
    public void InARunoffEveryWayToBreakATieIsFollowed()
    {
        // B and C are tied for last: without B its ballots go to A, without C to B.
        var tally = new RankedVoting(Items("ABC"), MaxRanked: 3).Count(Ranking("A>B>C", count: 3), Ranking("B>A>C", count: 2), Ranking("C>B>A", count: 2));
        Assert.Equal("A B", tally.InstantRunoff!.Value.Line());
    }

    [Fact]
    public void ARunoffBallotIsSplitEquallyAndExhaustedWhenNoneOfItsItemsContinues()
    {
        var voting = new RankedVoting(Items("ABC"), MaxRanked: 3, AllowTies: true);
        // A 5/2, B 5/2, C 2; C's ballots name nobody else and drop out, so A and B stay tied.
        Assert.Equal("A B", voting.Count(Ranking("AB", count: 5), Ranking("C", count: 2)).InstantRunoff!.Value.Line());
    }

    [Fact]
    public void TwentyItemsThatNobodyRankedDoNotMakeAMillionUniverses()
    {
        var items = Enumerable.Range(0, 40).Select(i => $"i{i}").ToSeq();
        var tally = new RankedVoting(items, 5).Count([new(null, [["i7"], ["i3"]])], new Terms());
        Assert.Equal("i7", tally.InstantRunoff!.Value.Line());
        Assert.Null(tally.Kemeny);
    }

    [Fact]
    public void ATieOfAllHasEveryOrderOfKemenyAndSaysOnlyTheirNumberWhereTheyAreMany()
    {
        var voting = new RankedVoting(Items("ABCDE"), 5, AllowTies: true);
        var kemeny = voting.Count(Ranking("ABCDE")).Kemeny!;
        Assert.Equal(120, kemeny.Count);
        Assert.Null(kemeny.Orders);
        Assert.Equal("A B C D E", kemeny.Winners.Line());
        Assert.Equal(24, new RankedVoting(Items("ABCD"), 4, true).Count(Ranking("ABCD")).Kemeny!.Orders!.Value.Distinct().Count());
    }

    [Fact]
    public void OneWinnerUnderEveryRuleIsRobust()
    {
        var tally = new RankedVoting(Items("ABC"), 3).Count(Ranking("A>B>C", count: 3), Ranking("B>A>C"));
        Assert.Equal("A", tally.Robustness.Winner);
        Assert.Equal("plurality borda copeland schulze irv kemeny", string.Join(' ', tally.Robustness.Winners.Select(w => w.Rule)));
        Assert.Equal("A B", tally.Robustness.Top.Line());
    }

    [Fact]
    public void WhereRulesDisagreeEachNamesItsWinner()
    {
        var robust = RankedVotingTests.Tennessee().Robustness;
        Assert.Null(robust.Winner);
        Assert.Equal("M N N N K N", string.Join(' ', robust.Winners.Select(w => w.Winners.Line())));
        Assert.Equal("N", robust.Top.Line());
    }

    private static RankedTally CondorcetsSixty() => new RankedVoting(Items("ABC"), 3).Count(
        Ranking("A>B>C", count: 23), Ranking("B>C>A", count: 17), Ranking("B>A>C", count: 2), Ranking("C>A>B", count: 10), Ranking("C>B>A", count: 8));

    // A. H. Copeland, "A reasonable social welfare function" (1951), by the example that en.wikipedia.org/wiki/Copeland's_method gives for
    // elections without a Condorcet winner: A wins three of its four duels, B, C and E two each, D one.
    [Fact]
    public void CopelandFindsTheOneThatWinsMostDuelsWhereNobodyWinsAll()
    {
        var tally = new RankedVoting(Items("ABCDE"), 5).Count(
            Ranking("A>E>C>D>B", count: 31), Ranking("B>A>E", count: 30), Ranking("C>D>B", count: 29), Ranking("D>A>E", count: 10));
        Assert.Null(tally.Condorcet);
        Assert.Equal("3 2 2 1 2", tally.Copeland.Scores());
        Assert.Equal("A B=C=E D", tally.Copeland.Order());
        // With Tennessee's capital Nashville wins all three, Chattanooga two, Knoxville one and Memphis none.
        Assert.Equal("0 3 2 1", new RankedVoting(Items("MNCK"), 4).Count(
            Ranking("M>N>C>K", count: 42), Ranking("N>C>K>M", count: 26), Ranking("C>K>N>M", count: 15), Ranking("K>C>N>M", count: 17)).Copeland.Scores());
    }
}
