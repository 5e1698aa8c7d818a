using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>What leaves the server, read by somebody who knows the sizes of the groups and wants to know more.</summary>
public class PublicationTests
{
    private static readonly Seq<string> Three = Items("ABC");
    private static readonly DotVoting Dots = new(Three, 3, 3);
    private static readonly Terms K3 = new(Weighting.EqualGroup, K: 3);

    [Fact]
    public void NoFigureByGroupIsOfFewerThanKPeople() => Chance.ForAll(200, chance =>
    {
        var tally = Dots.Count(chance.Dots(Three, chance.Next(1, 14), 3, 3, groups: 5), K3);
        if (tally.ByGroup is { } table)
            Assert.All(table.Groups, g => Assert.True(g.Size >= 3));
        Assert.All(tally.Divergence?.Items ?? [], i => Assert.Equal(tally.ByGroup!.Groups.Select(g => g.Group), i.Rates.Select(r => r.Group)));
        Assert.All(tally.LeaveOneOut.Groups, g => Assert.Contains(g.Group, tally.Turnout.Reporting!.Names));
    });

    [Fact]
    public void WhatASmallGroupDidChangesNothingAsLongAsItsBucketDidTheSame() => Chance.ForAll(100, chance =>
    {
        // The same ballots, dealt otherwise between the two groups of the bucket: everything printed is the same to the last fraction.
        Ballot<Seq<Mark>>[] rest = [Chosen(chance, "x", 5), Chosen(chance, "y", 6)];
        var bucket = Enumerable.Range(0, 7).Select(i => new Ballot<Seq<Mark>>($"b{i}", chance.Marks(Three, 3, 3))).Where(b => b.Answer.Count > 0).ToList();
        var (one, other) = (Dealt(rest, bucket, chance), Dealt(rest, bucket, chance));
        Assert.Equal(one, other);
    });

    [Fact]
    public void StrictlyAnAttackerWorksNoCellOutEvenWithRanksAndPercentagesOfEqualVoice() => Chance.ForAll(500, chance =>
    {
        var voting = new Approval(Items("AB"));
        var ballots = Enumerable.Range(0, chance.Next(6, 13))
            .Select(i => new Ballot<Seq<string>?>($"p{i}", chance.Order(Items("AB")).Take(chance.Next(0, 3)).ToSeq(), $"g{chance.Next(0, 3)}")).ToList();
        var tally = voting.Count(ballots, K3 with { GroupOrder = ["g0", "g1", "g2"] });
        if (tally.ByGroup is not { Groups.Count: > 1 })
            return;
        var reporting = tally.Turnout.Reporting!;
        var (result, detail) = CountingRounds.Of(new(
            new ApprovalVote(), Items("AB"), ballots.ConvertAll(b => new CountedBallot(b.Id!, new ApprovalBallot(b.Answer!.Value), b.Group)), K3 with { GroupOrder = ["g0", "g1", "g2"] }, true,
            [.. reporting.Own.Select(g => Seq.Of([new GroupId(g)])), .. reporting.Merged.Count == 0 ? [] : Seq.Of([reporting.Merged.Select(g => new GroupId(g)).ToSeq()])]));
        var shown = detail.Sheets.SelectMany(s => s.Lines).ToDictionary(l => l.Item, l => l.Cells.Select(c => c.People).ToList());
        var sizes = tally.ByGroup.Groups.Select(g => g.Size).ToArray();
        var truth = tally.ByGroup.Rows.Select(r => r.People.Select(p => p!.Value).ToArray()).ToArray();
        var cut = tally.ByGroup.Rows.SelectMany((r, i) => r.People.Select((p, g) => new HiddenCell($"i{i}", $"g{g}")).Where((_, g) => !shown.TryGetValue(r.Item, out var cells) || cells[g] is null))
            .Where(c => truth[c.Item[1] - '0'].Sum() is var total && total > 0 && total < sizes.Sum()).ToSeq();
        var seen = new Attacker(sizes, truth, new(cut, [], [], []), Printed.RowTotals, table => Fits(table, sizes, (SumResult)result));
        foreach (var cell in cut)
            Assert.True(seen.ValuesOf(cell.Item[1] - '0', cell.Group[1] - '0').Count >= 2, $"{cell} is certain");
    });

    [Fact]
    public void PrintingTheEqualVoicePercentageOfARowWithAHiddenCellWouldNameIt()
    {
        // Sizes 7 6 5 8 5 10 2 with the cells of 5 and 2 hidden, together 4: three tables fit, and each has another percentage.
        int[] sizes = [7, 6, 5, 8, 5, 10, 2];
        var percentages = Enumerable.Range(2, 3).Select(lsm => Percent([5, 4, lsm, 6, 4, 8, 4 - lsm])).ToList();
        Assert.Equal(3, percentages.Distinct().Count());

        int Percent(int[] row) => (row.Zip(sizes, (x, n) => new Fraction(x, n)).Aggregate(Fraction.Zero, (a, b) => a + b) / sizes.Length).ToPercent();
    }

    [Fact]
    public void StrictlyACutItemLosesItsRatesAndLabelAndEveryEqualVoiceScoreGoesWhileRanksStay()
    {
        var tally = Dots.Count([Dots("A1", "x", 5), Dots("B1", "x"), Dots("A1", "y", 5), Dots("C1", "y", 5)], K3);
        var printed = Publication.Strict(tally, 3);
        Assert.True(printed.ByGroup!.Rows[1].IsCut);
        Assert.Null(printed.Divergence!.Items[1].Label);
        Assert.Equal(tally.Divergence!.Items[2], printed.Divergence.Items[2]);
        Assert.Equal(tally.EqualVoice.Order(), printed.Result.Order());
        Assert.Equal("n/a n/a n/a", printed.Result.Scores());
        Assert.Equal(tally.PerPerson, printed.PerPerson);
        Assert.Null(printed.BetweenGroups);
    }

    [Fact]
    public void StrictlyARankedRoundKeepsItsWinnersAndLosesWhatTheyWereComputedFrom()
    {
        var tally = new RankedVoting(Three, 3).Count([Ranking("A>B", "x", 5), Ranking("C", "x"), Ranking("C>A", "y", 5)], K3);
        var printed = Publication.Strict(tally, 3);
        Assert.Empty(printed.Pairwise.Wins);
        Assert.Equal(tally.Schulze.Tiers, printed.Schulze.Tiers);
        Assert.Null(printed.Kemeny);
        Assert.Equal(tally.InstantRunoff, printed.InstantRunoff);
        Assert.Equal(tally.Robustness.Winners.Where(w => w.Rule != "kemeny"), printed.Robustness.Winners);
    }

    [Fact]
    public void StrictlyMeansByGroupGoAndEqualVoiceMeansAreRoundedWithoutMovingARankOrAPoint()
    {
        var scores = new Scores(Three, 0, 5).Count([Dots("A5 B4", "x", 5), Dots("A2 B4", "y", 6), Dots("A3", "y")], K3);
        var printed = Publication.Strict(scores);
        Assert.All(printed.Ratings, r => Assert.Empty(r.ByGroup));
        Assert.Equal(scores.Result.Order(), printed.Result.Order());
        Assert.Equal(new Fraction(18, 5), printed.Result.ScoreOf("A"));
        Assert.NotEqual(new Fraction(18, 5), scores.Result.ScoreOf("A"));

        var matrix = new Matrix(Three).Count(
            [new(null, new(Marks("A5"), Marks("A2")), "x", 5), new(null, new(Marks("A1"), Marks("A3")), "y", 6), new(null, new(Marks("A2"), Marks("A3")), "y")], K3);
        var shown = Publication.Strict(matrix);
        Assert.Equal(new Fraction(31, 10), shown.Result.Cells[0].Impact);
        Assert.Equal(matrix.Result.Cells[0].Quadrant, shown.Result.Cells[0].Quadrant);
        Assert.All(shown.Impact, r => Assert.Empty(r.ByGroup));
    }

    [Fact]
    public void WithNothingToCutAStrictRoundIsPrintedWhole()
    {
        var tally = Dots.Count([Dots("A1", "x", 5), Dots("A1", "y", 5)], K3);
        Assert.Equal(tally, Publication.Strict(tally, 3));
    }

    [Fact]
    public void FingersByGroupAreAlwaysCut()
    {
        var tally = new FistToFive("We agree.").Count([Fingers(5, "x", 5), Fingers(0, "x"), Fingers(5, "y", 3), Fingers(4, "y", 3)], K3);
        Assert.Equal(FistStatus.Blocked, tally.Status);
        Assert.Null(tally.ByGroup?.Rows[0].People[0]);
    }

    [Fact]
    public void AReopenedRoundIsPrintedByGroupAgainOnlyIfKBallotsOfEveryChangedGroupChanged()
    {
        var before = Round("x", 5, "A1").Concat(Round("y", 5, "B1")).ToList();
        Assert.True(May(before, before));
        Assert.False(May(before, Changed(before, 1, 0)));
        Assert.False(May(before, Changed(before, 2, 3)));
        Assert.True(May(before, Changed(before, 3, 0)));
        Assert.True(May(before, Changed(before, 3, 4)));
    }

    [Fact]
    public void OneMoreBallotOrOnePersonInAnotherGroupIsADifferenceOfOne()
    {
        var before = Round("x", 5, "A1").Concat(Round("y", 5, "B1")).ToList();
        Assert.False(May(before, [.. before, Dots("A1", "x", id: "late")]));
        Assert.False(May(before, [before[0] with { Group = "y" }, .. before[1..]]));
        Assert.False(May(before, before[1..]));
    }

    [Fact]
    public void OtherReportingGroupsThanInTheFirstPrintAreNeverPrintedOverIt()
    {
        var before = Round("x", 5, "A1").Concat(Round("y", 5, "B1")).ToList();
        Assert.False(May(before, [.. before, .. Round("z", 4, "C1")]));
    }

    [Fact]
    public void WhatWasNeverPrintedByGroupCanBePrinted()
    {
        var before = Round("x", 2, "A1").ToList();
        Assert.True(May(before, [.. before, .. Round("y", 4, "B1"), Dots("A1", "x", id: "more")]));
    }

    [Fact]
    public void TwoPrintsNeverDifferByFewerThanKPeopleOfAGroup() => Chance.ForAll(200, chance =>
    {
        var before = chance.Dots(Three, 12, 3, 3, groups: 2).Where(b => b.Answer.Count > 0).ToList();
        var after = before.ConvertAll(b => chance.Next(0, 3) == 0 ? b with { Answer = [new(Three[chance.Next(0, 3)], 1)] } : b);
        if (Tally(before).ByGroup is not { } first || Tally(after).ByGroup is not { } second || !May(before, after))
            return;
        foreach (var group in first.Groups)
            Assert.NotInRange(before.Zip(after).Count(p => p.First.Group == group.Group && p.First != p.Second), 1, 2);
        Assert.Equal(first.Groups, second.Groups);
    });

    private static AdditiveTally Tally(List<Ballot<Seq<Mark>>> ballots) => Dots.Count(ballots, K3);

    private static bool May(List<Ballot<Seq<Mark>>> before, List<Ballot<Seq<Mark>>> after) =>
        Publication.MayRepublish(new(before, Tally(before).Turnout.Reporting), new PrintedRound<Seq<Mark>>(after, Tally(after).Turnout.Reporting), 3);

    private static IEnumerable<Ballot<Seq<Mark>>> Round(string group, int people, string marks) =>
        Enumerable.Range(0, people).Select(i => Dots(marks, group, id: $"{group}{i}"));

    private static List<Ballot<Seq<Mark>>> Changed(List<Ballot<Seq<Mark>>> before, int ofX, int ofY) =>
        before.Select((b, i) => (b.Group == "x" ? i < ofX : i - 5 < ofY) ? b with { Answer = Marks("C1") } : b).ToList();

    private static Ballot<Seq<Mark>> Chosen(Chance chance, string group, int people) => Dots($"{Three[chance.Next(0, 3)]}2", group, people);

    // Two to five of the bucket's people are in its smaller group; without ids and sizes of the small groups, which are public anyway.
    private static AdditiveTally Dealt(Ballot<Seq<Mark>>[] rest, List<Ballot<Seq<Mark>>> bucket, Chance chance)
    {
        var shuffled = bucket.OrderBy(_ => chance.Next(0, 1000)).Select((b, i) => b with { Group = i < 2 ? "small" : "next" });
        return Dots.Count([.. rest, .. shuffled], new Terms(Weighting.EqualGroup, K: 3, GroupOrder: ["x", "y", "next", "small"], Partner: "next"));
    }

    private static bool Fits(int[][] table, int[] sizes, SumResult printed)
    {
        if (printed.Rows.All(r => r.EqualRank is null))
            return true;
        var means = table.Select(row => row.Zip(sizes, (x, n) => new Fraction(x, n)).Aggregate(Fraction.Zero, (a, b) => a + b)).ToList();
        return Enumerable.Range(0, means.Count).All(i => printed.Rows.First(r => r.Item == "AB"[i..(i + 1)]).EqualRank == 1 + means.Count(m => m > means[i]));
    }
}
