using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

/// <summary>What is left of a strict round under either weighting, figure by figure.</summary>
public class StrictTests
{
    private static readonly Seq<string> Three = Items("ABC");

    private static Terms By(Weighting weighting, int top = 2) => new(weighting, K: 3, Top: top);

    [Theory]
    [InlineData(Weighting.PerPerson, "A=C B", true)]
    [InlineData(Weighting.EqualGroup, "C A B", false)]
    public void WhereACellIsCutFiguresByGroupGoAndWhatPeopleAloneSayStaysWherePeopleWeigh(Weighting weighting, string result, bool peopleWeigh)
    {
        // One person of x gave B its only dot: both cells of B are cut, and nothing else.
        var tally = new DotVoting(Three, 3, 3).Count([Dots("A1", "x", 5), Dots("B1", "x"), Dots("C1", "y", 5)], By(weighting));
        var printed = Publication.Strict(tally, 3);
        Assert.Equal(["B"], printed.ByGroup!.Rows.Where(r => r.IsCut).Select(r => r.Item));
        Assert.Equal(result, printed.Result.Order());
        Assert.Equal(peopleWeigh, printed.Result == tally.Result);
        Assert.Equal(peopleWeigh ? "" : result, printed.EqualVoice.Order());
        Assert.Equal("n/a n/a n/a", printed.EqualVoice.Scores());
        Assert.Equal(peopleWeigh ? tally.Shares : [null, null, null], printed.Shares);
        Assert.Equal([null, null, null], printed.EqualShares);
        Assert.Equal(["A", "C"], printed.Divergence!.Items.Where(i => i.Rates.Count > 0).Select(i => i.Item));
        Assert.Null(printed.BetweenGroups);
        IsAsSureAsMayBeTold(peopleWeigh, tally.LeaveOneOut, printed.LeaveOneOut);
        MarginStays(peopleWeigh, tally.Margin, printed.Margin);
    }

    [Theory]
    [InlineData(Weighting.PerPerson)]
    [InlineData(Weighting.EqualGroup)]
    public void WhereThereIsToBeNoTableItGoesThoughNoCellWouldBeCut(Weighting weighting)
    {
        var tally = new DotVoting(Three, 3, 3).Count([Dots("A1", "x", 5), Dots("A1", "y", 5)], By(weighting));
        Assert.Equal(tally, Publication.Strict(tally, 3));
        var printed = Publication.Strict(tally, 3, noTable: true);
        Assert.Null(printed.ByGroup);
        Assert.All(printed.Divergence!.Items, i => Assert.Empty(i.Rates));
        Assert.Equal("n/a n/a n/a", printed.EqualVoice.Scores());
    }

    [Theory]
    [InlineData(Weighting.PerPerson, true, true)]
    [InlineData(Weighting.PerPerson, false, true)]
    [InlineData(Weighting.EqualGroup, false, true)]
    [InlineData(Weighting.EqualGroup, true, false)]
    public void DuelsGoOnlyWhereTheGroupsWeighAndACellIsCut(Weighting weighting, bool isCut, bool stay)
    {
        var tally = new RankedVoting(Three, 1).Count([Ranking("A", "x", isCut ? 5 : 6), Ranking(isCut ? "B" : "A", "x"), Ranking("C", "y", 5)], By(weighting, top: 1));
        var printed = Publication.Strict(tally, 3);
        Assert.NotEmpty(tally.Pairwise.Wins);
        Assert.Equal((stay, stay), (printed.Pairwise == tally.Pairwise, printed.Kemeny is not null));
        Assert.Equal(isCut, printed.Borda.ByGroup is null || printed.Borda.ByGroup.Rows.Any(r => r.IsCut));
    }

    [Theory]
    [InlineData(Weighting.PerPerson, "B A C", "10/3 4 1")]
    [InlineData(Weighting.EqualGroup, "B A C", "18/5 4 1")]
    public void MeansOfEqualVoiceAreRoundedWhereTheGroupsWeighAndElseGo(Weighting weighting, string order, string scores)
    {
        var peopleWeigh = weighting == Weighting.PerPerson;
        var tally = new Scores(Three, 0, 5).Count([Dots("A5 B4 C1", "x", 5), Dots("A2 B4 C1", "y", 6), Dots("A3 B4 C1", "y")], By(weighting));
        var printed = Publication.Strict(tally);
        Assert.Equal((order, scores), (printed.Result.Order(), printed.Result.Scores()));
        Assert.Equal(peopleWeigh ? "" : order, printed.EqualVoice.Order());
        Assert.Equal(peopleWeigh ? "n/a n/a n/a" : scores, printed.EqualVoice.Scores());
        Assert.Equal(tally.PerPerson, printed.PerPerson);
        IsAsSureAsMayBeTold(peopleWeigh, tally.LeaveOneOut, printed.LeaveOneOut);
        MarginStays(peopleWeigh, tally.Margin, printed.Margin);
    }

    [Theory]
    [InlineData(Weighting.PerPerson)]
    [InlineData(Weighting.EqualGroup)]
    public void PointsOfEqualVoiceAreRoundedWhereTheGroupsWeighAndElseGo(Weighting weighting)
    {
        var peopleWeigh = weighting == Weighting.PerPerson;
        // Of equal voice B is ahead of A by one sixtieth, which the rounding takes away: then both are in the first place.
        var tally = new Matrix(Items("AB")).Count(
            [new(null, new(Marks("A4 B4"), Marks("A4 B4")), "x", 3), new(null, new(Marks("A3 B3"), Marks("A3 B3")), "y", 29), new(null, new(Marks("A3 B4"), Marks("A3 B3")), "y")], By(weighting, top: 1));
        var printed = Publication.Strict(tally);
        Assert.Equal("B A", tally.EqualVoice.Standings.Order());
        Assert.Equal(peopleWeigh ? "" : "A=B", printed.EqualVoice.Standings.Order());
        Assert.Equal(peopleWeigh ? tally.Result : printed.EqualVoice, printed.Result);
        Assert.Equal(peopleWeigh ? [null, null] : [new Fraction(7, 2), new Fraction(7, 2)], printed.EqualVoice.Cells.Select(c => c.Impact));
        Assert.Equal(peopleWeigh ? [null, null] : [new Fraction(7, 2), new Fraction(7, 2)], printed.EqualVoice.Cells.Select(c => c.Feasibility));
        Assert.Equal(peopleWeigh ? ["B"] : ["A", "B"], printed.LeaveOneOut.Top);
        Assert.Equal(peopleWeigh ? tally.LeaveOneOut.BallotStability : null, printed.LeaveOneOut.BallotStability);
        Assert.Empty(printed.LeaveOneOut.Groups);
    }

    [Theory]
    [InlineData(Weighting.PerPerson)]
    [InlineData(Weighting.EqualGroup)]
    public void OfSetsTheScoresByGroupGoAndOfEqualVoiceOnlyPlacesStayWhereTheGroupsWeigh(Weighting weighting)
    {
        var peopleWeigh = weighting == Weighting.PerPerson;
        Ballot<MostAndLeast> Set(string best, string worst, string group, int i) => new($"{group}{i}", new(Three, best, worst), group);
        var tally = new MaxDiff(Three).Count([.. Enumerable.Range(0, 7).Select(i => Set("A", "C", "x", i)), .. Enumerable.Range(0, 3).Select(i => Set("B", "A", "y", i))], By(weighting));
        var printed = Publication.Strict(tally);
        Assert.NotEqual(tally.PerPerson.Order(), tally.EqualVoice.Order());
        Assert.Equal(peopleWeigh ? tally.PerPerson.Order() : tally.EqualVoice.Order(), printed.Result.Order());
        Assert.Equal(peopleWeigh ? tally.PerPerson.Scores() : "n/a n/a n/a", printed.Result.Scores());
        Assert.Equal(peopleWeigh ? "" : tally.EqualVoice.Order(), printed.EqualVoice.Order());
        Assert.Equal("n/a n/a n/a", printed.EqualVoice.Scores());
        Assert.All(printed.ByGroup, means => Assert.Empty(means));
        IsAsSureAsMayBeTold(peopleWeigh, tally.LeaveOneOut, printed.LeaveOneOut);
    }

    [Fact]
    public void WhatTheBallotsTellOfAHiddenCellTakesTheTableAway() => Chance.ForAll(400, chance =>
    {
        string[] groups = ["x", "y", "z"];
        var ballots = Enumerable.Range(0, chance.Next(7, 14)).Select(i => new Ballot<Seq<string>?>($"p{i}", Three.Where(_ => chance.Coin()).ToSeq(), groups[chance.Next(0, 3)])).ToList();
        var tally = new Approval(Three).Count(ballots, By(Weighting.PerPerson) with { GroupOrder = ["x", "y", "z"], K = 2 });
        if (tally.ByGroup?.Cut(2) is not { } table || !table.Rows.Any(r => r.IsCut))
            return;
        var reporting = tally.Turnout.Reporting!;
        var chose = ballots.ConvertAll(b => (Group: table.Groups.Select(g => g.Group).ToList().IndexOf(reporting.Of(b.Group)!), Chose: Three.Select(i => b.Answer!.Value.Contains(i)).ToArray()));
        // Two people of different groups change places: every shown cell stays as it is. A hidden cell that none of them changes is certain.
        var swapped = (from one in Enumerable.Range(0, chose.Count) from two in Enumerable.Range(0, one) where chose[one].Group != chose[two].Group select Swapped(chose, one, two))
            .Where(other => All(table).All(c => table.Rows[c.Row].People[c.Group] is not { } shown || shown == People(other, c))).ToList();
        var tells = All(table).Any(c => table.Rows[c.Row].People[c.Group] is null && swapped.TrueForAll(other => People(other, c) == People(chose, c)));
        Assert.Equal(tells ? null : table, Publication.Strict(tally, 2, chose).ByGroup);
    });

    private static IEnumerable<(int Row, int Group)> All(GroupTable table) =>
        from row in Enumerable.Range(0, table.Rows.Count) from g in Enumerable.Range(0, table.Groups.Count) select (row, g);

    private static int People(List<(int Group, bool[] Chose)> ballots, (int Row, int Group) cell) => ballots.Count(b => b.Group == cell.Group && b.Chose[cell.Row]);

    private static List<(int Group, bool[] Chose)> Swapped(List<(int Group, bool[] Chose)> ballots, int one, int two) =>
        [.. ballots.Select((b, i) => i == one ? (ballots[two].Group, b.Chose) : i == two ? (ballots[one].Group, b.Chose) : b)];

    private static void MarginStays(bool peopleWeigh, Margin? counted, Margin? printed)
    {
        Assert.NotNull(counted);
        Assert.Equal(peopleWeigh ? counted : null, printed);
    }

    private static void IsAsSureAsMayBeTold(bool peopleWeigh, LeaveOneOut counted, LeaveOneOut printed)
    {
        Assert.NotNull(counted.BallotStability);
        Assert.Equal(peopleWeigh ? counted.BallotStability : null, printed.BallotStability);
        Assert.Equal(counted.Top, printed.Top);
        Assert.NotEmpty(counted.Groups);
        Assert.Empty(printed.Groups);
    }
}
