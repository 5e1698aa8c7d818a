using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Stages;

public class RunningStagesTests
{
    [Fact, Rule("STG-1")]
    public void OpeningAStageClosesTheRoundAndTheStageThatWereOpen() =>
        Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")))
            .When(Facilitator, new OpenStage(new("group")))
            .Then(new RoundClosed(new("r1")), new StageClosed(new("vote"), Story.Morning), new StageOpened(new("group"), null, Story.Morning));

    [Fact, Rule("STG-1")]
    public void TwoFacilitatorsWhoOpenDifferentStagesLeaveOneOpen()
    {
        var story = Full().And(Opened("group"), Opened("arrive"));
        Assert.Equal("arrive", story.Session.OpenStage!.Id.Text);
        Assert.Equal([StageStatus.Open, StageStatus.Closed], new[] { "arrive", "group" }.Select(s => story.Session.FindStage(new(s))!.Status));
        Assert.Equal("arrive", story.Sees<AgendaSight>(ToWall, Thing.Agenda)!.Current!.Value.Text);
    }

    [Fact, Rule("STG-2")]
    public void AStagePlannedWithMinutesGetsALimitWheneverItOpens()
    {
        var eightMinutes = TimeSpan.FromMinutes(8);
        var story = Full().When(Facilitator, new OpenStage(new("write"))).Then(new StageOpened(new("write"), Story.Morning + eightMinutes, Story.Morning));
        story.And(Closed("write")).Later(TimeSpan.FromHours(1)).When(Facilitator, new OpenStage(new("write")))
            .Then(new StageOpened(new("write"), Story.Morning + TimeSpan.FromHours(1) + eightMinutes, Story.Morning + TimeSpan.FromHours(1)));
        Full().When(Facilitator, new OpenStage(new("group"))).Then(new StageOpened(new("group"), null, Story.Morning));
    }

    [Fact, Rule("STG-3")]
    public void GoingOnOpensTheBoard()
    {
        var written = Full(Various).And(Opened("answer"), Written(Ben, "a1", stage: "answer"), Opened("write"), Written(Ana, "n1"));
        string[] seeing = ["group", "vote", "rank", "matrix", "agree", "report"], blind = ["arrive", "answer", "discuss", "break"];
        // A new kind of stage belongs to one of the two.
        Assert.Equal(Various.Agenda.Select(s => s.Id.Text).Order(), seeing.Concat(blind).Append("write").Order());
        foreach (var later in seeing)
        {
            Assert.NotNull(written.And(Opened(later)).Sees<NoteSight>(ToParticipants, Thing.Note, "n1"));
            Assert.Null(written.And(Opened(later)).Sees<NoteSight>(ToParticipants, Thing.Note, "a1"));
        }
        foreach (var other in blind)
            Assert.Null(written.And(Opened(other)).Sees<NoteSight>(ToParticipants, Thing.Note, "n1"));
        Assert.NotNull(written.And(Revealed("answer")).Sees<NoteSight>(ToParticipants, Thing.Note, "a1"));
        Assert.False(Full().And(Opened("write"), Opened("group")).Session.FindStage(new("write"))!.Revealed);
    }

    [Fact, Rule("STG-4")]
    public void ClosingAStageEndsItsInputAndTheRoomStaysThere()
    {
        var story = Full().And(Opened("write")).When(Facilitator, new CloseStage(new("write"))).Then(new StageClosed(new("write"), Story.Morning));
        var sight = story.Sees<StageSight>(ToParticipants, Thing.Stage, "write")!;
        Assert.Equal((StageStatus.Closed, null), (sight.Status, sight.Deadline));
        Assert.Equal("write", story.Sees<AgendaSight>(ToParticipants, Thing.Agenda)!.Current!.Value.Text);
        Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2"))).When(Facilitator, new CloseStage(new("vote")))
            .Then(new RoundClosed(new("r1")), new StageClosed(new("vote"), Story.Morning));
    }

    [Fact, Rule("STG-5")]
    public void OnlyAWriteStageHasABoardAndItOpensOnce()
    {
        var writing = Full().And(Opened("write"));
        var open = writing.When(Facilitator, new RevealNotes(new("write"))).Then(new NotesRevealed(new("write")));
        open.When(Facilitator, new RevealNotes(new("write"))).ThenNothing();
        Assert.True(open.And(Opened("arrive"), Opened("write")).Session.FindStage(new("write"))!.Revealed);
        Full().When(Facilitator, new RevealNotes(new("group"))).ThenRefused(Refusals.StageWrongKind);
        // Before anybody writes it would turn a private stage into a public one unseen.
        Full().When(Facilitator, new RevealNotes(new("write"))).ThenRefused(Refusals.StageNotOpen);
        writing.And(Closed("write")).When(Facilitator, new RevealNotes(new("write"))).ThenAccepted();
    }

    [Fact, Rule("STG-6")]
    public void AWriteStageThatIsNotPrivateShowsNotesAsTheyCome()
    {
        var story = Full(With(new(Private: false))).And(Opened("write"), Written(Ana, "n1"));
        Assert.Equal("Text of n1", story.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Text);
    }

    [Fact, Rule("STG-7")]
    public void WhereTheBoardIsOpenANewNoteIsOnItAtOnce()
    {
        var story = Full().And(Opened("write"), Written(Ana, "n1"), Opened("group"), Opened("write"), Written(Ana, "n2"));
        Assert.NotNull(story.Sees<NoteSight>(ToParticipants, Thing.Note, "n2"));
    }

    [Fact, Rule("STG-8")]
    public void DoneIsSaidInTheOpenStage()
    {
        var write = new StageId("write");
        var done = Full().And(Opened("write")).When(Ana, new SayDone(write, true)).Then(new DoneSaid(write, new("ana"), true));
        Assert.Equal(1, done.Sees<StageSight>(ToParticipants, Thing.Stage, "write")!.Done);
        done.When(Ana, new SayDone(write, false)).Then(new DoneSaid(write, new("ana"), false));
        done.And(Closed("write")).When(Ana, new SayDone(write, false)).ThenRefused(Refusals.StageClosed);
        Full().When(Ana, new SayDone(write, true)).ThenRefused(Refusals.StageClosed);
    }

    [Fact, Rule("STG-9")]
    public void AStageThatIsNotThereIsRefused()
    {
        var nowhere = new StageId("nowhere");
        foreach (var command in new Command[] { new OpenStage(nowhere), new CloseStage(nowhere), new RevealNotes(nowhere), new SetTimer(nowhere, 1), new ExtendTimer(nowhere, 1) })
            Full().When(Facilitator, command).ThenRefused(Refusals.StageUnknown);
        Full().When(Ana, new SayDone(nowhere, true)).ThenRefused(Refusals.StageUnknown);
        Full().When(Ana, Write("n1", stage: "nowhere")).ThenRefused(Refusals.StageUnknown);
    }

    private static string Progress(Story story, string stage = "write") => string.Join(", ",
        story.Sees<ProgressSight>(ToFacilitator, Thing.Progress, stage)?.Groups.Select(g => $"{string.Join("+", g.With.Prepend(g.Group))} {g.Done}/{g.People}") ?? ["nothing"]);

    private static (Seat, Command) Done(Seat who, bool done = true) => (who, new SayDone(new("write"), done));

    [Fact, Rule("SEE-6")]
    public void SmallGroupsAreCountedTogetherSoThatSubtractionFromTheTotalTellsNothing()
    {
        var writing = Full().And(Opened("write"), Done(Ana), Done(Ben), Done(Nan));
        Assert.Equal("asm 1/3, biz+gov+ 2/5", Progress(writing));
        Assert.Equal("nothing", Progress(writing.And(Closed("write"))));
        Assert.Equal("nothing", Progress(Full()));
        var few = Story.Given(Created, Arrived(Ana, "asm"), Arrived(Abe, "asm"), Arrived(Ada, "asm"), Arrived(Ben, "biz"), Opened("write"), Done(Ben));
        Assert.Equal("", Progress(few));
    }

    [Fact, Rule("SEE-12")]
    public void WhatWasCountedTogetherStaysTogether()
    {
        var (bob, gus) = (Person("bob"), Person("gus"));
        // biz 2 goes with asm 3, gov 3 stands alone; with another of business it would stand alone, and with one fewer of asm go with gov.
        var writing = Story.Given(Created, Arrived(Ana, "asm"), Arrived(Abe, "asm"), Arrived(Ada, "asm"), Arrived(Ben, "biz"), Arrived(Bea, "biz"),
            Arrived(Guy, "gov"), Arrived(Gil, "gov"), Arrived(gus, "gov"), Opened("write"));
        Assert.Equal("asm+biz 0/5, gov 0/3", Progress(writing));
        Assert.Equal("asm 0/3, biz 0/3, gov 0/3", Progress(writing.And(Arrived(bob, "biz"))));
        var done = writing.And(Done(Ben));
        Assert.Equal("asm+biz 1/6, gov 0/3", Progress(done.And(Arrived(bob, "biz"))));
        Assert.Equal("asm+biz 0/6, gov 0/3", Progress(done.And(Done(Ben, false)).And(Arrived(bob, "biz"))));
        Assert.Equal("gov 0/3, biz+asm 1/6", Progress(done.And((Facilitator, new SetGroups([Groups[2], Groups[1], Groups[0]]))).And(Arrived(bob, "biz"))));
        // A group that comes in late is too small to stand alone.
        Assert.Equal("asm+biz 1/5, gov+ngo 0/4", Progress(done.And(Arrived(bob, "ngo"))));
        // One that gets too small goes with another, and stays there.
        var left = done.And((gus, new Arrive(null, new("asm"))));
        Assert.Equal("asm+biz+gov 1/8", Progress(left));
        Assert.Equal("asm+biz+gov 1/9", Progress(left.And(Arrived(bob, "gov"))));
        Assert.Equal("asm+biz 1/6, gov 0/3", Progress(done.And(Opened("arrive"), Arrived(bob, "biz"), Opened("write"))));
    }

    [Fact, Rule("SEE-6")]
    public void OnlyThoseWhoRunTheRoomSeeWhoNeedsTime()
    {
        var story = Full().And(Opened("write"), (Ana, new SayDone(new("write"), true)));
        foreach (var who in Touching.Everybody(story.Session))
            Assert.Equal(who.IsStaff, story.Sees<ProgressSight>(who, Thing.Progress, "write") is not null);
    }
}
