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
            .When(Seat.Clock, new TimeUp(Group)).Then(new StageClosed(Group));

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
            .When(Seat.Clock, new TimeUp(new("vote"))).Then(new RoundClosed(new("r1")), new StageClosed(new("vote")));

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
