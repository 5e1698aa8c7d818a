using Workshop.Domain.Ballots;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Stages;

public class KeepingTimeTests
{
    private static readonly StageId Group = new("group");
    private static readonly Story Grouping = Full().And(Opened("group"));

    [Fact, Rule("TIM-1")]
    public void TheOpenStageGetsALimitFromNowOrNone()
    {
        Grouping.When(Facilitator, new SetTimer(Group, 90)).Then(new TimerSet(Group, Morning.AddSeconds(90)));
        Grouping.And((Facilitator, new SetTimer(Group, 90))).When(Facilitator, new SetTimer(Group, null)).Then(new TimerSet(Group, null));
        Grouping.When(Facilitator, new SetTimer(Group, 12 * 3600)).ThenAccepted();
        Grouping.When(Facilitator, new SetTimer(Group, 12 * 3600 + 1)).ThenRefused(Refusals.TimerBad);
        Grouping.When(Facilitator, new SetTimer(Group, 0)).ThenRefused(Refusals.TimerBad);
        Full().When(Facilitator, new SetTimer(Group, 90)).ThenRefused(Refusals.StageNotOpen);
    }

    [Fact, Rule("TIM-2")]
    public void AnExtensionMovesTheLimitOrStartsOne()
    {
        Grouping.When(Facilitator, new ExtendTimer(Group, 60)).Then(new TimerSet(Group, Morning.AddSeconds(60)));
        var limited = Grouping.And((Facilitator, new SetTimer(Group, 90)));
        limited.When(Facilitator, new ExtendTimer(Group, 60)).Then(new TimerSet(Group, Morning.AddSeconds(150)));
        limited.When(Facilitator, new ExtendTimer(Group, -30)).Then(new TimerSet(Group, Morning.AddSeconds(60)));
        Grouping.When(Facilitator, new ExtendTimer(Group, int.MinValue)).ThenRefused(Refusals.TimerBad);
        Full().When(Facilitator, new ExtendTimer(Group, 60)).ThenRefused(Refusals.StageNotOpen);
    }

    [Fact, Rule("TIM-3")]
    public void ALimitPutIntoThePastIsDueAtOnce() =>
        Grouping.And((Facilitator, new SetTimer(Group, 90))).Later(TimeSpan.FromSeconds(60)).When(Facilitator, new ExtendTimer(Group, -60))
            .Then(new TimerSet(Group, Morning.AddSeconds(60)))
            .When(Seat.Clock, new TimeUp(Group)).Then(new StageClosed(Group, Morning.AddSeconds(60)));

    [Fact, Rule("TIM-3")]
    public void ALimitMoreThanTwelveHoursAwayIsRefused()
    {
        var far = Grouping.And((Facilitator, new SetTimer(Group, 12 * 3600)));
        far.When(Facilitator, new ExtendTimer(Group, 1)).ThenRefused("timer.bad");
        far.Later(TimeSpan.FromSeconds(1)).When(Facilitator, new ExtendTimer(Group, 1)).ThenAccepted();
    }

    [Fact, Rule("TIM-4")]
    public void WhenTheLimitHasPassedTheClockClosesRoundAndStage() =>
        Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2"))).Later(TimeSpan.FromMinutes(5))
            .When(Seat.Clock, new TimeUp(new("vote"))).Then(new RoundClosed(new("r1")), new StageClosed(new("vote"), Morning.AddMinutes(5)));

    [Fact, Rule("TIM-6")]
    public void TimeStandsStillAndRunsOnFromThere()
    {
        var paused = Grouping.And((Facilitator, new SetTimer(Group, 90))).Later(TimeSpan.FromMilliseconds(20_500))
            .When(Facilitator, new PauseTimer(Group)).Then(new TimerPaused(Group, 70));
        Assert.Equal((null, 70), (paused.Sees<StageSight>(ToWall, Thing.Stage, "group")!.Deadline, paused.Sees<StageSight>(ToWall, Thing.Stage, "group")!.Left));
        paused.When(Facilitator, new PauseTimer(Group)).ThenNothing();
        paused.Later(TimeSpan.FromHours(1)).When(Seat.Clock, new TimeUp(Group)).ThenRefused(Refusals.NotDue);
        paused.When(Facilitator, new ExtendTimer(Group, 60)).Then(new TimerPaused(Group, 130));
        paused.When(Facilitator, new ExtendTimer(Group, -90)).Then(new TimerPaused(Group, 0)).When(Facilitator, new ExtendTimer(Group, -90)).ThenNothing();
        paused.When(Facilitator, new ExtendTimer(Group, 12 * 3600)).ThenRefused(Refusals.TimerBad);
        var later = paused.Later(TimeSpan.FromHours(1));
        later.When(Facilitator, new ResumeTimer(Group)).Then(new TimerSet(Group, later.Now.AddSeconds(70))).When(Facilitator, new ResumeTimer(Group)).ThenNothing();
        Assert.Null(paused.And(Closed("group")).Sees<StageSight>(ToWall, Thing.Stage, "group")!.Left);
        Grouping.When(Facilitator, new PauseTimer(Group)).ThenRefused(Refusals.TimerNone);
        Grouping.When(Facilitator, new ResumeTimer(Group)).ThenRefused(Refusals.TimerNone);
        Full().When(Facilitator, new PauseTimer(Group)).ThenRefused(Refusals.StageNotOpen);
        Full().When(Facilitator, new ResumeTimer(Group)).ThenRefused(Refusals.StageNotOpen);
        Full().When(Facilitator, new ResumeTimer(new("nowhere"))).ThenRefused(Refusals.StageUnknown);
    }

    [Fact, Rule("TIM-4", "TIM-7")]
    public void WithASoftEndTheStageSaysThatTimeIsUpAndGoesOn()
    {
        var soft = Full(Plan with { Agenda = Plan.Agenda.Select(s => s with { SoftEnd = true }).ToSeq() }).And(Opened("write")).Later(TimeSpan.FromMinutes(8));
        var up = soft.When(Seat.Clock, new TimeUp(new("write"))).Then(new TimeRanOut(new("write")));
        Assert.Equal((StageStatus.Open, true), (up.Sees<StageSight>(ToWall, Thing.Stage, "write")!.Status, up.Sees<StageSight>(ToWall, Thing.Stage, "write")!.TimeIsUp));
        up.When(Ana, Write("n1")).ThenAccepted();
        up.When(Seat.Clock, new TimeUp(new("write"))).ThenRefused(Refusals.NotDue);
        up.When(Facilitator, new PauseTimer(new("write"))).ThenRefused(Refusals.TimerNone);
        var more = up.Later(TimeSpan.FromMinutes(1)).When(Facilitator, new ExtendTimer(new("write"), 60)).Then(new TimerSet(new("write"), Morning.AddMinutes(10)));
        Assert.False(more.Sees<StageSight>(ToWall, Thing.Stage, "write")!.TimeIsUp);
    }

    [Fact, Rule("TIM-5")]
    public void TheClockIsRefusedWhereNothingIsDue()
    {
        var limited = Grouping.And((Facilitator, new SetTimer(Group, 90)));
        limited.Later(TimeSpan.FromSeconds(89)).When(Seat.Clock, new TimeUp(Group)).ThenRefused(Refusals.NotDue);
        limited.And((Facilitator, new ExtendTimer(Group, 60))).Later(TimeSpan.FromSeconds(90)).When(Seat.Clock, new TimeUp(Group)).ThenRefused(Refusals.NotDue);
        limited.And((Facilitator, new SetTimer(Group, null))).Later(TimeSpan.FromSeconds(90)).When(Seat.Clock, new TimeUp(Group)).ThenRefused(Refusals.NotDue);
        limited.And(Closed("group")).Later(TimeSpan.FromSeconds(90)).When(Seat.Clock, new TimeUp(Group)).ThenRefused(Refusals.NotDue);
        limited.When(Seat.Clock, new TimeUp(new("nowhere"))).ThenRefused(Refusals.NotDue);
    }
}
