using Workshop.Domain.Ballots;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Ballots;

public class CastingBallotsTests
{
    private static readonly Story Themes = Full().And(Themed("t1"), Themed("t2"), Themed("t3"), Themed("t4"), (Rapporteur, Word("p1")));
    private static readonly Story Dotting = Themes.And(Opened("vote"), (Facilitator, Dots("r1", "t1", "t2", "t3")));
    private static readonly Story Ranking = Themes.And(Opened("rank"), (Facilitator, Rank("r1", "t1", "t2", "t3", "t4")));
    private static readonly Story Agreeing = Themes.And(Opened("agree"), (Facilitator, Fist("r1", "p1")));
    private static readonly RoundId One = new("r1");

    [Fact, Rule("BAL-1")]
    public void ABallotIsHandedInToAnOpenRoundOfItsKind()
    {
        var ballot = Dotted("r1", ("t1", 2), ("t2", 3));
        Dotting.When(Ana, ballot).Then(new BallotCast(One, new("ana"), ballot.Ballot, new("asm")));
        Dotting.When(Ana, Ranked("r1", "t1")).ThenRefused(Refusals.BallotWrongKind);
        Ranking.When(Ana, Fingers("r1", 3)).ThenRefused(Refusals.BallotWrongKind);
        Agreeing.When(Ana, ballot).ThenRefused(Refusals.BallotWrongKind);
        Dotting.When(Ana, Dotted("r9", ("t1", 1))).ThenRefused(Refusals.RoundUnknown);
    }

    [Fact, Rule("BAL-2")]
    public void TheLastValidBallotCounts()
    {
        var changed = Dotting.And((Ana, Dotted("r1", ("t1", 3))), (Ana, Dotted("r1", ("t2", 1))), (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        var result = (DotResult)changed.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Result!;
        Assert.Equal((1, "t2", "1"), (result.N, result.Rows[0].Item, result.Rows[0].Points));
        Dotting.And((Ana, Dotted("r1", ("t1", 3)))).When(Ana, Dotted("r1", ("t1", 3))).ThenNothing();
    }

    [Fact, Rule("BAL-9")]
    public void ABallotMayCarryAReceiptThatNoOtherOfItsRoundCarries()
    {
        var cast = Dotted("r1", ("t1", 1)) with { Receipt = "7KQM2XWT" };
        var kept = Dotting.When(Ana, cast).Then(new BallotCast(One, new("ana"), cast.Ballot, new("asm"), "7KQM2XWT"));
        Assert.Equal("7KQM2XWT", kept.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")!.Receipt);
        kept.When(Ben, cast).ThenRefused(Refusals.ReceiptTaken);
        foreach (var bad in new[] { "", "7KQM2XW", "7KQM2XWTT", "7kqm2xwt", "7KQM2XWI", "7KQM-XWT" })
            Dotting.When(Ana, cast with { Receipt = bad }).ThenRefused(Refusals.BadCommand);
    }

    [Fact, Rule("BAL-10")]
    public void AReceiptStaysWhenItsBallotIsChangedAndGoesWhenItIsWithdrawn()
    {
        var kept = Dotting.And((Ana, Dotted("r1", ("t1", 1)) with { Receipt = "7KQM2XWT" }));
        Assert.Equal("7KQM2XWT", ReceiptOf(kept.And((Ana, Dotted("r1", ("t2", 1))))));
        Assert.Equal("00000000", ReceiptOf(kept.And((Ana, Dotted("r1", ("t2", 1)) with { Receipt = "00000000" }))));
        kept.When(Ana, Dotted("r1", ("t1", 1)) with { Receipt = "7KQM2XWT" }).ThenNothing();
        kept.When(Ana, Dotted("r1", ("t1", 1))).ThenNothing();
        Assert.Null(ReceiptOf(kept.And((Ana, new Withdraw(One)))));
        Assert.Null(ReceiptOf(kept.And((Ana, Dotted("r1")), (Ana, Dotted("r1", ("t1", 1))))));

        static string? ReceiptOf(Story story) => story.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")?.Receipt;
    }

    [Fact, Rule("BAL-3")]
    public void ABallotHandedInAfterItsRoundClosedIsRefused()
    {
        var closed = Dotting.And((Ben, Dotted("r1", ("t1", 1))), (Facilitator, new CloseRound(One)));
        closed.When(Ana, Dotted("r1", ("t1", 1))).ThenRefused(Refusals.RoundClosed);
        closed.When(Ben, new Withdraw(One)).ThenRefused(Refusals.RoundClosed);
        closed.And((Facilitator, new RevealRound(One))).When(Ana, Dotted("r1", ("t1", 1))).ThenRefused(Refusals.RoundClosed);
        Dotting.And(Closed("vote")).When(Ana, Dotted("r1", ("t1", 1))).ThenRefused(Refusals.RoundClosed);
    }

    [Fact, Rule("BAL-4", "BAL-5")]
    public void DotsThatBreakTheRulesAreRefusedWithTheReason()
    {
        Dotting.When(Ana, Dotted("r1", ("t1", 3), ("t2", 3))).ThenRefused("ballot.over_budget", 5);
        Dotting.When(Ana, Dotted("r1", ("t1", 4))).ThenRefused("ballot.over_item_cap", 3);
        Dotting.When(Ana, Dotted("r1", ("t1", -1))).ThenRefused("ballot.not_a_count");
        Dotting.When(Ana, Dotted("r1", ("t4", 1))).ThenRefused("ballot.unknown_item");
        Dotting.When(Ana, Dotted("r1", ("t1", 1), ("t1", 1))).ThenRefused("ballot.duplicate_item");
        Dotting.When(Ana, Dotted("r1", ("t1", int.MaxValue), ("t2", int.MaxValue))).ThenRefused("ballot.over_item_cap", 3);
    }

    [Fact, Rule("BAL-4", "BAL-5")]
    public void RankingsThatBreakTheRulesAreRefusedWithTheReason()
    {
        Ranking.When(Ana, Ranked("r1", "t1", "t2", "t3", "t4")).ThenRefused("ballot.too_many_ranked", 3);
        Ranking.When(Ana, Ranked("r1", "t1", "t1")).ThenRefused("ballot.duplicate_item");
        Ranking.When(Ana, Ranked("r1", "t9")).ThenRefused("ballot.unknown_item");
    }

    [Theory, Rule("BAL-4", "BAL-5")]
    [InlineData(-1), InlineData(6), InlineData(int.MinValue)]
    public void FingersThatNobodyHasAreRefused(int fingers) => Agreeing.When(Ana, Fingers("r1", fingers)).ThenRefused("ballot.out_of_range");

    [Fact, Rule("BAL-4")]
    public void ARefusedBallotLeavesTheEarlierOne()
    {
        var story = Dotting.And((Ana, Dotted("r1", ("t1", 2)))).When(Ana, Dotted("r1", ("t1", 9))).ThenRefused("ballot.over_item_cap");
        Assert.Equal(Dotted("r1", ("t1", 2)).Ballot, story.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")!.Ballot);
    }

    [Fact, Rule("BAL-6")]
    public void AnEmptyBallotIsAnAbstention()
    {
        foreach (var empty in new[] { Dotted("r1"), Dotted("r1", ("t1", 0), ("t2", 0)) })
        {
            Dotting.When(Ana, empty).ThenNothing();
            var story = Dotting.And((Ana, Dotted("r1", ("t1", 2)))).When(Ana, empty).Then(new BallotWithdrawn(One, new("ana")));
            Assert.Equal(0, story.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Voted);
        }
        Ranking.And((Ana, Ranked("r1", "t1"))).When(Ana, Ranked("r1")).Then(new BallotWithdrawn(One, new("ana")));
    }

    [Fact, Rule("BAL-7")]
    public void ABallotCanBeWithdrawn()
    {
        var gone = Dotting.And((Ana, Dotted("r1", ("t1", 2)))).When(Ana, new Withdraw(One)).Then(new BallotWithdrawn(One, new("ana")));
        Assert.Null(gone.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1"));
        gone.When(Ana, new Withdraw(One)).ThenNothing();
        Dotting.When(Ana, new Withdraw(new("r9"))).ThenRefused(Refusals.RoundUnknown);
    }

    [Fact, Rule("BAL-8")]
    public void ABallotCountsInTheGroupOfItsVoter()
    {
        Assert.Equal(new GroupId("biz"), Dotting.And((Ben, Dotted("r1", ("t1", 1)))).Session.Rounds[One].Ballots[new("ben")].Group);
        Assert.Equal(new GroupId(""), Dotting.And((Nan, Dotted("r1", ("t1", 1)))).Session.Rounds[One].Ballots[new("nan")].Group);
    }

    [Fact, Rule("SEE-8")]
    public void ABallotIsSeenByItsVoterAlone()
    {
        var voted = Dotting.And((Ana, Dotted("r1", ("t1", 2))), (Ben, Dotted("r1", ("t2", 3))));
        var revealed = voted.And((Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)));
        foreach (var story in new[] { voted, revealed })
        {
            Assert.All(Audience.Shared, who => Assert.Empty(story.SeesAll(who).OfType<OwnBallotSight>()));
            Assert.Equal(voted.Session.Rounds[One].Ballots[new("ana")].Ballot, Assert.Single(story.SeesAll(Self(Ana)).OfType<OwnBallotSight>()).Ballot);
            Assert.Null(Session.Show(new(Thing.OwnBallot, "r1", Ana.Participant), story.Session, Self(Ben)));
            Assert.Null(Session.Show(new(Thing.OwnBallot, "r1", Ana.Participant), story.Session, ToFacilitator));
        }
    }
}
