using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Stages;

public class ComposingAgendasTests
{
    private static readonly StagePlan Talk = new(new("talk"), StageKind.Discuss, "", "Why?", "", 10, new());

    private static StagePlan PlanOf(Story story, string stage) => story.Session.FindStage(new(stage))!.Plan;

    private static string Order(Story story) => string.Join(" ", story.Sees<AgendaSight>(ToParticipants, Thing.Agenda)!.Stages);

    [Fact, Rule("AGD-1")]
    public void AStageIsAddedAtAnyTimeAndItsNameNeverUsedAgain()
    {
        var running = Full().And(Opened("write"));
        var added = running.When(Facilitator, new AddStage(Talk, new("write"))).Then(new StageAdded(Talk, new("write")));
        Assert.Equal("arrive write talk group vote rank agree report", Order(added));
        Assert.Equal("arrive write group vote rank agree report talk", Order(running.And((Facilitator, new AddStage(Talk, null)))));
        added.When(Facilitator, new AddStage(Talk, null)).ThenRefused(Refusals.StageExists);
        running.When(Facilitator, new AddStage(Talk, new("nowhere"))).ThenRefused(Refusals.StageUnknown);
        var gone = added.When(Facilitator, new RemoveStage(Talk.Id)).Then(new StageRemoved(Talk.Id));
        gone.When(Facilitator, new AddStage(Talk, null)).ThenRefused(Refusals.StageExists);
        gone.When(Facilitator, new RemoveStage(Talk.Id)).ThenNothing();
        var full = Enumerable.Range(0, 33).Aggregate(Full(), (s, i) => s.And((Facilitator, new AddStage(Talk with { Id = new($"x{i}") }, null))));
        full.When(Facilitator, new AddStage(Talk, null)).ThenRefused(Refusals.AgendaFull);
    }

    [Fact, Rule("AGD-2")]
    public void WhoeverChangesAPlanSaysWhichOneTheySaw()
    {
        var vote = PlanOf(Full(), "vote") with { Minutes = 9 };
        var changed = Full().When(Facilitator, new ChangeStage(vote, 0)).Then(new StageChanged(vote));
        Assert.Equal((9, 1), (changed.Sees<StageSight>(ToWall, Thing.Stage, "vote")!.Minutes, changed.Sees<StageSight>(ToWall, Thing.Stage, "vote")!.Revision));
        changed.When(Facilitator, new ChangeStage(vote, 0)).ThenNothing();
        changed.When(Facilitator, new ChangeStage(vote with { Title = "Again" }, 0)).ThenRefused(Refusals.StageChanged);
        changed.When(Facilitator, new ChangeStage(Talk, 0)).ThenRefused(Refusals.StageUnknown);
    }

    [Fact, Rule("AGD-3")]
    public void WhatPeopleReliedOnStays()
    {
        var write = PlanOf(Full(), "write");
        var opened = Full().And(Opened("write"));
        StagePlan[] frozen =
        [
            write with { Kind = StageKind.Answer }, write with { Rules = new(Private: false) }, write with { Rules = new(NotesPerPerson: 19) },
            write with { Rules = new(NoteLength: 279) }, write with { Tables = new(Splitting.Random, Tables: 2) },
        ];
        foreach (var plan in frozen)
        {
            Full().When(Facilitator, new ChangeStage(plan, 0)).ThenAccepted();
            opened.When(Facilitator, new ChangeStage(plan, 0)).ThenRefused(Refusals.StageFrozen);
        }
        opened.When(Facilitator, new ChangeStage(write with { Rules = new(NotesPerPerson: 21), Title = "Barriers", SoftEnd = true }, 0)).ThenAccepted();
        opened.When(Facilitator, new ChangeStage(write with { Question = "What else?" }, 0)).ThenAccepted();
        opened.And(Written(Ana, "n1")).When(Facilitator, new ChangeStage(write with { Question = "What else?" }, 0)).ThenRefused(Refusals.StageFrozen);
        var voted = Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (Ana, Dotted("r1", ("t1", 1))));
        voted.When(Facilitator, new ChangeStage(PlanOf(voted, "vote") with { Question = "What else?" }, 0)).ThenRefused(Refusals.StageFrozen);
    }

    [Fact, Rule("AGD-4")]
    public void AnOrderNamesEveryStageOnce()
    {
        Seq<StageId> turned = [.. Full().Session.Agenda.Select(s => s.Id).Reverse()];
        Assert.Equal("report agree rank vote group write arrive", Order(Full().When(Facilitator, new OrderStages(turned)).Then(new StagesOrdered(turned))));
        Full().And((Facilitator, new OrderStages(turned))).When(Facilitator, new OrderStages(turned)).ThenNothing();
        Full().When(Facilitator, new OrderStages(turned.Remove(new("vote")))).ThenRefused(Refusals.AgendaChanged);
        Full().When(Facilitator, new OrderStages(turned.Remove(new("vote")).Add(new("rank")))).ThenRefused(Refusals.AgendaChanged);
        Full().When(Facilitator, new OrderStages(turned.Remove(new("vote")).Add(new("nowhere")))).ThenRefused(Refusals.AgendaChanged);
    }

    [Fact, Rule("AGD-5")]
    public void OnlyWhereTheRoomNeverWasAStageIsSkippedOrTakenAway()
    {
        var skipped = Full().When(Facilitator, new SkipStage(new("vote"), true)).Then(new StageSkipped(new("vote"), true));
        skipped.When(Facilitator, new SkipStage(new("vote"), true)).ThenNothing();
        Assert.False(skipped.And(Opened("vote")).Sees<StageSight>(ToWall, Thing.Stage, "vote")!.Skipped);
        var was = Full().And(Opened("vote"), Opened("rank"));
        was.When(Facilitator, new SkipStage(new("vote"), true)).ThenRefused(Refusals.StageFrozen);
        was.When(Facilitator, new RemoveStage(new("vote"))).ThenRefused(Refusals.StageFrozen);
        Given((Seat.Host, Plan with { Agenda = [Talk] })).When(Facilitator, new RemoveStage(Talk.Id)).ThenRefused(Refusals.StageFrozen);
        Full().When(Facilitator, new RemoveStage(new("nowhere"))).ThenRefused(Refusals.StageUnknown);
        Full().When(Facilitator, new SkipStage(new("nowhere"), true)).ThenRefused(Refusals.StageUnknown);
    }

    [Fact, Rule("AGD-6")]
    public void APlanIsCheckedWheneverItIsMade()
    {
        StagePlan[] bad =
        [
            Talk with { Minutes = 0 }, Talk with { Usual = "no good" }, Talk with { Tables = new(Splitting.Random) }, Talk with { Tables = new(Splitting.Random, 2, 2) },
            Talk with { Tables = new(Splitting.Random, People: 1) }, Talk with { Tables = new((Splitting)9, 2) }, Talk with { Tables = new(Splitting.Doubled, 2) },
            Talk with { Kind = StageKind.Vote, Tables = new(Splitting.Random, 2) }, Talk with { Round = new(new DotVote(5, 3), Weighting.PerPerson) },
            Talk with { Kind = StageKind.Vote, Round = new(new DotVote(0, 3), Weighting.PerPerson) },
            Voted(Dots with { On = (ItemKind)9 }), Voted(Dots with { Texts = ["a"] }), Voted(Dots with { On = ItemKind.Themes, Texts = ["a"] }),
            Voted(Texts("a", " a ")), Voted(Texts("a", "")), Voted(Texts(new string('x', 601))), Voted(Texts([.. Enumerable.Range(0, 61).Select(i => $"{i}")])),
            Voted(Texts("a", "b") with { Instrument = new FistVote() }), Voted(Dots with { Terms = new(Places: 0) }), Voted(Dots with { Terms = new(K: 2) }),
            Voted(Dots with { Terms = new(Partner: new("no good")) }),
        ];
        foreach (var plan in bad)
        {
            Full().When(Facilitator, new AddStage(plan, null)).ThenRefused(Refusals.AgendaBad);
            Given().When(Seat.Host, Plan with { Agenda = [plan] }).ThenRefused(Refusals.AgendaBad);
        }
        foreach (var template in Templates.All)
            Given().When(Seat.Host, Plan with { Agenda = template.Agenda }).ThenAccepted();
    }

    private static readonly RoundPlan Dots = new(new DotVote(5, 3), Weighting.PerPerson);

    private static RoundPlan Texts(params string[] texts) => Dots with { On = ItemKind.Texts, Texts = texts.ToSeq() };

    private static StagePlan Voted(RoundPlan round) => new(new("choose"), StageKind.Vote, "", "Which site?", "", null, new(), Round: round);

    [Fact, Rule("AGD-8")]
    public void AVoteIsPlannedAndItsTextsAreKeptUntilTheRoomIsThere()
    {
        var plan = Voted(Texts(" Site North ", "Site South") with { Terms = new(true, 5, new("gov"), 1) });
        var clean = plan with { Round = plan.Round! with { Texts = ["Site North", "Site South"] } };
        var planned = Full().When(Facilitator, new AddStage(plan, null)).Then(new StageAdded(clean, null));
        RoundPlan? SeenBy(Audience to, Story story) => story.Sees<StageSight>(to, Thing.Stage, "choose")!.Round;
        Assert.Equal((clean.Round, clean.Round), (SeenBy(ToFacilitator, planned), SeenBy(ToRapporteur, planned)));
        foreach (var to in new[] { ToParticipants, ToObservers, ToWall })
        {
            Assert.Equal(clean.Round! with { Texts = null }, SeenBy(to, planned));
            Assert.Equal(clean.Round, SeenBy(to, planned.And(Opened("choose"))));
        }
        // It binds nothing: what opens may be another vote.
        planned.And(Opened("choose")).When(Facilitator, new OpenRound(new("r"), new("choose"), "", new ApprovalVote(), ["Site North"], Weighting.PerPerson, 1, ItemKind.Texts)).ThenAccepted();
    }

    [Fact, Rule("AGD-7")]
    public void TheRoomKnowsHowFarItIsBehindThePlan()
    {
        var arriving = Full().And(Opened("arrive")).Later(TimeSpan.FromMinutes(20)).And((Facilitator, new SkipStage(new("rank"), true)));
        Assert.Null(arriving.Sees<AgendaSight>(ToWall, Thing.Agenda)!.StartedAt);
        var writing = arriving.And(Opened("write"));
        // Writing 8 minutes and voting 5; ranking was skipped before the start, and the others have no minutes.
        Assert.Equal((Morning.AddMinutes(20), 13), (writing.Sees<AgendaSight>(ToWall, Thing.Agenda)!.StartedAt, writing.Sees<AgendaSight>(ToWall, Thing.Agenda)!.PlannedMinutes));
        var back = writing.Later(TimeSpan.FromMinutes(9)).And(Opened("group")).Later(TimeSpan.FromMinutes(4)).And(Opened("write"));
        Assert.Equal((540, Morning.AddMinutes(33)), (back.Sees<StageSight>(ToWall, Thing.Stage, "write")!.Spent, back.Sees<StageSight>(ToWall, Thing.Stage, "write")!.OpenedAt));
        Assert.Equal(13, back.And((Facilitator, new AddStage(Talk, null))).Sees<AgendaSight>(ToWall, Thing.Agenda)!.PlannedMinutes);
    }
}
