using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Reports;

public class ReportTests
{
    private static readonly Seq<Seat> All = [Ana, Abe, Ada, Ben, Bea, Guy, Gil, Nan];

    private static readonly Story Board = Full().And(Opened("write"), Written(Ana, "n1"), Written(Ben, "n2"), Written(Guy, "n3"), Written(Ana, "n4"),
        Opened("group"), Themed("t1", "n1", "n2"), Themed("t2"), Merged("n1", "n2", "n3"), (Rapporteur, Word("p1", "t1", "n1")));

    private static Report Made(Story story, Audience reader) => Report.Of(story.Session, reader, new(41, [0xAB, 0xCD, 0x12, 0x34, 0x56], Morning));

    [Fact, Rule("RPT-1")]
    public void TheReportSaysNoMoreThanItsReadersScreen()
    {
        var writing = Full().And(Opened("write"), Written(Ana, "n1", "A secret"), (Rapporteur, Word("p1")));
        foreach (var who in Audience.Shared)
        {
            Assert.Equal(0, Made(writing, who).NoteCount);
            Assert.Equal(who.IsStaff ? 1 : 0, Made(writing, who).Priorities.Count);
        }
    }

    [Fact, Rule("RPT-2")]
    public void BallotsStandOnlyUnderRevealedRoundsAndWithoutTheirVoters()
    {
        var voted = All.Index().Aggregate(Board.And(Opened("vote"), (Facilitator, Dots("r1", "t1", "t2"))),
            (s, x) => s.And((x.Item, Dotted("r1", ("t1", x.Index % 3), ("t2", 1)))));
        var closed = voted.And((Facilitator, new CloseRound(new("r1"))));
        Assert.Empty(Assert.Single(Made(voted, ToRapporteur).Rounds).Ballots);
        Assert.Empty(Assert.Single(Made(closed, ToRapporteur).Rounds).Ballots);
        var ballots = Made(closed.And((Facilitator, new RevealRound(new("r1")))), ToRapporteur).Rounds[0].Ballots;
        Assert.Equal(Enumerable.Range(1, 8).Select(i => $"b{i}"), ballots.Select(b => b.Id));
        Assert.NotEqual(All.Index().Select(x => Dotted("r1", ("t1", x.Index % 3), ("t2", 1)).Ballot), ballots.Select(b => b.Ballot));
        // Three miners stand for themselves; business, government and the one without a group only together.
        Assert.Equal([("asm", 3), ("biz gov ", 5)], ballots.GroupBy(b => string.Join(" ", b.Group.Select(g => g.Text))).Select(g => (g.Key, g.Count())).Order());
    }

    [Fact, Rule("RPT-2")]
    public void FingersNeverStandWithAGroup()
    {
        var shown = All.Index().Aggregate(Board.And(Opened("agree"), (Facilitator, Fist("r1", "p1"))), (s, x) => s.And((x.Item, Fingers("r1", x.Index % 6))))
            .And((Facilitator, new CloseRound(new("r1"))), (Facilitator, new RevealRound(new("r1"))));
        var ballots = Made(shown, ToRapporteur).Rounds[0].Ballots;
        Assert.Equal(8, ballots.Count);
        Assert.All(ballots, b => Assert.Empty(b.Group));
    }

    [Fact, Rule("RPT-3")]
    public void EachResultCanBeCountedAgainFromItsBallots()
    {
        var revealed = All.Index().Aggregate(Board.And(Opened("vote"), (Facilitator, Dots("r1", "t1", "t2") with { Weighting = Weighting.EqualGroup })),
            (s, x) => s.And((x.Item, Dotted("r1", ("t1", x.Index % 3), ("t2", x.Index % 2))))).And((Facilitator, new CloseRound(new("r1"))), (Facilitator, new RevealRound(new("r1"))));
        var round = Made(revealed, ToObservers).Rounds[0];
        var again = new DotVoting(["t1", "t2"], 5, 3).Count(
            round.Ballots.Select(b => new Ballot<Seq<Mark>>(b.Id, Instruments.Marks((DotBallot)b.Ballot), string.Join("+", b.Group))), new(Weighting.EqualGroup, 3));
        var printed = ((DotResult)round.Sight.Result!).Rows;
        Assert.Equal(printed.Select(r => (r.Item, r.Rank!.Value, r.PersonRank, r.EqualRank!.Value)).Order(),
            new[] { "t1", "t2" }.Select(i => (i, again.Result.RankOf(i)!.Value, again.PerPerson.RankOf(i)!.Value, again.EqualVoice.RankOf(i)!.Value)).Order());
    }

    [Fact, Rule("RPT-6")]
    public void ReceiptsStandApartFromBallotsInAlphabeticalOrder()
    {
        var closed = Board.And(Opened("vote"), (Facilitator, Dots("q1", "t1", "t2")), (Ana, Dotted("q1", ("t1", 1)) with { Receipt = "ZZZZZZZZ" }),
            (Abe, Dotted("q1", ("t1", 2))), (Ada, Dotted("q1", ("t2", 1)) with { Receipt = "AAAAAAAA" }), (Facilitator, new CloseRound(new("q1"))));
        Assert.Empty(Made(closed, ToFacilitator).Rounds[^1].Receipts);
        var round = Made(closed.And((Facilitator, new RevealRound(new("q1")))), ToObservers).Rounds[^1];
        Assert.Equal(["AAAAAAAA", "ZZZZZZZZ"], round.Receipts);
        Assert.DoesNotContain(round.Ballots, b => b.ToString().Contains("ZZZZZZZZ", StringComparison.Ordinal));
    }

    [Fact, Rule("RPT-4")]
    public void ANoteIsQuotedOnceWithThoseAlikeInItsTheme()
    {
        var report = Made(Board, ToRapporteur);
        Assert.Equal([("Theme t1", 1), ("Theme t2", 0), ("", 1)], report.Themes.Select(t => (t.Name, t.Notes.Count)));
        Assert.Equal(["Text of n2", "Text of n3"], report.Themes[0].Notes[0].Alike.Select(n => n.Text).Order());
        Assert.Equal("Text of n4", report.Themes[2].Notes[0].Text);
        Assert.Equal(4, report.NoteCount);
        Assert.Equal(("Theme t1", "Text of n1"), (string.Join(";", report.Priorities[0].Themes), Assert.Single(report.Priorities[0].Notes).Text));
    }

    [Fact, Rule("RPT-5")]
    public void AReportSaysHowFarTheSessionWas()
    {
        var report = Made(Board, ToWall);
        Assert.Equal((41, "ABCD-1234", false), (report.Stamp.Version, report.Stamp.Code, report.IsClosed));
        Assert.True(Made(Board.And((Facilitator, new Domain.Sessions.CloseSession())), ToWall).IsClosed);
    }
}
