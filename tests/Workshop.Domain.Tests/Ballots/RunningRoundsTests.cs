using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Ballots;

public class RunningRoundsTests
{
    private static readonly Story Themes = Full().And(Themed("t1"), Themed("t2"), Themed("t3"), (Rapporteur, Word("p1")), (Rapporteur, Word("p2")));
    private static readonly Story Voting = Themes.And(Opened("vote"));
    private static readonly Story Round = Voting.And((Facilitator, Dots("r1", "t1", "t2")));
    private static readonly RoundId One = new("r1");

    [Fact, Rule("RND-1", "RND-5")]
    public void ARoundOpensWithItsItemsAsTheyAreCalledNow()
    {
        var round = Voting.When(Facilitator, Dots("r1", "t2", "t1")).Then(new RoundOpened(
            One, new("vote"), "", new DotVote(5, 3), [new("t2", "Theme t2"), new("t1", "Theme t1")], Weighting.PerPerson, 7, 0, Morning, ItemKind.Themes, new(Places: 1)));
        var renamed = round.And((Facilitator, new CloseRound(One)), (Facilitator, new RenameTheme(new("t1"), "Other")));
        Assert.Equal("Theme t1", renamed.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Items[1].Text);
    }

    [Fact, Rule("RND-1")]
    public void ARoundNeedsAnOpenStageInWhichPeopleVoteWithWhateverInstrument()
    {
        Themes.When(Facilitator, Dots("r1", "t1", "t2")).ThenRefused(Refusals.StageNotOpen);
        Voting.When(Facilitator, Dots("r1", "t1", "t2") with { Stage = new("rank") }).ThenRefused(Refusals.StageNotOpen);
        foreach (var other in new[] { "arrive", "write", "group", "report" })
            Themes.And(Opened(other)).When(Facilitator, Dots("r1", "t1", "t2") with { Stage = new(other) }).ThenRefused(Refusals.StageWrongKind);
        Voting.When(Facilitator, Rank("r1", "t1", "t2") with { Stage = new("vote") }).ThenAccepted();
        Voting.When(Facilitator, Rank("r1", "t1", "t2")).ThenRefused(Refusals.StageNotOpen);
        Voting.When(Facilitator, Dots("r1", "t1", "t2") with { Stage = new("nowhere") }).ThenRefused(Refusals.StageUnknown);
        Voting.When(Facilitator, Dots("r 1", "t1", "t2")).ThenRefused(Refusals.BadId);
        Themes.And(Opened("rank")).When(Facilitator, Rank("r1", "t1", "t2")).ThenAccepted();
        Themes.And(Opened("agree")).When(Facilitator, Fist("r1", "p1")).ThenAccepted();
    }

    [Fact, Rule("RND-2")]
    public void OneRoundIsOpenAtATime()
    {
        Round.When(Facilitator, Dots("r2", "t1", "t2")).ThenRefused(Refusals.RoundOpen);
        Round.When(Facilitator, Dots("r1", "t1", "t2")).ThenRefused(Refusals.RoundExists);
        Round.And((Facilitator, new CloseRound(One))).When(Facilitator, Dots("r2", "t1", "t2")).ThenAccepted();
    }

    [Fact, Rule("RND-3")]
    public void ItemsAreKnownDifferentAndEnough()
    {
        foreach (var items in new Seq<string>[] { [], ["t1"], ["t1", "t1"], ["t1", "t9"], ["t1", "p1"] })
            Voting.When(Facilitator, Dots("r1") with { Items = items }).ThenRefused(Refusals.RoundItemsBad);
        var agreeing = Themes.And(Opened("agree"));
        foreach (var items in new Seq<string>[] { [], ["t1"], ["p1", "p2"], ["p9"] })
            agreeing.When(Facilitator, Fist("r1", "p1") with { Items = items }).ThenRefused(Refusals.RoundItemsBad);
    }

    [Fact, Rule("RND-4")]
    public void SettingsAreWithinTheirBounds()
    {
        foreach (var bad in new DotVote[] { new(0, 0), new(101, 1), new(5, 0), new(5, 6) })
            Voting.When(Facilitator, Dots("r1", "t1", "t2") with { Instrument = bad }).ThenRefused(Refusals.RoundSettingsBad);
        var ranking = Themes.And(Opened("rank"));
        foreach (var bad in new RankVote[] { new(0), new(61) })
            ranking.When(Facilitator, Rank("r1", "t1", "t2") with { Instrument = bad }).ThenRefused(Refusals.RoundSettingsBad);
        Voting.When(Facilitator, Dots("r1", "t1", "t2") with { Weighting = (Weighting)9 }).ThenRefused(Refusals.RoundSettingsBad);
        Voting.When(Facilitator, Dots("r1", "t1", "t2") with { Question = new('x', 401) }).ThenRefused("text.too_long", 400);
        Voting.When(Facilitator, Dots("r1", "t1", "t2") with { Instrument = new DotVote(100, 100) }).ThenAccepted();
        var hundred = Enumerable.Range(0, 100).Aggregate(Voting, (s, i) => s.And((Facilitator, Dots($"r{i}", "t1", "t2")), (Facilitator, new CloseRound(new($"r{i}")))));
        hundred.When(Facilitator, Dots("r100", "t1", "t2")).ThenRefused(Refusals.RoundSettingsBad);
    }

    [Fact, Rule("RND-6")]
    public void ARoundClosesAndItsBallotsStand()
    {
        var closed = Round.And((Ana, Dotted("r1", ("t1", 2)))).When(Facilitator, new CloseRound(One)).Then(new RoundClosed(One));
        closed.When(Facilitator, new CloseRound(One)).ThenNothing();
        Assert.Equal((RoundStatus.Closed, 1), (closed.Session.Rounds[One].Status, closed.Session.Rounds[One].Ballots.Count));
        Round.When(Facilitator, new CloseRound(new("r9"))).ThenRefused(Refusals.RoundUnknown);
    }

    [Fact, Rule("RND-7")]
    public void OnlyAClosedRoundIsRevealed()
    {
        Round.When(Facilitator, new RevealRound(One)).ThenRefused(Refusals.RoundOpen);
        var closed = Round.And((Facilitator, new CloseRound(One)));
        closed.When(Facilitator, new RevealRound(One)).Then(new RoundRevealed(One)).When(Facilitator, new RevealRound(One)).ThenNothing();
        closed.And(Closed("vote")).When(Facilitator, new RevealRound(One)).ThenAccepted();
        Round.When(Facilitator, new RevealRound(new("r9"))).ThenRefused(Refusals.RoundUnknown);
    }

    [Fact, Rule("RND-8")]
    public void AClosedRoundReopensInItsOpenStageWithWhatWasCast()
    {
        var closed = Round.And((Ana, Dotted("r1", ("t1", 2))), (Facilitator, new CloseRound(One)));
        var open = closed.When(Facilitator, new ReopenRound(One)).Then(new RoundReopened(One));
        Assert.Single(open.Session.Rounds[One].Ballots);
        open.When(Facilitator, new ReopenRound(One)).ThenNothing();
        closed.And(Closed("vote")).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.StageNotOpen);
        closed.And((Facilitator, Dots("r2", "t1", "t2"))).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.RoundOpen);
        closed.When(Facilitator, new ReopenRound(new("r9"))).ThenRefused(Refusals.RoundUnknown);
    }

    [Fact, Rule("RND-12")]
    public void ARoundOnWhatIsNoLongerThereDoesNotReopen()
    {
        var closed = Round.And((Facilitator, new CloseRound(One)));
        closed.And((Facilitator, new RemoveTheme(new("t1")))).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.RoundItemsBad);
        closed.And((Facilitator, new MergeThemes(new("t1"), new("t2")))).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.RoundItemsBad);
        closed.And((Facilitator, new RenameTheme(new("t1"), "Other"))).When(Facilitator, new ReopenRound(One)).ThenAccepted();
        var asked = Themes.And(Opened("agree"), (Facilitator, Fist("r1", "p1")), (Facilitator, new CloseRound(One)));
        asked.And((Rapporteur, new RewordPriority(new("p1"), 1, null, "Other words", "", []))).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.RoundItemsBad);
        asked.And((Rapporteur, new RemovePriority(new("p1")))).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.RoundItemsBad);
        asked.And((Rapporteur, new OrderPriorities([new("p2"), new("p1")]))).When(Facilitator, new ReopenRound(One)).ThenAccepted();
    }

    [Fact, Rule("RND-10")]
    public void TheResultIsCountedFromTheBallotsUnderTheWeightingOfTheRound()
    {
        Story Counted(Weighting weighting) => Voting.And((Facilitator, Dots("r1", "t1", "t2") with { Weighting = weighting }),
            (Ana, Dotted("r1", ("t1", 1))), (Abe, Dotted("r1", ("t1", 1))), (Ada, Dotted("r1", ("t1", 1))),
            (Ben, Dotted("r1", ("t2", 1))), (Bea, Dotted("r1", ("t2", 1))), (Guy, Dotted("r1", ("t2", 1), ("t1", 1))), (Gil, Dotted("r1", ("t1", 1))),
            (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        var result = (DotResult)Counted(Weighting.PerPerson).Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Result!;
        Assert.Equal((7, ("t1", "5", 1), ("t2", "3", 2)),
            (result.N, (result.Rows[0].Item, result.Rows[0].Points, result.Rows[0].Rank), (result.Rows[1].Item, result.Rows[1].Points, result.Rows[1].Rank)));
        var equal = (DotResult)Counted(Weighting.EqualGroup).Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Result!;
        // Two blocs: small-scale miners 3 of 3 for t1; business and government together 2 of 5 dots for t1 by weight 1/4 each.
        Assert.Equal(("t1", 1), (equal.Rows[0].Item, equal.Rows[0].Rank));
        Assert.Equal([67, 33], equal.Rows.Select(r => r.Share));
    }

    [Fact, Rule("RND-10")]
    public void ARankingIsCountedByTournamentBorda()
    {
        var story = Themes.And(Opened("rank"), (Facilitator, Rank("r1", "t1", "t2", "t3")), (Ana, Ranked("r1", "t2", "t1")), (Ben, Ranked("r1", "t2")),
            (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        var result = (RankResult)story.Sees<RoundSight>(ToParticipants, Thing.Round, "r1")!.Result!;
        Assert.Equal([("t2", "4", 2), ("t1", "3/2", 0), ("t3", "1/2", 0)], result.Rows.Select(r => (r.Item, r.Points, r.First)));
        Assert.True(result.RulesAgree);
    }

    [Fact, Rule("RND-10")]
    public void FingersAreCountedOneByOne()
    {
        var story = Themes.And(Opened("agree"), (Facilitator, Fist("r1", "p1")), (Ana, Fingers("r1", 5)), (Ben, Fingers("r1", 2)), (Guy, Fingers("r1", 5)),
            (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        Assert.Equal(new FistResult(3, [0, 0, 1, 0, 0, 2], Confirmation.Concerns, "4/15"), story.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Result);
    }

    [Fact, Rule("RND-10")]
    public void ARoundWithoutBallotsHasAResultToo()
    {
        var story = Round.And((Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        Assert.Equal(0, story.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Result!.N);
    }

    [Fact, Rule("RND-11")]
    public void WhoArrivesLaterIsNotAmongThoseWhoCouldHaveVoted()
    {
        var closed = Round.And((Ana, Dotted("r1", ("t1", 2)))).And((Facilitator, new CloseRound(One)), Arrived(Person("late"), "gov"));
        Assert.Equal(8, closed.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Of);
        Assert.Equal(9, closed.And((Facilitator, new ReopenRound(One))).Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Of);
        Assert.Equal(9, Round.And(Arrived(Person("late"), "gov")).Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Of);
    }

    // Business has two ballots, miners and government three each: which of them business is counted with depends on the order of groups.
    [Fact, Rule("RND-11", "RPT-2")]
    public void ARevealedResultDoesNotChangeWithTheOrderOfGroups()
    {
        var gus = Person("gus");
        var revealed = Voting.And(Arrived(gus, "gov"), (Facilitator, Dots("r1", "t1", "t2") with { Weighting = Weighting.EqualGroup }),
            (Ana, Dotted("r1", ("t1", 1))), (Abe, Dotted("r1", ("t1", 1))), (Ada, Dotted("r1", ("t1", 1))), (Ben, Dotted("r1", ("t2", 3))),
            (Bea, Dotted("r1", ("t2", 1))), (Guy, Dotted("r1", ("t2", 1))), (Gil, Dotted("r1", ("t2", 2))), (gus, Dotted("r1", ("t2", 3))),
            (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        var reordered = revealed.And((Facilitator, new SetGroups([Groups[2], Groups[1], Groups[0]])));
        Assert.Equal(Seen(revealed), Seen(reordered));

        static (RoundSight, Seq<Domain.Reports.ReportedBallot>) Seen(Story story)
        {
            var round = Domain.Reports.Report.Of(story.Session, ToRapporteur, new(1, [1, 2, 3, 4], Morning)).Rounds[0];
            return (round.Sight, round.Ballots);
        }
    }

    [Fact, Rule("SEE-7")]
    public void BeforeTheRevealOnlyTheNumberOfBallotsIsTold()
    {
        var voted = Round.And((Ana, Dotted("r1", ("t1", 2))), (Ben, Dotted("r1", ("t2", 3))));
        foreach (var story in new[] { voted, voted.And((Facilitator, new CloseRound(One))), voted.And(Closed("vote")) })
            foreach (var who in Audience.Shared)
            {
                var sight = story.Sees<RoundSight>(who, Thing.Round, "r1")!;
                Assert.Equal((2, 8, null), (sight.Voted, sight.Of, sight.Result));
            }
    }
}
