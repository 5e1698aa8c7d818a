using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Ballots;

/// <summary>What a round tells, from its ballots: which table, whose weights, which figures beside the result.</summary>
public class CountingRoundsTests
{
    private const Weighting People = Weighting.PerPerson, EqualGroups = Weighting.EqualGroup;

    private static (RoundResult Result, RoundDetail Detail) Counted(Instrument instrument, Seq<string> items, IEnumerable<(string? Group, Ballot Ballot)> ballots, Weighting weighting, bool strict, params Seq<string> groups) =>
        CountingRounds.Of(new(instrument, items, ballots.Select((b, i) => new CountedBallot($"p{i}", b.Ballot, b.Group)).ToList(),
            new(weighting, K: 3, Top: 1, GroupOrder: groups.SelectMany(g => g.Split('+')).ToSeq()), strict, groups.Select(g => g.Split('+').Select(one => new GroupId(one)).ToSeq()).ToSeq()));

    // "x:A x:AB y:" is one of x who approves of A, one who approves of both, and one of y who approves of neither.
    private static (SumResult Result, RoundDetail Detail) Approved(string ballots, params Seq<string> groups)
    {
        var (result, detail) = Counted(new ApprovalVote(), Items("AB"), ballots.Split(' ').Select(b => ((string?)b[..1] is "-" ? null : b[..1], (Ballot)new ApprovalBallot(Items(b[2..])))), EqualGroups, strict: true, groups);
        return ((SumResult)result, detail);
    }

    [Fact, Rule("RND-22")]
    public void AStrictRoundInWhichTheGroupsWeighShowsItsTableCutWhereNoHiddenCellIsCertain()
    {
        var (result, detail) = Approved("x:A x:A x:AB x:AB x: x: y:AB y:AB y:A y:", "x", "y");
        var cells = detail.Sheets.SelectMany(s => s.Lines).SelectMany(l => l.Cells).ToList();
        Assert.Contains(cells, c => c.People is null);
        Assert.Contains(cells, c => c.People is not null);
        Assert.False(detail.OneVoice);
        Assert.All(result.Rows, r => Assert.NotNull(r.EqualRank));
    }

    [Fact, Rule("RND-22")]
    public void WhereThePlacesBesideItsTableWouldTellACellTheTableGoesAndThePlacesStay()
    {
        var (result, detail) = Approved("x:A x:AB x: x: x:AB x: y:B y: y:", "x", "y");
        Assert.Equal((0, false), (detail.Sheets.Count, detail.OneVoice));
        Assert.All(result.Rows, r => Assert.NotNull(r.EqualRank));
    }

    [Fact, Rule("RND-22")]
    public void WhereThePlacesAloneWouldTellACellEveryBallotWeighsTheSame()
    {
        var (result, detail) = Approved("-: -:A -:B -: y:A y: y:B", ReportingGroups.NoGroup, "y");
        Assert.True(detail.OneVoice);
        Assert.Equal([new ReportedGroup([new(ReportingGroups.NoGroup)], 4), new([new("y")], 3)], detail.Groups);
        Assert.All(result.Rows, r => Assert.Null(r.EqualRank));
        var (_, together) = Approved("x: x:A x:B x: y:A y: z:B", "x", "y+z");
        Assert.Equal((true, new ReportedGroup([new("x")], 4), new ReportedGroup([new("y"), new("z")], 3)), (together.OneVoice, together.Groups[0], together.Groups[1]));
    }

    [Fact, Rule("RND-22")]
    public void WithNobodyApartEveryBallotWeighsTheSame()
    {
        var (_, detail) = Approved("x:A x:A x:AB");
        Assert.Equal((true, 0), (detail.OneVoice, detail.Groups.Count));
        // Nothing has to be rounded then.
        var scores = Counted(new ScoreVote(0, 5), Items("A"), Levels.Select(l => ((string?)null, (Ballot)new ScoreBallot([new("A", l.A)]))), EqualGroups, strict: true).Result;
        Assert.Equal("25/6", ((ScoreResult)scores).Rows.Single().Mean);
    }

    // Whoever changes places with whom, A stays ahead of B: so the places tell nothing, and the groups may weigh.
    private static readonly (string? Group, int A, int B)[] Levels = [("x", 5, 1), ("x", 5, 1), ("x", 5, 1), ("x", 4, 2), ("x", 4, 2), ("y", 5, 1), ("y", 5, 1), ("y", 5, 1), ("y", 3, 2), ("y", 3, 2), ("y", 3, 2), ("y", 3, 2)];

    [Theory, Rule("RND-22"), InlineData(People), InlineData(EqualGroups)]
    public void StrictRatingsTellNoMeanByGroupAndExactOnesOnlyOfPeople(Weighting weighting)
    {
        var ballots = Levels.Select(l => (l.Group, (Ballot)new ScoreBallot([new("A", l.A), new("B", l.B)])));
        ScoreRow A(bool strict) => ((ScoreResult)Counted(new ScoreVote(0, 5), Items("AB"), ballots, weighting, strict, "x", "y").Result).Rows.Single(r => r.Item == "A");
        Assert.Equal(("148/35", "25/6"), (A(false).EqualMean, A(false).PersonMean));
        Assert.Equal((weighting == People ? null : "21/5", "25/6"), (A(true).EqualMean, A(true).PersonMean));
        Assert.Equal([false, true], new[] { "x y", "" }.Select(groups => Counted(
            new ScoreVote(0, 5), Items("AB"), ballots.Select(b => (groups.Length == 0 ? null : b.Group, b.Item2)), weighting, false, groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToSeq()).Detail.OneVoice));
        Assert.Equal([2, 0], new[] { false, true }.Select(strict => Counted(new ScoreVote(0, 5), Items("AB"), ballots, weighting, strict, "x", "y").Detail.Sheets.Sum(s => s.Lines.Count)));
    }

    [Theory, Rule("RND-22"), InlineData(People), InlineData(EqualGroups)]
    public void AStrictFieldTellsNoPointByGroupAndExactOnesOnlyOfPeople(Weighting weighting)
    {
        var ballots = Levels.Select(l => (l.Group, (Ballot)new MatrixBallot([new("A", l.A), new("B", l.B)], [new("A", l.A), new("B", l.B)])));
        MatrixRow A(bool strict) => ((MatrixResult)Counted(new MatrixVote(1, 5), Items("AB"), ballots, weighting, strict, "x", "y").Result).Rows.Single(r => r.Item == "A");
        Assert.Equal(("148/35", "25/6"), (A(false).EqualPoint.Impact, A(false).PersonPoint.Impact));
        Assert.Equal((weighting == People ? null : "21/5", "25/6"), (A(true).EqualPoint.Impact, A(true).PersonPoint.Impact));
    }

    [Theory, Rule("RND-22"), InlineData(People), InlineData(EqualGroups)]
    public void StrictSetsTellNoScoreByGroup(Weighting weighting)
    {
        (string?, Ballot)[] ballots = [.. Enumerable.Range(0, 9).Select(i => ((string?)(i < 5 ? "x" : "y"), (Ballot)new MaxDiffBallot([i < 5 ? new(["A", "B", "C"], "A", "C") : new(["A", "B", "C"], "B", "A")])))];
        MaxDiffRow A(bool strict) => ((MaxDiffResult)Counted(new MaxDiffVote(3, 1), Items("ABC"), ballots, weighting, strict, "x", "y").Result).Rows.Single(r => r.Item == "A");
        Assert.Equal(("1/9", "0"), (A(false).PersonScore, A(false).EqualScore));
        Assert.Equal(("1/9", null), (A(true).PersonScore, A(true).EqualScore));
    }

    [Theory, Rule("RND-21")]
    [InlineData("A>B>C A>B>C A>C>B", true)]
    [InlineData("A>B>C A>B>C A>B>C B>C>A B>C>A", false)]
    [InlineData("C>D>B>A D>C>B>A D>B>C>A B>C>A>D", false)]
    [InlineData("B>D>A>C D>C>B>A A>C>B>D", false)]
    public void TheRulesAgreeOnlyWhereBordaCopelandAndSchulzeHaveTheSameWinners(string orders, bool agree)
    {
        var items = Items(orders.Contains('D', StringComparison.Ordinal) ? "ABCD" : "ABC");
        var (result, detail) = Counted(new RankVote(items.Count), items, orders.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => ((string?)null, (Ballot)new RankBallot(Ranks(o).Select(t => t[0]).ToSeq()))), People, strict: false);
        Assert.Equal((agree, true), (((RankResult)result).RulesAgree, detail.Duels is not null));
    }

    [Fact, Rule("RND-21")]
    public void BesideARankingStandItsDuelsAndInTheMiddleThePlaceThatPeopleGaveEach()
    {
        var (_, detail) = Counted(new RankVote(3), Items("ABC"), new[] { "ABC", "ABC", "BAC", "CBA" }.Select(o => ((string?)null, (Ballot)new RankBallot(Items(o)))), People, strict: false);
        Assert.Equal([["A", "B", "C"], ["B", "A", "C"]], detail.Duels!.KemenyOrders.Select(o => o.ToArray()));
        Assert.Equal(["3/2", "3/2", "0"], detail.Duels.Copeland);
        Assert.Equal(["3/2", "2", "3"], detail.Middle.Select(m => m.Median));
    }

    [Fact, Rule("RND-21")]
    public void InTheMiddleOfRatingsAreThoseWhoRated()
    {
        var scores = Counted(new ScoreVote(0, 5), Items("AB"), [(null, new ScoreBallot([new("A", 4)])), (null, new ScoreBallot([new("A", 2), new("B", 3)])), (null, new ScoreBallot([new("A", 4)]))], People, strict: false).Detail;
        Assert.Equal([("A", 3, "4"), ("B", 1, "3")], scores.Middle.Select(m => (m.Item, m.N, m.Median!)));
        var field = Counted(new MatrixVote(1, 5), Items("A"), [(null, new MatrixBallot([new("A", 4)], [])), (null, new MatrixBallot([new("A", 2)], [new("A", 5)])), (null, new MatrixBallot([], [new("A", 5)]))], People, strict: false).Detail;
        Assert.Equal([("impact", 2, "3"), ("feasibility", 2, "5")], field.Middle.Select(m => (m.Axis, m.N, m.Median!)));
    }

    [Fact, Rule("RND-21")]
    public void BesideAnItemStandHowFarTheGroupsAreApartAndWhetherTheyAgree()
    {
        (string?, Ballot)[] ballots = [.. Enumerable.Range(0, 8).Select(i => ((string?)(i < 4 ? "x" : "y"), (Ballot)new ApprovalBallot(Items(i < 3 ? "A" : i < 4 ? "AB" : i < 5 ? "BC" : "B"))))];
        var (result, detail) = Counted(new ApprovalVote(), Items("ABC"), ballots, People, strict: false, "x", "y");
        Assert.Equal((50, 50), ((SumResult)result).Rows.Single(r => r.Item == "A") is var a ? (a.PersonShare!.Value, a.EqualShare!.Value) : default);
        Assert.Equal([("0", "1", "1"), ("1/4", "1", "3/4"), ("0", "1/4", "1/4")], detail.Sheets[0].Lines.Select(l => (l.Least!, l.Most!, l.Gap!)));
        var agree = detail.GroupsAgree!;
        Assert.Equal((0, 1, 1), (agree.Pairs[0].One, agree.Pairs[0].Other, agree.PairsUsed));
        Assert.Equal(agree.Pairs[0].TauB, agree.MeanTauB);
        Assert.StartsWith("-", agree.MeanTauB, StringComparison.Ordinal);
    }
}
