using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Reports;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Ballots;

/// <summary>What gets out of a round: once, again, strictly; and that it is the same on every way out.</summary>
public class PublishingRoundsTests
{
    private static readonly RoundId One = new("r1");

    // Four miners, four of government, two of business: two reporting groups, government, and miners with business.
    private static readonly Seq<Seat> Miners = [Ana, Abe, Ada, Person("asa")], Officials = [Guy, Gil, Person("gus"), Person("gen")], Business = [Ben, Bea];

    private static readonly Story Voting = Full().And(Themed("t1"), Themed("t2"), Themed("t3"), Opened("vote"), Arrived(Miners[3], "asm"), Arrived(Officials[2], "gov"), Arrived(Officials[3], "gov"));

    private static readonly Story Voted = Cast(Cast(Cast(Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3"))), Miners, ("t1", 3)), Officials, ("t2", 3)), Business, ("t2", 1), ("t1", 1));
    private static readonly Story Published = Revealed(Voted);

    private static Story Cast(Story story, IEnumerable<Seat> who, params (string, int)[] dots) => who.Aggregate(story, (s, by) => s.And((by, Dotted("r1", dots))));

    private static Story Revealed(Story story, RoundId? id = null) => story.And((Facilitator, new CloseRound(id ?? One)), (Facilitator, new RevealRound(id ?? One)));

    private static Story Reopened(Story story) => story.And((Facilitator, new ReopenRound(One)));

    private static DotResult Result(Story story) => (DotResult)story.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Result!;

    private static RoundDetail Detail(Story story) => story.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r1")!.Detail;

    [Fact, Rule("RND-21")]
    public void BesideAResultStandsWhoSupportsItAndHowSureItIs()
    {
        var detail = Detail(Published);
        Assert.Equal([new ReportedGroup([new("gov")], 4), new([new("asm"), new("biz")], 6)], detail.Groups);
        var first = detail.Sheets[0].Lines[0];
        Assert.Equal((GroupMeasure.Chose, "t1", "0", "1", "1", DivergenceLabel.Contested), (detail.Sheets[0].Measure, first.Item, first.Least, first.Most, first.Gap, first.Label));
        Assert.Equal([new GroupCell(0, 2, null), new GroupCell(6, 1, null)], first.Cells);
        Assert.Equal(10, detail.BallotsAgree!.Raters);
        Assert.Equal((2, 3), (detail.GroupsAgree!.W.Raters, detail.GroupsAgree.W.Items));
        Assert.Equal(new BallotsToChange(null, 0, 0), detail.Sure!.Change);
        Assert.Equal([0, 1], detail.Sure.Without.Select(w => w.Group));
        Assert.Null(detail.Duels);
        Assert.Equal((1, Edition.Whole), (detail.Version, detail.Edition));
    }

    [Fact, Rule("RND-21")]
    public void ARankingHasItsDuelsAndTheRulesThatAgree()
    {
        var story = Voting.And(Opened("rank"), (Facilitator, Rank("r1", "t1", "t2", "t3")), (Ana, Ranked("r1", "t2", "t1")), (Ben, Ranked("r1", "t2")), (Guy, Ranked("r1", "t1", "t2", "t3")));
        var detail = Detail(Revealed(story));
        Assert.Equal([["0", "1", "2"], ["2", "0", "3"], ["0", "0", "0"]], detail.Duels!.Wins.Select(r => r.ToArray()));
        Assert.Equal(("t2", 1, "t2"), (detail.Duels.Condorcet, detail.Duels.KemenyCount, detail.Sure!.Winner));
        Assert.Equal(["plurality", "borda", "copeland", "schulze", "irv", "kemeny"], detail.Sure.Rules.Select(r => r.Rule));
    }

    [Fact, Rule("RND-21", "SEE-7")]
    public void NothingOfItIsThereBeforeTheRevealNorWhileItIsOpenAgain()
    {
        foreach (var story in new[] { Voted, Voted.And((Facilitator, new CloseRound(One))), Reopened(Published) })
        {
            Assert.Null(story.Sees<RoundDetailSight>(ToFacilitator, Thing.RoundDetail, "r1"));
            Assert.Null(story.Sees<RoundSight>(ToFacilitator, Thing.Round, "r1")!.Result);
            Assert.Empty(Report.Of(story.Session, ToRapporteur, new(1, [1, 2, 3, 4], Morning)).Rounds[0].Ballots);
        }
    }

    [Fact, Rule("RND-8", "RND-9")]
    public void FewerThanKChangedBallotsLeaveTheFirstPublicationStanding()
    {
        foreach (var changed in new[] { Cast(Reopened(Published), [Ana], ("t3", 3)), Cast(Reopened(Published), [Ana, Guy], ("t3", 3)), Reopened(Published).And((Ana, new Withdraw(One))) })
        {
            var again = Revealed(changed);
            Assert.Equal(Result(Published), Result(again));
            Assert.Equal(Detail(Published) with { Edition = Edition.Unchanged, Version = 2 }, Detail(again));
            Assert.Equal(Exported(Published), Exported(again));
        }
    }

    [Fact, Rule("RND-9")]
    public void TheSameBallotsInAnotherOrderAreNoChange()
    {
        var again = Revealed(Cast(Reopened(Published), Business, ("t1", 1), ("t2", 1)));
        Assert.Equal(Edition.Whole, Detail(again).Edition);
        Assert.Equal(Result(Published), Result(again));
    }

    // k changed overall, yet one of them alone in the other reporting group: the difference by group would be theirs.
    [Fact, Rule("RND-13")]
    public void WhereTooFewOfAGroupChangedTheNewResultSaysNothingByGroup()
    {
        var again = Revealed(Cast(Reopened(Published), [Ana, Abe, Ada, Guy], ("t3", 3)));
        Assert.Equal("12", Result(again).Rows.Single(r => r.Item == "t3").Points);
        Assert.All(Result(again).Rows, r => Assert.Equal((null, null), (r.EqualRank, r.EqualShare)));
        var detail = Detail(again);
        Assert.Equal((Edition.WithoutGroups, 0, 0), (detail.Edition, detail.Groups.Count, detail.Sheets.Count));
        Assert.Null(detail.GroupsAgree);
        Assert.Empty(detail.Sure!.Without);
        Assert.All(Exported(again), b => Assert.Empty(b.Group));
    }

    [Fact, Rule("RND-13")]
    public void WhereEnoughOfEveryChangedGroupChangedItIsPublishedWhole()
    {
        var again = Revealed(Cast(Reopened(Published), [Ana, Abe, Ada], ("t3", 3)));
        Assert.Equal((Edition.Whole, 2), (Detail(again).Edition, Detail(again).Version));
        Assert.Equal(3, Detail(again).Sheets[0].Lines[2].Cells[1].People);
    }

    [Fact, Rule("RND-13")]
    public void WhereTheGroupsWeighTheFirstResultStandsInstead()
    {
        var equal = Revealed(Cast(Cast(Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3") with { Weighting = Weighting.EqualGroup })), Miners, ("t1", 3)), [.. Officials, .. Business], ("t2", 3)));
        var again = Revealed(Cast(Reopened(equal), [Ana, Abe, Ada, Guy], ("t3", 3)));
        Assert.Equal(Result(equal), Result(again));
        Assert.Equal(Edition.Unchanged, Detail(again).Edition);
    }

    // The third print is laid beside the second, and beside the first too: changing back one by one would otherwise walk around the rule.
    [Fact, Rule("RND-9", "RND-13")]
    public void EveryEarlierPublicationIsLookedAt()
    {
        var second = Revealed(Cast(Reopened(Published), [Ana, Abe, Ada], ("t3", 3)));
        var third = Revealed(Cast(Reopened(second), [Ana, Abe], ("t1", 3)));
        Assert.Equal(Result(second), Result(third));
        var back = Revealed(Cast(Cast(Reopened(second), [Ana, Abe, Ada], ("t1", 3)), [Guy], ("t3", 3)));
        Assert.Equal((Edition.Unchanged, Result(second)), (Detail(back).Edition, Result(back)));
    }

    [Fact, Rule("RND-13", "RND-16")]
    public void ASecondRoundIsHeldToTheSameAgainstItsFirst()
    {
        var opened = Published.And((Facilitator, Dots("r2", "t1", "t2", "t3") with { Again = One }));
        Story Answered(IEnumerable<Seat> moved) => Miners.Concat(Officials).Concat(Business).Aggregate(opened, (s, by) =>
            s.And((by, moved.Contains(by) ? Dotted("r2", ("t3", 3)) : new Cast(new("r2"), s.Session.Rounds[One].Ballots[new(by.Participant!.Value.Text)].Ballot))))
            .And((Facilitator, new CloseRound(new("r2"))), (Facilitator, new RevealRound(new("r2"))));
        Assert.Equal(Edition.WithoutGroups, Answered([Ana, Abe, Guy]).Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r2")!.Detail.Edition);
        Assert.Equal(Edition.Whole, Answered([Ana, Abe, Ada]).Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r2")!.Detail.Edition);
        Assert.Equal(Edition.Whole, Answered([]).Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r2")!.Detail.Edition);
    }

    // There is no result of its own yet that could stand instead.
    [Fact, Rule("RND-13", "RND-16")]
    public void ASecondRoundInWhichTheGroupsWeighIsToldWithoutGroupsWhereTooFewOfOneChanged()
    {
        var equal = Dots("r1", "t1", "t2", "t3") with { Weighting = Weighting.EqualGroup };
        var opened = Revealed(Cast(Cast(Voting.And((Facilitator, equal)), Miners, ("t1", 3)), Officials, ("t2", 3))).And((Facilitator, equal with { Id = new("r2"), Again = One }));
        var second = Revealed(Miners.Concat(Officials).Aggregate(opened, (s, by) => s.And((by, by == Guy || Miners.Contains(by) ? Dotted("r2", ("t3", 3)) : Dotted("r2", ("t2", 3))))), new("r2"));
        var detail = second.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r2")!.Detail;
        Assert.Equal((Edition.WithoutGroups, 0, 1), (detail.Edition, detail.Groups.Count, detail.Version));
    }

    // Three of government rate t3 as well, or no longer do: from both prints together would follow what the fourth rated.
    [Theory, Rule("RND-13", "RND-23"), InlineData(1, 4), InlineData(4, 1)]
    public void WhereOnlyOneOfTwoPrintsWithholdsAnItemTheSecondSaysNothingByGroup(int before, int after)
    {
        Story Rated(Story story, int officials) => Miners.Concat(Officials).Aggregate(story, (s, by) =>
            s.And((by, new Cast(One, new ScoreBallot(Miners.Contains(by) || Officials.Take(officials).Contains(by) ? [new("t1", 3), new("t3", 1)] : [new("t1", 3)])))));
        var first = Revealed(Rated(Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3") with { Instrument = new ScoreVote(0, 5) })), before));
        var again = Revealed(Rated(Reopened(first), after));
        Assert.Equal((2, before == 1), (Detail(first).Groups.Count, Detail(first).Withheld.Count > 0));
        Assert.Equal((Edition.WithoutGroups, 0), (Detail(again).Edition, Detail(again).Groups.Count));
    }

    // A veto that comes late is a veto: nobody may read that the room agrees where somebody no longer does.
    [Fact, Rule("RND-9", "RND-16")]
    public void ASecondRoundSaysWhatWasAnsweredAlsoWhereFewChangedTheirMinds()
    {
        var opened = Published.And((Facilitator, Dots("r2", "t1", "t2", "t3") with { Again = One }));
        var second = Revealed(Miners.Concat(Officials).Concat(Business).Aggregate(opened, (s, by) =>
            s.And((by, by == Guy ? Dotted("r2", ("t3", 3)) : new Cast(new("r2"), s.Session.Rounds[One].Ballots[new(by.Participant!.Value.Text)].Ballot)))), new("r2"));
        Assert.NotEqual(Result(Published), (DotResult)second.Sees<RoundSight>(ToWall, Thing.Round, "r2")!.Result!);
        Assert.Equal((10, 1), second.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r2")!.Detail.Second is { } told ? (told.AnsweredBoth, told.Changed) : default);
    }

    [Fact, Rule("RND-9", "RND-13")]
    public void WhatWasPublishedWithoutGroupsStandsWithoutGroups()
    {
        var without = Revealed(Cast(Reopened(Published), [Ana, Abe, Ada, Guy], ("t3", 3)));
        var again = Revealed(Cast(Reopened(without), [Gil], ("t3", 3)));
        Assert.Equal((Edition.UnchangedWithoutGroups, 3), (Detail(again).Edition, Detail(again).Version));
        Assert.Equal(Result(without), Result(again));
    }

    // Each of five officials may rank all, and has chosen only the first.
    [Fact, Rule("RND-10", "RND-14")]
    public void WhoRanksAllItemsHasNotChosenAll()
    {
        var ranked = Voting.And(Opened("rank"), (Facilitator, Rank("r1", "t1", "t2", "t3") with { Terms = new(Places: 1) }));
        ranked = Miners.Concat(Officials).Aggregate(ranked, (s, by) => s.And((by, Miners.Contains(by) ? Ranked("r1", "t1", "t2", "t3") : Ranked("r1", "t2", "t3", "t1"))));
        var sheet = Detail(Revealed(ranked)).Sheets[0];
        Assert.Equal([DivergenceLabel.Contested, DivergenceLabel.Contested, DivergenceLabel.LowEverywhere], sheet.Lines.Select(l => l.Label!.Value));
    }

    [Fact, Rule("RND-22", "RPT-2")]
    public void AStrictRoundCutsItsSmallCellsAndItsBallotsLeaveWithoutAGroup()
    {
        var strict = Revealed(Cast(Cast(Cast(Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3") with { Terms = new(Strict: true) })), Miners, ("t1", 3)), Officials, ("t2", 3)), Business, ("t2", 1), ("t1", 1)));
        var detail = Detail(strict);
        // t2 was chosen by 4 of government and by 2 of the others: 2 are too few, and 4 would tell them. That nobody of government chose t1 would, with the ballots.
        Assert.Empty(detail.Sheets);
        Assert.Null(detail.GroupsAgree);
        Assert.Empty(detail.Sure!.Without);
        Assert.All(Result(strict).Rows, r => Assert.Equal((null, null), (r.EqualRank, r.EqualShare)));
        Assert.False(Result(strict).VoicesDiffer);
        Assert.Equal(Result(Published).Rows.Select(r => (r.Item, r.Points, r.People)), Result(strict).Rows.Select(r => (r.Item, r.Points, r.People)));
        Assert.All(Exported(strict), b => Assert.Empty(b.Group));
        Assert.All(Exported(Published), b => Assert.NotEmpty(b.Group));
    }

    // Of four officials one rates t3: nothing by group of it is told, and no ballot leaves with a group. With dots one of four may be told.
    [Fact, Rule("RND-23", "RND-25", "RPT-2")]
    public void BallotsOfRatingsThatFewOfAGroupStandBehindLeaveWithoutAGroup()
    {
        OpenRound Score() => Dots("r1", "t1", "t2", "t3") with { Instrument = new ScoreVote(0, 5) };
        Story Rated(params ReadOnlySpan<Seat> t3)
        {
            var who = t3.ToArray();
            return Revealed(Miners.Concat(Officials).Aggregate(Voting.And((Facilitator, Score())), (s, by) =>
                s.And((by, new Cast(One, new ScoreBallot(who.Contains(by) ? [new("t1", 3), new("t3", 1)] : [new("t1", 3)]))))));
        }
        var one = Rated(Miners[0], Miners[1], Miners[2], Guy);
        Assert.Equal(["t3"], Detail(one).Withheld);
        Assert.All(Exported(one), b => Assert.Empty(b.Group));
        Assert.All(Exported(Rated(Miners[0], Miners[1], Miners[2])), b => Assert.NotEmpty(b.Group));
        var dots = Revealed(Cast(Cast(Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3"))), [.. Miners, .. Officials.Take(3)], ("t1", 3)), [Officials[3]], ("t2", 3)));
        Assert.Equal([1, 0], Detail(dots).Sheets[0].Lines[1].Cells.Select(c => c.People).Order().Reverse());
        Assert.All(Exported(dots), b => Assert.NotEmpty(b.Group));
    }

    [Fact, Rule("RND-14")]
    public void TheFacilitatorMayChooseWithWhomTooSmallGroupsAreCountedAndALargerK()
    {
        var partner = Revealed(Cast(Cast(Cast(Voting.And((Facilitator, Dots("r1", "t1", "t2") with { Terms = new(Partner: new("gov")) })), Miners, ("t1", 3)), Officials, ("t2", 3)), Business, ("t2", 1)));
        Assert.Equal([new ReportedGroup([new("asm")], 4), new([new("biz"), new("gov")], 6)], Detail(partner).Groups);
        var five = Revealed(Cast(Cast(Cast(Voting.And((Facilitator, Dots("r1", "t1", "t2") with { Terms = new(K: 5) })), Miners, ("t1", 3)), Officials, ("t2", 3)), Business, ("t2", 1)));
        Assert.Empty(Detail(five).Groups);
    }

    [Fact, Rule("RND-21")]
    public void TheReportHoldsWhatIsOnScreen() =>
        Assert.Equal(Detail(Published), Report.Of(Published.Session, ToObservers, new(1, [1, 2, 3, 4], Morning)).Rounds[0].Detail);

    private static Seq<ReportedBallot> Exported(Story story) => Report.Of(story.Session, ToRapporteur, new(1, [1, 2, 3, 4], Morning)).Rounds[0].Ballots;

    // Whoever keeps every publication, the ballots of the archives too, lays each beside each other one.
    [Theory, Rule("RND-9", "RND-13", "LAW-9"), InlineData(1UL), InlineData(2UL), InlineData(3UL), InlineData(4UL), InlineData(5UL), InlineData(6UL)]
    public void NoTwoPublicationsDifferByFewerThanKPeopleOverallOrOfAGroup(ulong seed)
    {
        var dice = new Walks.Dice(seed);
        Seq<Seat> all = [.. Miners, .. Officials, .. Business];
        var prints = new List<Story> { Published };
        for (var again = 0; again < 4; again++)
        {
            var open = Reopened(prints[^1]);
            foreach (var by in dice.Some(all, 6))
                open = dice.OneIn(6) ? open.And((by, new Withdraw(One))) : Cast(open, [by], (dice.Of<string>(["t1", "t2", "t3"]), 1 + dice.Below(3)));
            prints.Add(Revealed(open));
        }
        foreach (var (i, one) in prints.Index())
            foreach (var other in prints.Skip(i + 1))
            {
                var (was, now) = (one.Session.Rounds[One].Prints[^1], other.Session.Rounds[One].Prints[^1]);
                var changed = was.Ballots.Keys.Union(now.Ballots.Keys).Where(who => was.Ballots.GetValueOrDefault(who) != now.Ballots.GetValueOrDefault(who)).ToList();
                Assert.False(changed.Count is 1 or 2, $"{changed.Count} people are the difference of two results");
                Assert.Equal(changed.Count == 0, Result(one) == Result(other) && Exported(one) == Exported(other));
                if (Detail(one).Groups.Count > 0 && Detail(other).Groups.Count > 0)
                    Assert.All(changed.CountBy(who => was.Reporting.NamesFor(one.Session.GroupOf(new(who.Text)))), g => Assert.True(g.Value >= 3, $"{g} are the difference by group"));
            }
    }
}
