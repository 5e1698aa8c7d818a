using Workshop.Domain.Ballots;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Ballots;

public class ClosingRoundsTests
{
    private static readonly RoundId One = new("r1");
    private static readonly Story Round = Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")));

    [Fact, Rule("RND-15")]
    public void ARoundThatIsToCloseSoonSaysWhenAndStillTakesBallots()
    {
        var warned = Round.When(Facilitator, new CloseSoon(One, 10)).Then(new RoundClosing(One, Morning.AddSeconds(10)));
        Assert.Equal(Morning.AddSeconds(10), warned.Sees<RoundSight>(ToParticipants, Thing.Round, "r1")!.ClosesAt);
        warned.When(Ana, Dotted("r1", ("t1", 1))).ThenAccepted();
        // A second tap does not give the room more time.
        warned.Later(TimeSpan.FromSeconds(5)).When(Facilitator, new CloseSoon(One, 10)).ThenNothing();
        foreach (var seconds in new[] { 1, 120 })
            Round.When(Facilitator, new CloseSoon(One, seconds)).Then(new RoundClosing(One, Morning.AddSeconds(seconds)));
        foreach (var seconds in new[] { 0, -1, 121 })
            Round.When(Facilitator, new CloseSoon(One, seconds)).ThenRefused("timer.bad", 120);
        Round.When(Facilitator, new CloseSoon(new("r9"), 10)).ThenRefused(Refusals.RoundUnknown);
        Round.And((Facilitator, new CloseRound(One))).When(Facilitator, new CloseSoon(One, 10)).ThenRefused(Refusals.RoundClosed);
    }

    [Fact, Rule("RND-15", "TIM-4", "TIM-5")]
    public void TheClockClosesItThenAndLeavesTheStageOpen()
    {
        var warned = Round.And((Facilitator, new CloseSoon(One, 10)));
        Assert.Equal(Morning.AddSeconds(10), warned.Session.Due);
        warned.Later(TimeSpan.FromSeconds(9)).When(Seat.Clock, new TimeUp(new("vote"))).ThenRefused(Refusals.NotDue);
        var closed = warned.Later(TimeSpan.FromSeconds(10)).When(Seat.Clock, new TimeUp(new("vote"))).Then(new RoundClosed(One));
        Assert.Equal(StageStatus.Open, closed.Session.OpenStage!.Status);
        Assert.Null(closed.Session.Rounds[One].ClosesAt);
        // Then only the limit of the stage is left to come.
        Assert.Equal(closed.Session.OpenStage.Deadline, closed.Session.Due);
    }

    [Fact, Rule("RND-15")]
    public void ItMayBeKeptOpenAfterAll()
    {
        var kept = Round.And((Facilitator, new CloseSoon(One, 10))).When(Facilitator, new KeepOpen(One)).Then(new RoundClosing(One, null));
        kept.Later(TimeSpan.FromSeconds(60)).When(Seat.Clock, new TimeUp(new("vote"))).ThenRefused(Refusals.NotDue);
        Round.When(Facilitator, new KeepOpen(One)).ThenNothing();
        Round.And((Facilitator, new CloseRound(One))).When(Facilitator, new KeepOpen(One)).ThenRefused(Refusals.RoundClosed);
    }

    [Fact, Rule("RND-15")]
    public void TheLimitOfTheStageComesFirstWhereItIsNearer()
    {
        var near = Round.And((Facilitator, new SetTimer(new("vote"), 5)), (Facilitator, new CloseSoon(One, 10)));
        Assert.Equal(Morning.AddSeconds(5), near.Session.Due);
        near.Later(TimeSpan.FromSeconds(5)).When(Seat.Clock, new TimeUp(new("vote"))).Then(new RoundClosed(One), new StageClosed(new("vote"), Morning.AddSeconds(5)));
    }

    [Fact, Rule("SEE-6", "SEE-12")]
    public void WhoHasVotedIsToldByReportingGroupsOnlyAndToStaffAlone()
    {
        var progress = Round.And((Ana, Dotted("r1", ("t1", 1))), (Ben, Dotted("r1", ("t1", 1))), (Nan, Dotted("r1", ("t1", 1)))).Sees<ProgressSight>(ToFacilitator, Thing.Progress, "vote")!;
        Assert.Equal([("asm", 1, 3), ("biz", 2, 5)], progress.Groups.Select(g => (g.Group.Text, g.Voted!.Value, g.People)));
        Assert.Equal(["gov", ""], progress.Groups[1].With.Select(g => g.Text));
        Assert.Null(Round.Sees<ProgressSight>(ToParticipants, Thing.Progress, "vote"));
        Assert.All(Round.And((Facilitator, new CloseRound(One))).Sees<ProgressSight>(ToFacilitator, Thing.Progress, "vote")!.Groups, g => Assert.Null(g.Voted));
    }

    // Two of government have voted and are counted with business; a third arriving would let government stand alone, and business would be what is left.
    [Fact, Rule("SEE-12")]
    public void GroupsCountedTogetherOnceSomebodyVotedStayTogether()
    {
        var voted = Round.And((Guy, Dotted("r1", ("t1", 1)))).And(Arrived(Person("gus"), "gov"));
        Assert.Equal([3, 6], voted.Sees<ProgressSight>(ToFacilitator, Thing.Progress, "vote")!.Groups.Select(g => g.People));
        // Nobody has voted yet: who is counted with whom says nothing.
        var nobody = Round.And(Arrived(Person("nia"), null), Arrived(Person("gus"), "gov"));
        Assert.Equal([3, 4, 3], nobody.Sees<ProgressSight>(ToFacilitator, Thing.Progress, "vote")!.Groups.Select(g => g.People));
    }
}
