using System.Globalization;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;

namespace Workshop.Domain.Tests.Counting;

public class LondonTests
{
    private static readonly DotVoting Dots = new(London.Themes, Dots: 5, Cap: 3);
    private static readonly RankedVoting Ranking = new(London.Themes, MaxRanked: 5);
    private static readonly Terms PerPerson = new(K: 3, GroupOrder: London.Groups);
    private static readonly Terms EqualVoice = PerPerson with { Weighting = Weighting.EqualGroup };

    [Fact]
    public void HeadCountDotsEndInAnExactTieShownAsATie()
    {
        var result = Dots.Count(London.Dots, PerPerson).Result;
        Assert.Equal(1, result.RankOf("T1"));
        Assert.Equal(1, result.RankOf("T2"));
        Assert.Equal(result.ScoreOf("T1"), result.ScoreOf("T2"));
        Assert.Equal("T1 T2", result.Winners.Line());
        Assert.DoesNotContain(result.Rows, r => r.Rank == 2);
    }

    [Fact]
    public void WithOneVoiceForEachOfTheSevenGroupsT1ComesFirstAndT2Second()
    {
        var result = Dots.Count(London.Dots, EqualVoice with { K = null }).Result;
        Assert.Equal("T1", result.Winners.Line());
        Assert.Equal(2, result.RankOf("T2"));
        Assert.Equal(new Fraction(157, 15), result.ScoreOf("T1"));
    }

    // The two business people gave T1 five dots and T2 one; with a whole group's voice they decide the order of the first two, and
    // in a bucket of seven they no longer do. So who is merged with whom is a choice to make before voting opens.
    [Theory]
    [InlineData(null, "T2 T1")]
    [InlineData("don", "T1 T2")]
    public void WithReportingGroupsTheOrderOfTheFirstTwoDependsOnThePartnerOfTheSmallGroup(string? partner, string firstTwo)
    {
        var tally = Dots.Count(London.Dots, EqualVoice with { Partner = partner });
        Assert.Equal(firstTwo, tally.Result.Top(2).Line());
        Assert.True(tally.VoicesDiffer, "a tie by head-count is none with equal voice");
    }

    [Theory, Rule("RND-22")]
    [InlineData(null), InlineData("don")]
    public void AStrictRoundOfARoomThisLargeTellsThePlacesOfEqualVoice(string? partner)
    {
        var terms = EqualVoice with { Partner = partner };
        Seq<Seq<GroupId>> Reporting(Turnout turnout) => turnout.Reporting is { } r
            ? [.. r.Own.Select(g => Seq.Of([new GroupId(g)])), r.Merged.Select(g => new GroupId(g)).ToSeq()] : [];
        var (dots, more) = CountingRounds.Of(new(new DotVote(5, 3), London.Themes,
            London.Dots.ConvertAll(b => new CountedBallot(b.Id!, new DotBallot(b.Answer.Select(m => new ItemDots(m.Item, int.Parse(m.Amount!.Value.ToString(), CultureInfo.InvariantCulture))).ToSeq()), b.Group)),
            terms, true, Reporting(Dots.Count(London.Dots, terms).Turnout)));
        Assert.False(more.OneVoice);
        Assert.Equal(partner is null ? "T2" : "T1", ((DotResult)dots).Rows[0].Item);
        Assert.All(((DotResult)dots).Rows, row => Assert.Null(row.EqualShare));
        var (places, rest) = CountingRounds.Of(new(new RankVote(5), London.Themes,
            London.Rankings.ConvertAll(b => new CountedBallot(b.Id!, new RankBallot(b.Answer.SelectMany(t => t).ToSeq()), b.Group)), terms, true, Reporting(Ranking.Count(London.Rankings, terms).Turnout)));
        Assert.Equal((false, null), (rest.OneVoice, rest.Duels));
        Assert.Equal(["T1", "T2"], ((RankResult)places).Rows.Take(2).Select(r => r.Item));
    }

    [Fact]
    public void UnderEveryRankedRuleT1ComesFirstAndT2SecondWhicheverTheWeighting()
    {
        foreach (var terms in new[] { PerPerson, EqualVoice, EqualVoice with { K = null } })
        {
            var tally = Ranking.Count(London.Rankings, terms);
            Assert.Equal("T1", tally.Condorcet);
            foreach (var rule in new[] { tally.Borda.Result, tally.FirstChoices, tally.Copeland, tally.Schulze.Standings })
                Assert.Equal("T1 T2", rule.Top(2).Line());
        }
    }

    [Fact]
    public void BusinessAssociationsAreMergedWithLargeScaleMining()
    {
        var reporting = Dots.Count(London.Dots, PerPerson).Turnout.Reporting!;
        Assert.Equal("lsm biz", reporting.Merged.Line());
        Assert.Equal(7, reporting.MergedSize);
        Assert.Equal("gov aca asm don ngo", reporting.Own.Line());
    }

    [Fact]
    public void TheBallotsAServerMustRefuseAreRefusedForTheirReason()
    {
        foreach (var (round, ballot, reason) in London.Rejected)
            Assert.Equal(reason, round == "dots" ? Dots.Refuse(London.MarksOf(ballot)) : Ranking.Refuse(London.TiersOf(ballot)));
        Assert.Equal(3, London.Rejected.Count());
    }

    [Fact]
    public void AllFortyTwoDotBallotsAndFortyOneRankingsCount()
    {
        Assert.Equal(42, Dots.Count(London.Dots, PerPerson).Turnout.People);
        Assert.Equal(41, Ranking.Count(London.Rankings, PerPerson).Turnout.People);
        Assert.Equal(6, Ranking.Count(London.Rankings, EqualVoice).Turnout.TotalWeight);
    }

    [Theory]
    [InlineData("S1")]
    [InlineData("S2")]
    public void EachSentenceWasAnsweredByFortyTwo(string statement) =>
        Assert.Equal(42, new FistToFive(statement).Count(London.Consent(statement), PerPerson).Turnout.People);
}
