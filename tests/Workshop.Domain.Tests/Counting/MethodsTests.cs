using Workshop.Domain.Counting;
using static Workshop.Domain.Tests.Counting.Some;

namespace Workshop.Domain.Tests.Counting;

public class ApprovalTests
{
    private static readonly Approval Voting = new(Items("ABC"));

    [Fact]
    public void NoneOfTheseIsAVoteAndNoBallotIsAnAbstention()
    {
        var tally = Voting.Count([Approve("AB"), Approve(""), Approve(null), Approve("A")], new Terms());
        Assert.Equal(3, tally.Turnout.People);
        Assert.Equal(1, tally.Turnout.Abstentions);
        Assert.Equal("2 1 0", tally.Result.Scores());
    }

    [Fact]
    public void TheShareIsThePartOfTheTotalWeightThatApproves()
    {
        var tally = Voting.Count([Approve("A", "g"), Approve("", "g"), Approve("AB", "h")], new Terms(Weighting.EqualGroup));
        Assert.Equal([new Fraction(3, 4), new Fraction(1, 2), Fraction.Zero], tally.Shares.Select(s => s!.Value));
    }

    [Theory]
    [InlineData("AX", "unknown_item")]
    [InlineData("AA", "duplicate_item")]
    [InlineData("AB", null)]
    [InlineData(null, null)]
    public void OneBallotIsRefusedWithItsReason(string? approved, string? reason) =>
        Assert.Equal(reason, Voting.Refuse(approved is null ? null : Items(approved)));

    private static Ballot<Seq<string>?> Approve(string? approved, string? group = null) => new(null, approved is null ? null : Items(approved), group);
}

public class PointsTests
{
    private static readonly Points Raw = new(Items("ABC"), Budget: 100, Step: 5);

    [Theory]
    [InlineData("A60 B40", null)]
    [InlineData("A33", "bad_amount")]
    [InlineData("A-5", "bad_amount")]
    [InlineData("A2.5", "bad_amount")]
    [InlineData("A60 B45", "over_budget")]
    [InlineData("X5", "unknown_item")]
    [InlineData("A5 A5", "duplicate_item")]
    public void OneBallotIsRefusedWithItsReason(string ballot, string? reason) => Assert.Equal(reason, Raw.Refuse(Marks(ballot)));

    [Fact]
    public void ACapAndADutyToSpendAllMayBeSet()
    {
        Assert.Equal("over_item_cap", (Raw with { Cap = 50 }).Refuse(Marks("A55")));
        Assert.Equal("under_budget", (Raw with { MustUseAll = true }).Refuse(Marks("A55")));
    }

    [Fact]
    public void RawPointsAreAddedAsTheyAre() => Assert.Equal("60 70 0", Raw.Count([Dots("A60 B40"), Dots("B30")], new Terms()).Result.Scores());

    [Fact]
    public void NormalisedABallotThatKeepsPointsBackHasItsWholeVoice() =>
        Assert.Equal("280/3 320/3 0", (Raw with { Normalised = true }).Count([Dots("A60 B40"), Dots("A10 B20")], new Terms()).Result.Scores());
}

public class ScoresTests
{
    private static readonly Scores Voting = new(Items("ABC"), 0, 5);

    [Fact]
    public void ABlankIsNoZeroAndTheMeanIsOverThoseWhoRated()
    {
        var tally = Voting.Count([Dots("A4 B5"), Dots("A3 B-"), Dots("A0 C1")], new Terms());
        Assert.Equal("7/3 5 1", tally.Result.Scores());
        Assert.Equal([3, 1, 1], tally.Ratings.Select(r => r.RatedBy));
    }

    [Fact]
    public void AnItemRatedByFewerThanHalfHasNoRank()
    {
        var tally = Voting.Count([Dots("A4 B5"), Dots("A3"), Dots("A0 C1")], new Terms());
        Assert.Equal("A", tally.Result.Order());
        Assert.Equal([true, false, false], tally.Ratings.Select(r => r.QuorumMet));
    }

    [Fact]
    public void RatedByExactlyHalfIsEnough() => Assert.Equal("B A", Voting.Count([Dots("A4 B5"), Dots("A3")], new Terms()).Result.Order());

    [Fact]
    public void TheMedianIsByHeadCountAndLiesBetweenTwoMiddleRatings()
    {
        var tally = Voting.Count([Dots("A1 B5"), Dots("A2 B5"), Dots("A5 B0"), Dots("A5")], new Terms());
        Assert.Equal([new Fraction(7, 2), 5, null], tally.Ratings.Select(r => r.Median));
    }

    [Fact]
    public void EqualVoiceIsTheMeanOfTheMeansOfTheGroupsThatRated()
    {
        var tally = Voting.Count([Dots("A5 B1", "g"), Dots("A4", "g"), Dots("A1", "h"), Dots("B3", "i")], new Terms(Weighting.EqualGroup));
        Assert.Equal("11/4", tally.Result.ScoreOf("A").ToString());
        Assert.Equal("2", tally.Result.ScoreOf("B").ToString());
        Assert.Equal("10/3", tally.PerPerson.ScoreOf("A").ToString());
    }

    [Fact]
    public void ABallotOfBlanksAbstains() => Assert.Equal(1, Voting.Count([Dots("A- B-"), Dots("A0")], new Terms()).Turnout.Abstentions);

    [Theory]
    [InlineData("A6", "out_of_range")]
    [InlineData("A-1", "out_of_range")]
    [InlineData("A1.5", "out_of_range")]
    [InlineData("A5 B-", null)]
    [InlineData("Z-", "unknown_item")]
    public void OneBallotIsRefusedWithItsReason(string ballot, string? reason) => Assert.Equal(reason, Voting.Refuse(Marks(ballot)));

    [Fact]
    public void TheMeanOfAGroupIsShownOnlyWhereEveryGroupThatRatedHasKRatings()
    {
        var ballots = new[] { Dots("A5 B5", "g", 3), Dots("A1", "h", 3), Dots("B1", "h") };
        var tally = Voting.Count(ballots, new Terms(K: 3));
        Assert.Equal([new GroupMean("g", 3, 5), new GroupMean("h", 3, 1)], tally.Ratings[0].ByGroup);
        Assert.Empty(tally.Ratings[1].ByGroup);
    }

    [Fact]
    public void OneBallotLessCanChangeTheFirstPlaces()
    {
        var tally = Voting.Count([Dots("A5 B4"), Dots("A1 B1"), Dots("A4 B4")], new Terms(Top: 1));
        // Without the first, both have 5/2 and share the first place; the other two leave A ahead.
        Assert.Equal("A", tally.LeaveOneOut.Top.Line());
        Assert.Equal(new Fraction(2, 3), tally.LeaveOneOut.BallotStability);
    }
}

public class MatrixTests
{
    private static readonly Matrix Voting = new(Items("ABCDE"));

    [Fact]
    public void HighIsAMeanOfAtLeastTheMiddleOfTheScale()
    {
        var field = Count("A3 B3 C2 D2", "A3 B2 C3 D2").Result;
        Assert.Equal(
            [Quadrant.HighImpactHighFeasibility, Quadrant.HighImpactLowFeasibility, Quadrant.LowImpactHighFeasibility, Quadrant.LowImpactLowFeasibility, null],
            field.Cells.Select(c => c.Quadrant));
    }

    [Fact]
    public void TheListGoesByQuadrantThenImpactThenFeasibility()
    {
        var field = Count("A1 B5 C5 D4 E2", "A5 B2 C4 D5 E5").Result;
        Assert.Equal("C D B E A", field.Order.Line());
        Assert.Equal("C D B E A", field.Standings.Order());
    }

    [Fact]
    public void ItemsAtTheSamePointShareARankAndThoseWithoutAQuadrantComeLast()
    {
        var field = Count("A4 B4 C5", "A4 B4 D5").Result;
        Assert.Equal("A=B", field.Standings.Order());
        Assert.Equal("A B C D E", field.Order.Line());
        Assert.Equal(5, field.Cells[2].Impact);
        Assert.Null(field.Cells[2].Feasibility);
    }

    [Fact]
    public void EqualVoiceIsTheMeanOfTheGroupMeansOnEachAxis()
    {
        var tally = Voting.Count([Placed("A5", "A1", "g", 3), Placed("A1", "A5", "h")], new Terms(Weighting.EqualGroup));
        Assert.Equal(3, tally.Result.Cells[0].Impact);
        Assert.Equal(4, tally.PerPerson.Cells[0].Impact);
    }

    [Theory]
    [InlineData("A6", "", "out_of_range")]
    [InlineData("", "A0", "out_of_range")]
    [InlineData("Z1", "", "unknown_item")]
    [InlineData("A1", "A2 A3", "duplicate_item")]
    [InlineData("A1", "", null)]
    public void OneBallotIsRefusedWithItsReason(string impact, string feasibility, string? reason) =>
        Assert.Equal(reason, Voting.Refuse(new(Marks(impact), Marks(feasibility))));

    private static MatrixTally Count(string impact, string feasibility) => Voting.Count([Placed(impact, feasibility)], new Terms());

    private static Ballot<ImpactAndFeasibility> Placed(string impact, string feasibility, string? group = null, int count = 1) =>
        new(null, new(Marks(impact), Marks(feasibility)), group, count);
}

public class NominalGroupTests
{
    private static readonly NominalGroup Voting = new(Items("ABCDEF"), T: 3);

    [Fact]
    public void PlacesHaveFixedPointsAndAShortBallotNeitherRaisesNorLowersItsFirst() =>
        Assert.Equal("5 5 1 0 0 0", Voting.Count([Voted("ABC"), Voted("BA"), Voted("")], new Terms()).Result.Scores());

    [Theory]
    [InlineData("ABCD", "too_many_ranked")]
    [InlineData("AA", "duplicate_item")]
    [InlineData("AZ", "unknown_item")]
    [InlineData("A", null)]
    public void OneBallotIsRefusedWithItsReason(string ranking, string? reason) => Assert.Equal(reason, Voting.Refuse(Items(ranking)));

    private static Ballot<Seq<string>> Voted(string ranking) => new(null, Items(ranking));
}

public class GradientsTests
{
    private static readonly Gradients Scale = new("We agree.", Gradients.DefaultThreshold);

    [Theory]
    [InlineData(new[] { 1, 2, 3, 5 }, GradientsStatus.Agreed, "3/4")]
    [InlineData(new[] { 1, 2, 3, 4, 4, 5 }, GradientsStatus.Agreed, "3/4")]
    [InlineData(new[] { 1, 1, 6 }, GradientsStatus.MoreDiscussion, "2/3")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 7 }, GradientsStatus.MoreDiscussion, "5/6")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 8 }, GradientsStatus.Blocked, "5/6")]
    [InlineData(new[] { 4, 4 }, GradientsStatus.MoreDiscussion, null)]
    public void SupportIsLevelsOneToThreeAmongAllButFour(int[] levels, GradientsStatus status, string? share)
    {
        var tally = Scale.Count(levels.Select(l => Fingers(l)), new Terms());
        Assert.Equal(status, tally.Status);
        Assert.Equal(share, tally.SupportShare?.ToString());
    }

    [Fact]
    public void EqualVoiceWeighsTheSupportOfEachGroup()
    {
        var tally = Scale.Count([Fingers(1, "g", 9), Fingers(6, "h")], new Terms(Weighting.EqualGroup));
        Assert.Equal(new Fraction(1, 2), tally.SupportShare);
        Assert.Equal(new Fraction(9, 10), tally.PerPerson);
        Assert.Equal(GradientsStatus.MoreDiscussion, tally.Status);
    }

    [Fact]
    public void LevelsAreOneToEight()
    {
        Assert.Equal("out_of_range", Scale.Refuse(0));
        Assert.Equal("out_of_range", Scale.Refuse(9));
        Assert.Null(Scale.Refuse(8));
    }
}

public class QuadraticTests
{
    private static readonly Quadratic Voting = new(Items("ABC"), Credits: 100);

    [Theory]
    [InlineData("A10", null)]
    [InlineData("A8 B6", null)]
    [InlineData("A8 B6 C1", "over_budget")]
    [InlineData("A-1", "not_a_count")]
    [InlineData("A0.5", "not_a_count")]
    public void VotesCostTheirSquare(string ballot, string? reason) => Assert.Equal(reason, Voting.Refuse(Marks(ballot)));

    [Fact]
    public void VotesAgainstMayBeAllowed()
    {
        var against = Voting with { AllowNegative = true };
        Assert.Null(against.Refuse(Marks("A-8 B6")));
        Assert.Equal("-5 6 0", against.Count([Dots("A-8 B6"), Dots("A3")], new Terms()).Result.Scores());
        Assert.Equal([1, 1, 0], against.Count([Dots("A-8 B6"), Dots("A3")], new Terms()).Voters);
    }

    [Theory]
    [InlineData(100, false, 10)]
    [InlineData(99, false, 9)]
    [InlineData(100, true, 14)]
    [InlineData(2, true, 2)]
    [InlineData(0, false, 0)]
    public void TheLargestLeadIsWhatTheCreditsBuy(int credits, bool negative, int lead) =>
        Assert.Equal(lead, (Voting with { Credits = credits, AllowNegative = negative }).LargestLead);
}

public class MaxDiffTests
{
    private static readonly MaxDiff Voting = new(Items("ABCDE"));

    [Fact]
    public void TheScoreIsBestLessWorstOverTheTimesShownAndNeverShownHasNone()
    {
        var tally = Voting.Count([Set("ABC", "A", "C"), Set("ABD", "A", "B"), Set("BCD", "B", null)], new Terms());
        Assert.Equal("1 0 -1/2 0 n/a", tally.Result.Scores());
        Assert.Equal("A B=D C", tally.Result.Order());
        Assert.Equal([2, 3, 2, 2, 0], tally.Shown);
    }

    [Theory]
    [InlineData("ABC", "A", "A", "duplicate_item")]
    [InlineData("ABC", "D", null, "unknown_item")]
    [InlineData("ABZ", "A", null, "unknown_item")]
    [InlineData("AAB", "A", null, "duplicate_item")]
    [InlineData("ABC", null, null, null)]
    public void OneSetIsRefusedWithItsReason(string shown, string? best, string? worst, string? reason) =>
        Assert.Equal(reason, Voting.Refuse(new(Items(shown), best, worst)));

    [Fact]
    public void APersonAnswersSeveralSetsButStaysOnePersonWhereGroupsAreMerged()
    {
        var alone = Enumerable.Range(0, 5).Select(_ => Set("ABC", "A", "C", "alone", "p1"));
        var others = Enumerable.Range(0, 6).Select(i => Set("ABC", "B", "C", i < 3 ? "one" : "two", $"q{i}"));
        var turnout = Voting.Count([.. alone, .. others], new Terms(K: 3)).Turnout;
        Assert.Equal(11, turnout.People);
        Assert.Equal("one alone", string.Join(' ', turnout.Reporting!.Merged.OrderDescending()));
    }

    private static Ballot<MostAndLeast> Set(string shown, string? best, string? worst, string? group = null, string? id = null) =>
        new(id, new(Items(shown), best, worst), group);
}

public class DelphiTests
{
    [Fact]
    public void RoundsAreMatchedByParticipant()
    {
        var delphi = Delphi.Of(Answers(("a", 1), ("b", 2), ("c", 3), ("d", null)), Answers(("b", 2), ("c", 5), ("d", 1), ("e", 4)));
        Assert.Equal(2, delphi.AnsweredBoth);
        Assert.Equal(1, delphi.Changed);
        Assert.Equal(Fraction.Half, delphi.ChangedShare);
        Assert.Equal(3, delphi.First.N);
        Assert.Equal(4, delphi.Second.N);
        Assert.False(delphi.HasSettled);
    }

    [Fact]
    public void QuartilesAreOfTypeSeven()
    {
        // As R has it: quantile(c(1, 2, 4, 8), type = 7) gives 1.75, 3 and 5.
        var round = Delphi.Of(Answers(("a", 8), ("b", 1), ("c", 4), ("d", 2)), Answers()).First;
        Assert.Equal("7/4 3 5 13/4", string.Join(' ', round.Q1, round.Median, round.Q3, round.Iqr));
    }

    [Fact]
    public void NobodyInBothIsNoShareAndNoAnswersAreNoQuartiles()
    {
        var delphi = Delphi.Of(Answers(("a", 1)), Answers());
        Assert.Null(delphi.ChangedShare);
        Assert.Null(delphi.Second.Median);
        Assert.Equal(1, delphi.First.Median);
        Assert.Equal(0, delphi.First.Iqr);
    }

    private static Dictionary<string, Fraction?> Answers(params (string Id, int? Value)[] answers) =>
        answers.ToDictionary(a => a.Id, a => a.Value is { } v ? (Fraction?)v : null);
}
