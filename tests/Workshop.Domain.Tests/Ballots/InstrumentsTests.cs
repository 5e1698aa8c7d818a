using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Ballots;

/// <summary>Each instrument through a whole round: opened, refused, cast, closed, revealed.</summary>
public class InstrumentsTests
{
    private static readonly RoundId One = new("r1");
    private static readonly Story Voting = Full().And(Themed("t1"), Themed("t2"), Themed("t3"), Themed("t4"), (Rapporteur, Word("p1")), Opened("vote"));
    private static readonly Seq<string> Items = ["t1", "t2", "t3"];

    private static Story Open(Instrument instrument, Seq<string>? items = null) => Voting.And((Facilitator, Opening(instrument, items)));

    private static OpenRound Opening(Instrument instrument, Seq<string>? items = null) =>
        new(One, new("vote"), "", instrument, items ?? Items, Weighting.PerPerson, 7, ItemKind.Themes);

    private static Cast In(Ballot ballot) => new(One, ballot);

    private static T Result<T>(Story story, params ReadOnlySpan<(Seat By, Ballot Ballot)> ballots) where T : RoundResult
    {
        foreach (var (by, ballot) in ballots)
            story = story.And((by, In(ballot)));
        return (T)story.And((Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One))).Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Result!;
    }

    [Fact, Rule("BAL-4", "BAL-5", "RND-10")]
    public void AllDotsMustBeUsedWhereTheRoundSaysSo()
    {
        var round = Open(new DotVote(5, 3, MustUseAll: true));
        round.When(Ana, Dotted("r1", ("t1", 2))).ThenRefused("ballot.under_budget", 5);
        round.When(Ana, Dotted("r1", ("t1", 3), ("t2", 2))).ThenAccepted();
        round.When(Ana, Dotted("r1")).ThenNothing();
    }

    [Fact, Rule("BAL-6", "RND-10")]
    public void ToApproveOfNothingIsAVote()
    {
        var round = Open(new ApprovalVote());
        round.When(Ana, In(new ApprovalBallot(["t9"]))).ThenRefused("ballot.unknown_item");
        round.When(Ana, In(new ApprovalBallot(["t1", "t1"]))).ThenRefused("ballot.duplicate_item");
        var result = Result<SumResult>(round, (Ana, new ApprovalBallot(["t1", "t2"])), (Ben, new ApprovalBallot(["t1"])), (Guy, new ApprovalBallot([])));
        Assert.Equal((3, "t1", "2", 67), (result.N, result.Rows[0].Item, result.Rows[0].Points, result.Rows[0].Share!.Value));
    }

    [Fact, Rule("BAL-4", "BAL-5", "RND-10")]
    public void PointsAreGivenInStepsAndNormalisedWhereTheRoundSaysSo()
    {
        var round = Open(new PointsVote(100, 5, Normalised: true, CapPerItem: 60));
        PointsBallot Points(params ReadOnlySpan<(string, int)> given) => new(Amounts(given));
        round.When(Ana, In(Points(("t1", 33)))).ThenRefused("ballot.bad_amount");
        round.When(Ana, In(Points(("t1", -5)))).ThenRefused("ballot.bad_amount");
        round.When(Ana, In(Points(("t1", 65)))).ThenRefused("ballot.over_item_cap", 60);
        round.When(Ana, In(Points(("t1", 60), ("t2", 45)))).ThenRefused("ballot.over_budget", 100);
        Open(new PointsVote(100, 5, MustUseAll: true)).When(Ana, In(Points(("t1", 95)))).ThenRefused("ballot.under_budget", 100);
        var result = Result<SumResult>(round, (Ana, Points(("t1", 60), ("t2", 40))), (Ben, Points(("t1", 10), ("t2", 20))));
        Assert.Equal([("t2", "320/3"), ("t1", "280/3"), ("t3", "0")], result.Rows.Select(r => (r.Item, r.Points)));
    }

    [Fact, Rule("BAL-4", "BAL-5", "RND-10")]
    public void AScoreLeavesRoomForNoOpinion()
    {
        var round = Open(new ScoreVote(1, 5));
        round.When(Ana, In(new ScoreBallot([new("t1", 0)]))).ThenRefused("ballot.out_of_range");
        round.And((Ana, In(new ScoreBallot([new("t1", 4)])))).When(Ana, In(new ScoreBallot([]))).Then(new BallotWithdrawn(One, new("ana")));
        var result = Result<ScoreResult>(round, (Ana, new ScoreBallot([new("t1", 4), new("t2", 2)])), (Ben, new ScoreBallot([new("t1", 5)])), (Guy, new ScoreBallot([new("t1", 3)])));
        Assert.Equal(("t1", "4", "4", 3, true, 1), Told(result.Rows[0]));
        Assert.Equal([0, 0, 1, 1, 1], result.Rows[0].Votes);
        Assert.Equal(("t2", "2", "2", 1, false, null), Told(result.Rows[1]));
        Assert.Equal(("t3", null, null, 0, false, null), Told(result.Rows[2]));

        static (string, string?, string?, int, bool, int?) Told(ScoreRow r) => (r.Item, r.Mean, r.Median, r.RatedBy, r.QuorumMet, r.Rank);
    }

    [Fact, Rule("BAL-4", "BAL-5", "RND-10")]
    public void ImpactAndFeasibilityMakeAField()
    {
        var round = Open(new MatrixVote(1, 5));
        round.When(Ana, In(new MatrixBallot([new("t1", 6)], []))).ThenRefused("ballot.out_of_range");
        round.When(Ana, In(new MatrixBallot([], [new("t1", 1), new("t1", 1)]))).ThenRefused("ballot.duplicate_item");
        var result = Result<MatrixResult>(round, (Ana, new MatrixBallot([new("t1", 5), new("t2", 2)], [new("t1", 2), new("t2", 4)])), (Ben, new MatrixBallot([new("t1", 4)], [new("t1", 2), new("t2", 3)])));
        Assert.Equal([("t1", "9/2", "2", Quadrant.HighImpactLowFeasibility), ("t2", "2", "7/2", Quadrant.LowImpactHighFeasibility)],
            result.Rows.Take(2).Select(r => (r.Item, r.Point.Impact!, r.Point.Feasibility!, r.Point.Quadrant!.Value)));
        Assert.Equal((null, null), (result.Rows[2].Point.Quadrant, result.Rows[2].Rank));
    }

    [Fact, Rule("BAL-4", "BAL-5", "RND-10")]
    public void ItemsShareAPlaceOnlyWhereTiesAreAllowed()
    {
        TierBallot Tiers(params ReadOnlySpan<Seq<string>> tiers) => new(Seq.Of(tiers));
        Open(new RankVote(3)).When(Ana, In(Tiers(["t1", "t2"]))).ThenRefused("ballot.tie_not_allowed");
        var round = Open(new RankVote(3, TiesAllowed: true), ["t1", "t2", "t3", "t4"]);
        round.When(Ana, In(Tiers(["t1", "t2"], ["t3", "t4"]))).ThenRefused("ballot.too_many_ranked", 3);
        round.When(Ana, In(Tiers(["t1"], ["t1"]))).ThenRefused("ballot.duplicate_item");
        round.When(Ana, In(Tiers([], []))).ThenNothing();
        var result = Result<RankResult>(round, (Ana, Tiers(["t1", "t2"], ["t3"])), (Ben, new RankBallot(["t2"])));
        Assert.Equal([("t2", "11/2", 2), ("t1", "7/2", 1), ("t3", "2", 0), ("t4", "1", 0)], result.Rows.Select(r => (r.Item, r.Points, r.First)));
    }

    [Fact, Rule("BAL-4", "RND-10")]
    public void TheNgtVoteGivesFixedPoints()
    {
        var round = Open(new NgtVote(2));
        round.When(Ana, Ranked("r1", "t1", "t2", "t3")).ThenRefused("ballot.too_many_ranked", 2);
        round.When(Ana, In(new TierBallot([["t1"]]))).ThenRefused(Refusals.BallotWrongKind);
        Assert.Equal([("t2", "3"), ("t1", "2"), ("t3", "1")],
            Result<SumResult>(round, (Ana, new RankBallot(["t2", "t3"])), (Ben, new RankBallot(["t1", "t2"]))).Rows.Select(r => (r.Item, r.Points)));
    }

    [Fact, Rule("BAL-4", "BAL-5", "RND-10", "RND-3")]
    public void GradientsAreOnOneSentenceWithItsThreshold()
    {
        Voting.When(Facilitator, Opening(new GradientsVote(75))).ThenRefused(Refusals.RoundItemsBad);
        var round = Open(new GradientsVote(75), ["t1"]);
        round.When(Ana, In(new GradientsBallot(0))).ThenRefused("ballot.out_of_range");
        round.When(Ana, In(new GradientsBallot(9))).ThenRefused("ballot.out_of_range");
        round.When(Ana, Fingers("r1", 3)).ThenRefused(Refusals.BallotWrongKind);
        var result = Result<GradientsResult>(round, (Ana, new GradientsBallot(1)), (Ben, new GradientsBallot(6)), (Guy, new GradientsBallot(4)));
        Assert.Equal((3, GradientsStatus.MoreDiscussion, 50), (result.N, result.Status!.Value, result.Support!.Value));
        Assert.Null(Result<GradientsResult>(round).Status);
    }

    [Fact, Rule("RND-10")]
    public void SupportThatFallsShortIsNeverRoundedToWhatWasNeeded()
    {
        int? Support(int needed, int guy) => Result<GradientsResult>(Open(new GradientsVote(needed), ["t1"]),
            (Ana, new GradientsBallot(1)), (Ben, new GradientsBallot(6)), (Guy, new GradientsBallot(guy))).Support;
        // Two of three are more than 66 % and less than 67 %; one of two, where the third abstains, is 50 %.
        Assert.Equal((67, 66, 50), (Support(66, 1), Support(67, 1), Support(50, 4)));
    }

    [Fact, Rule("BAL-4", "BAL-5", "RND-10")]
    public void VotesCostTheirSquareInCredits()
    {
        QuadraticBallot Votes(params ReadOnlySpan<(string, int)> votes) => new(Amounts(votes));
        var round = Open(new QuadraticVote(25));
        round.When(Ana, In(Votes(("t1", 5), ("t2", 1)))).ThenRefused("ballot.over_budget", 25);
        round.When(Ana, In(Votes(("t1", -1)))).ThenRefused("ballot.not_a_count");
        round.When(Ana, In(Votes(("t1", int.MaxValue)))).ThenRefused("ballot.over_budget", 25);
        Assert.Equal("4", Result<SumResult>(round, (Ana, Votes(("t1", 4), ("t2", 3)))).Rows[0].Points);
        Assert.Equal("-3", Result<SumResult>(Open(new QuadraticVote(25, AllowNegative: true)), (Ana, Votes(("t1", -3)))).Rows[^1].Points);
    }

    [Fact, Rule("BAL-11")]
    public void TheSetsOfMaxDiffAreDealtToEachPersonAloneAndEvenly()
    {
        var round = Open(new MaxDiffVote(3, 4), ["t1", "t2", "t3", "t4"]);
        var sets = round.Sees<OwnSetsSight>(Self(Ana), Thing.OwnSets, "r1")!.Sets;
        Assert.Equal(4, sets.Count);
        Assert.All(sets, s => Assert.Equal((3, 3), (s.Count, s.Distinct().Count())));
        Assert.All(sets.SelectMany(s => s).CountBy(i => i), item => Assert.Equal(3, item.Value));
        Assert.NotEqual(sets, round.Sees<OwnSetsSight>(Self(Ben), Thing.OwnSets, "r1")!.Sets);
        Assert.Null(Session.Show(new(Thing.OwnSets, "r1", Ana.Participant), round.Session, Self(Ben)));
        Assert.Null(round.And((Facilitator, new CloseRound(One))).Sees<OwnSetsSight>(Self(Ana), Thing.OwnSets, "r1"));
    }

    [Fact, Rule("BAL-11", "RND-10")]
    public void OnlySetsThatWereDealtAreAnsweredEachOnce()
    {
        var round = Open(new MaxDiffVote(3, 2), ["t1", "t2", "t3", "t4"]);
        var sets = round.Sees<OwnSetsSight>(Self(Ana), Thing.OwnSets, "r1")!.Sets;
        MaxDiffBallot Answers(params ReadOnlySpan<SetAnswer> answers) => new(Seq.Of(answers));
        round.When(Ana, In(Answers(new SetAnswer(["t1", "t2"], "t1", "t2")))).ThenRefused(Refusals.BallotNotYourSet);
        round.When(Ana, In(Answers(new(sets[0], sets[0][0], null), new(sets[0], sets[0][0], null)))).ThenRefused(Refusals.BallotNotYourSet);
        round.When(Ana, In(Answers(new SetAnswer(sets[0], sets[0][0], sets[0][0])))).ThenRefused("ballot.duplicate_item");
        round.When(Ana, In(Answers(new SetAnswer(sets[0], null, null)))).ThenNothing();
        var result = Result<MaxDiffResult>(round, (Ana, Answers(new(sets[0], sets[0][0], sets[0][1]), new(sets[1], sets[1][2], null))));
        Assert.Equal((1, 2), (result.N, result.Sets));
        Assert.Equal(6, result.Rows.Sum(r => r.Shown));
        Assert.Equal((2, 1), (result.Rows.Sum(r => r.Best), result.Rows.Sum(r => r.Worst)));
    }

    [Fact, Rule("RND-4")]
    public void SettingsOfEveryInstrumentAreWithinTheirBounds()
    {
        foreach (var bad in new Instrument[]
        {
            new PointsVote(0, 1), new PointsVote(100, 0), new PointsVote(100, 7), new PointsVote(100, 5, CapPerItem: 4), new PointsVote(10_001, 1), new ScoreVote(5, 5), new ScoreVote(-11, 0),
            new ScoreVote(0, 11), new MatrixVote(3, 2), new NgtVote(0), new GradientsVote(0), new GradientsVote(101), new QuadraticVote(0), new QuadraticVote(1001), new MaxDiffVote(2, 3), new MaxDiffVote(7, 3), new MaxDiffVote(3, 0),
        })
            Voting.When(Facilitator, Opening(bad)).ThenRefused(Refusals.RoundSettingsBad);
        Voting.When(Facilitator, Opening(new MaxDiffVote(4, 3))).ThenRefused(Refusals.RoundItemsBad);
    }

    [Fact, Rule("RND-20")]
    public void ATestBallotIsAnsweredAsTheRoundWouldAndLeavesNothing()
    {
        Voting.When(Facilitator, new TryBallot(new DotVote(5, 3), ItemKind.Themes, Items, Dotted("r1", ("t1", 4)).Ballot)).ThenRefused("ballot.over_item_cap", 3);
        Voting.When(Facilitator, new TryBallot(new DotVote(5, 3), ItemKind.Themes, Items, Dotted("r1", ("t1", 3)).Ballot)).ThenNothing();
        Voting.When(Facilitator, new TryBallot(new DotVote(5, 9), ItemKind.Themes, Items, Dotted("r1", ("t1", 3)).Ballot)).ThenRefused(Refusals.RoundSettingsBad);
        Voting.When(Facilitator, new TryBallot(new DotVote(5, 3), ItemKind.Texts, ["Roads", "Roads"], Dotted("r1").Ballot)).ThenRefused(Refusals.RoundItemsBad);
        Voting.When(Facilitator, new TryBallot(new ApprovalVote(), ItemKind.Texts, ["Roads", "Water"], new ApprovalBallot(["text-2"]))).ThenNothing();
    }

    private static Seq<ItemAmount> Amounts(ReadOnlySpan<(string, int)> given)
    {
        var amounts = new List<ItemAmount>();
        foreach (var (item, amount) in given)
            amounts.Add(new(item, amount));
        return amounts.ToSeq();
    }
}
