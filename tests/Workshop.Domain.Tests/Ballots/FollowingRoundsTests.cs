using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Priorities;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Ballots;

/// <summary>Rounds that come after others: asked once more, run-offs, and what is done about ties.</summary>
public class FollowingRoundsTests
{
    private static readonly RoundId One = new("r1"), Two = new("r2");
    private static readonly Story Voting = Full().And(Themed("t1"), Themed("t2"), Themed("t3"), (Rapporteur, Word("p1")), Opened("vote"));

    // t1 and t2 are tied for the first place, t3 has one dot less.
    private static readonly Story Tied = Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3") with { Terms = new(Places: 1) }),
        (Ana, Dotted("r1", ("t1", 2), ("t2", 2))), (Ben, Dotted("r1", ("t3", 1))), (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));

    private static OpenRound RunOff(params ReadOnlySpan<string> items) => new(Two, new("vote"), "", new ApprovalVote(), Seq.Of(items), Weighting.PerPerson, 3, RunOff: One);

    private static OpenRound Again(string round, string of) =>
        Dots(round, "t1", "t2", "t3") with { Again = new(of) };

    [Fact, Rule("RND-17")]
    public void ARunOffIsAmongItemsThatAreTied()
    {
        Assert.Equal(new CutAt(1, [], ["t1", "t2"]), Tied.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r1")!.Detail.Cut);
        var running = Tied.And((Facilitator, new RenameTheme(new("t1"), "Other"))).When(Facilitator, RunOff("t1", "t2")).ThenAccepted();
        var sight = running.Sees<RoundSight>(ToWall, Thing.Round, "r2")!;
        Assert.Equal((One, "Theme t1"), (sight.RunOff!.Value, sight.Items[0].Text));
        Tied.When(Facilitator, RunOff("t1", "t3")).ThenRefused(Refusals.RoundNotTied);
        Tied.When(Facilitator, RunOff("t1")).ThenRefused(Refusals.RoundNotTied);
        Tied.When(Facilitator, RunOff("t1", "t9")).ThenRefused(Refusals.RoundNotTied);
        Tied.When(Facilitator, RunOff("t1", "t1")).ThenRefused(Refusals.RoundItemsBad);
        Tied.When(Facilitator, RunOff("t1", "t2") with { RunOff = new("r9") }).ThenRefused(Refusals.RoundUnknown);
        Tied.When(Facilitator, RunOff("t1", "t2") with { Again = One }).ThenRefused(Refusals.RoundSettingsBad);
        Tied.And((Facilitator, new RemoveTheme(new("t1")))).When(Facilitator, RunOff("t1", "t2")).ThenRefused(Refusals.RoundItemsBad);
    }

    [Fact, Rule("RND-17")]
    public void ARunOffFillsTheSeatsThatAreLeftSoThatASecondTieCanBeSettled()
    {
        // t1 and t2 tie for one seat, and tie again in the run-off.
        var again = Tied.And((Facilitator, RunOff("t1", "t2")), (Ana, new Cast(Two, new ApprovalBallot(["t1"]))), (Ben, new Cast(Two, new ApprovalBallot(["t2"]))), (Facilitator, new CloseRound(Two)), (Facilitator, new RevealRound(Two)));
        Assert.Equal(new CutAt(1, [], ["t1", "t2"]), again.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r2")!.Detail.Cut);
        Assert.Single(again.And((Facilitator, new SettleTie(Two, TieWay.Lot))).Session.Rounds[Two].Tie!.Chosen);
        // Two seats, t3 sits on one; t1 and t2 tie for the other.
        Story Ended(int places, params (Seat, string[])[] approved) => approved.Aggregate(
            Voting.And((Facilitator, new OpenRound(One, new("vote"), "", new ApprovalVote(), ["t1", "t2", "t3"], Weighting.PerPerson, 3, Terms: new(Places: places)))),
            (s, a) => s.And((a.Item1, new Cast(One, new ApprovalBallot(a.Item2.ToSeq()))))).And((Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        int Places(Story story, params ReadOnlySpan<string> items) => story.And((Facilitator, RunOff(items) with { Terms = new(Places: 7) })).Session.Rounds[Two].Terms.Places;
        Assert.Equal(1, Places(Ended(2, (Ana, ["t3", "t1"]), (Ben, ["t3", "t2"])), "t1", "t2"));
        // Three tie for two seats: two are left. Two tie for the first of two seats: the run-off says who comes first.
        Assert.Equal(2, Places(Ended(2, (Ana, ["t1", "t2", "t3"])), "t1", "t2", "t3"));
        Assert.Equal(1, Places(Ended(2, (Ana, ["t1", "t2"]), (Ben, ["t1", "t2", "t3"])), "t1", "t2"));
    }

    [Fact, Rule("RND-14")]
    public void WhereEveryItemWouldBeAmongTheFirstTheCutIsOneBefore() =>
        Assert.Equal(1, Voting.And((Facilitator, Dots("r1", "t1", "t2"))).Session.Rounds[One].Terms.Places);

    [Fact, Rule("RND-17", "RND-16")]
    public void NothingFollowsARoundThatIsNotRevealed()
    {
        var closed = Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3")), (Facilitator, new CloseRound(One)));
        closed.When(Facilitator, RunOff("t1", "t2")).ThenRefused(Refusals.RoundNotRevealed);
        closed.When(Facilitator, Again("r2", "r1")).ThenRefused(Refusals.RoundNotRevealed);
    }

    [Fact, Rule("RND-18")]
    public void ARoundThatAnotherOneFollowsDoesNotReopen() =>
        Tied.And((Facilitator, RunOff("t1", "t2")), (Facilitator, new CloseRound(Two))).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.RoundFollowed);

    [Fact, Rule("RND-16")]
    public void ASecondRoundAsksTheSameAndTellsHowManyChangedOfThoseWhoAnsweredBoth()
    {
        var first = Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3")), (Ana, Dotted("r1", ("t1", 3))), (Ben, Dotted("r1", ("t1", 2), ("t2", 1))), (Guy, Dotted("r1", ("t3", 1))),
            (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        // The same in another order is the same; who answered only once is in neither number.
        var second = first.And((Facilitator, Again("r2", "r1")), (Ana, Dotted("r2", ("t2", 3))), (Ben, Dotted("r2", ("t2", 1), ("t1", 2))), (Nan, Dotted("r2", ("t3", 1))),
            (Facilitator, new CloseRound(Two)), (Facilitator, new RevealRound(Two)));
        var detail = second.Sees<RoundDetailSight>(ToWall, Thing.RoundDetail, "r2")!.Detail;
        Assert.Equal((One, 2, 1, "1/2", false), (detail.Second!.First, detail.Second.AnsweredBoth, detail.Second.Changed, detail.Second.ChangedShare, detail.Second.Settled));
        Assert.Equal(new Quartiles("t1", "", 3, "1", "2", "5/2", "3/2"), detail.Second.Before[0]);
        Assert.Equal(new Quartiles("t1", "", 3, "0", "0", "1", "1"), detail.Middle[0]);
        // My own answer is still mine to see.
        Assert.Equal(Dotted("r1", ("t1", 3)).Ballot, second.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")!.Ballot);
        first.When(Facilitator, Again("r2", "r1") with { Instrument = new DotVote(4, 3) }).ThenRefused(Refusals.RoundSettingsBad);
        first.When(Facilitator, Again("r2", "r1") with { Items = ["t1", "t2"] }).ThenRefused(Refusals.RoundItemsBad);
        var third = second.And((Facilitator, Again("r3", "r2")), (Facilitator, new CloseRound(new("r3"))), (Facilitator, new RevealRound(new("r3"))));
        third.When(Facilitator, Again("r4", "r3")).ThenRefused(Refusals.RoundSettingsBad);
    }

    [Fact, Rule("RND-19")]
    public void ATieAtTheCutIsSettledOnceByIncludingAllOrByALot()
    {
        Assert.Equal(new SettledTie(TieWay.IncludeAll, ["t1", "t2"], null),
            Tied.And((Facilitator, new SettleTie(One, TieWay.IncludeAll))).Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Tie);
        var drawn = Tied.And((Facilitator, new SettleTie(One, TieWay.Lot)));
        var tie = drawn.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Tie!;
        Assert.Equal(SettlingTies.Drawn(["t1", "t2"], tie.Lot!.Value).Take(1), tie.Chosen);
        drawn.When(Facilitator, new SettleTie(One, TieWay.Lot)).ThenNothing();
        drawn.When(Facilitator, new SettleTie(One, TieWay.IncludeAll)).ThenRefused(Refusals.RoundTieSettled);
        // Asked at other moments it falls on either.
        var fallen = Enumerable.Range(0, 40).Select(ms => Tied.Later(TimeSpan.FromMilliseconds(ms)).And((Facilitator, new SettleTie(One, TieWay.Lot))).Session.Rounds[One].Tie!.Chosen[0]);
        Assert.Equal(2, fallen.Distinct().Count());
    }

    [Fact, Rule("RND-19")]
    public void WhereNothingIsTiedAtTheCutThereIsNothingToSettle()
    {
        var two = Voting.And((Facilitator, Dots("r1", "t1", "t2", "t3")), (Ana, Dotted("r1", ("t1", 2), ("t2", 2))), (Facilitator, new CloseRound(One)));
        two.When(Facilitator, new SettleTie(One, TieWay.Lot)).ThenRefused(Refusals.RoundNotRevealed);
        two.And((Facilitator, new RevealRound(One))).When(Facilitator, new SettleTie(One, TieWay.Lot)).ThenRefused(Refusals.RoundNotTied);
        two.When(Facilitator, new SettleTie(new("r9"), TieWay.Lot)).ThenRefused(Refusals.RoundUnknown);
    }

    [Fact, Rule("RND-3", "RND-5")]
    public void ARoundIsOnThemesNotesPrioritiesOrFreeTexts()
    {
        var board = Full().And(Opened("write"), Written(Ana, "n1"), Written(Ben, "n2"), Written(Guy, "n3"), Opened("vote"), Merged("n1", "n3"), Themed("t1"), (Rapporteur, Word("p1")), (Rapporteur, Word("p2")));
        OpenRound On(ItemKind kind, params ReadOnlySpan<string> items) => Dots("r1", items) with { On = kind };
        Assert.Equal([("n1", "Text of n1"), ("n2", "Text of n2")], board.And((Facilitator, On(ItemKind.Notes, "n1", "n2"))).Session.Rounds[One].Items.Select(i => (i.Id, i.Text)));
        Assert.Equal([("text-1", "Roads"), ("text-2", "Water")], board.And((Facilitator, On(ItemKind.Texts, " Roads ", "Water"))).Session.Rounds[One].Items.Select(i => (i.Id, i.Text)));
        // A note under another does not stand for itself; a draft is not shown before its time; the same text twice can't be told apart.
        board.When(Facilitator, On(ItemKind.Notes, "n1", "n3")).ThenRefused(Refusals.RoundItemsBad);
        board.When(Facilitator, On(ItemKind.Priorities, "p1", "p2")).ThenRefused(Refusals.RoundItemsBad);
        board.When(Facilitator, On(ItemKind.Texts, "Roads", " Roads")).ThenRefused(Refusals.RoundItemsBad);
        board.When(Facilitator, On(ItemKind.Texts, "Roads", " ")).ThenRefused(Refusals.RoundItemsBad);
        board.And(Opened("agree")).When(Facilitator, On(ItemKind.Priorities, "p1", "p2") with { Stage = new("agree") }).ThenAccepted();
    }

    [Fact, Rule("THM-12", "PRI-4", "RND-12")]
    public void WhatIsVotedOnStaysAsItIs()
    {
        var board = Full().And(Opened("write"), Written(Ana, "n1"), Written(Ben, "n2"), Written(Guy, "n3"), Opened("vote"), (Rapporteur, Word("p1")), (Rapporteur, Word("p2")));
        var notes = board.And((Facilitator, Dots("r1", "n1", "n2") with { On = ItemKind.Notes }));
        notes.When(Facilitator, new MergeNotes(new("n3"), [new("n1")])).ThenRefused(Refusals.NoteFrozen);
        notes.When(Facilitator, new MergeNotes(new("n1"), [new("n3")])).ThenRefused(Refusals.NoteFrozen);
        var ranked = board.And(Opened("agree"), (Facilitator, Dots("r1", "p1", "p2") with { On = ItemKind.Priorities, Stage = new("agree") }));
        ranked.When(Rapporteur, new RewordPriority(new("p2"), 1, null, "Other words", "", [])).ThenRefused(Refusals.PriorityFrozen);
        ranked.And((Facilitator, new CloseRound(One)), (Rapporteur, new RewordPriority(new("p2"), 1, null, "Other words", "", []))).When(Facilitator, new ReopenRound(One)).ThenRefused(Refusals.RoundItemsBad);
    }

    [Fact, Rule("RND-14")]
    public void TermsAreFixedBeforeTheRound()
    {
        foreach (var bad in new RoundTerms[] { new(Places: 0), new(Places: 61), new(K: 2), new(K: 51), new(Partner: new("martians")) })
            Voting.When(Facilitator, Dots("r1", "t1", "t2") with { Terms = bad }).ThenRefused(Refusals.RoundSettingsBad);
        var terms = new RoundTerms(Strict: true, K: 4, Partner: new("gov"), Places: 1);
        Assert.Equal(terms, Voting.And((Facilitator, Dots("r1", "t1", "t2") with { Terms = terms })).Sees<RoundSight>(ToParticipants, Thing.Round, "r1")!.Terms);
    }
}
