using Workshop.Domain.Acts;
using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Tests.Walks;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Acts;

public class UndoingActsTests
{
    private static readonly Story Grouping = Full(With(new(ParticipantsMayGroup: true)))
        .And(Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ben, "n3"), Written(Guy, "n4"), Opened("group"));

    [Fact, Rule("UND-1")]
    public void AnActOfTheFacilitatorIsUndoneAndRedone()
    {
        var made = Grouping.And(Themed("t1", "n1", "n2"));
        var undone = made.When(Facilitator, new UndoAct(1)).Then(new ActUndone(1));
        Assert.Equal(Structure(Grouping.Session), Structure(undone.Session));
        var redone = undone.When(Facilitator, new RedoAct(1)).Then(new ActRedone(1));
        Assert.Equal(Structure(made.Session), Structure(redone.Session));
    }

    [Fact, Rule("UND-1")]
    public void WhatOthersDoIsNoActOfTheFacilitator()
    {
        Assert.Empty(Grouping.And((Ana, Create("t1", "n1")), (Rapporteur, new RenameTheme(new("t1"), "Roads"))).Session.Acts);
        Grouping.And((Ana, Create("t1", "n1"))).When(Facilitator, new UndoAct(1)).ThenRefused(Refusals.ActUnknown);
    }

    [Fact, Rule("UND-2")]
    public void UndoingTwiceChangesNothingMore()
    {
        var undone = Grouping.And(Themed("t1", "n1"), (Facilitator, new UndoAct(1)));
        undone.When(Facilitator, new UndoAct(1)).ThenNothing();
        undone.And((Facilitator, new RedoAct(1))).When(Facilitator, new RedoAct(1)).ThenNothing();
    }

    [Fact, Rule("UND-3")]
    public void WhatSomebodyElseChangedSinceIsNotUndone()
    {
        var moved = Grouping.And(Themed("t1", "n1"), (Ana, Create("t2", "n1")));
        moved.When(Facilitator, new UndoAct(1)).ThenRefused(Refusals.ActConflict);
        Grouping.And(Themed("t1"), (Ana, new MoveNotes(Those("n2"), new("t1")))).When(Facilitator, new UndoAct(1)).ThenRefused(Refusals.ActConflict);
        Grouping.And(Themed("t1"), (Facilitator, new UndoAct(1)), (Ana, Create("t3", "n1"))).When(Facilitator, new RedoAct(1)).ThenAccepted();
    }

    [Fact, Rule("UND-3")]
    public void AnOlderActIsUndoneWhereALaterOneCannotBe()
    {
        var stuck = Grouping.And(Themed("t1", "n1"), Themed("t2", "n2"), (Ana, new MoveNotes(Those("n2"), null)));
        stuck.When(Facilitator, new UndoAct(2)).ThenRefused(Refusals.ActConflict);
        Assert.Null(stuck.When(Facilitator, new UndoAct(1)).ThenAccepted().Session.Notes[new("n1")].Theme);
    }

    [Fact, Rule("UND-4")]
    public void WhatIsVotedOnIsNotChangedByAnUndo()
    {
        var voting = Grouping.And(Themed("t1", "n1"), Themed("t2", "n2"), (Facilitator, new RenameTheme(new("t1"), "Roads")), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")));
        voting.When(Facilitator, new UndoAct(3)).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new UndoAct(2)).ThenRefused(Refusals.ThemeFrozen);
    }

    [Fact, Rule("UND-4")]
    public void AStageThatTheRoomWasInIsNotTakenBack()
    {
        var added = Grouping.And((Facilitator, new AddStage(Templates.Default[1] with { Id = new("more") }, null)));
        added.When(Facilitator, new UndoAct(1)).ThenAccepted();
        added.And(Opened("more")).When(Facilitator, new UndoAct(1)).ThenRefused(Refusals.StageFrozen);
    }

    [Fact, Rule("UND-5")]
    public void ASecretDoesNotComeBack()
    {
        var redacted = Grouping.And(Merged("n1", "n2"), (Abe, new RedactNote(new("n2"))), (Facilitator, new UndoAct(1)));
        Assert.Equal((null, "", true), (redacted.Session.Notes[new("n2")].Under, redacted.Session.Notes[new("n2")].Text, redacted.Session.Notes[new("n2")].Redacted));
        var deleted = Grouping.And(Opened("write"), Themed("t1", "n1", "n2"), (Abe, new DeleteNote(new("n2"))), (Facilitator, new UndoAct(1)));
        Assert.DoesNotContain(new NoteId("n2"), deleted.Session.Notes.Keys);
        Assert.Null(deleted.Session.Notes[new("n1")].Theme);
    }

    [Fact, Rule("UND-6")]
    public void AnotherActLeavesNothingToRedo()
    {
        var other = Grouping.And(Themed("t1", "n1"), (Facilitator, new UndoAct(1)), Themed("t2", "n1"));
        other.When(Facilitator, new RedoAct(1)).ThenRefused(Refusals.ActUnknown);
        Assert.Equal([2], other.Session.Acts.Select(a => a.Number));
    }

    [Fact, Rule("UND-6")]
    public void AtMostTwoHundredActsAreKept()
    {
        var many = Enumerable.Range(0, 210).Aggregate(Grouping.And(Themed("t1", "n1")), (s, i) => s.And((Facilitator, new RenameTheme(new("t1"), $"Name {i}"))));
        Assert.Equal(Limits.Acts, many.Session.Acts.Count);
        Assert.Equal(211, many.Session.Acts[^1].Number);
    }

    [Fact, Rule("UND-7")]
    public void OnlyTheFacilitatorSeesWhatCanBeUndone()
    {
        var story = Grouping.And((Facilitator, new CreateTheme(new("t1"), "Roads", Those("n1", "n2"))));
        Assert.Equal(new ActLine(1, ActKind.ThemeCreated, Story.Morning, "Roads", null, 2, null, new("facilitator")), Assert.Single(story.Sees<ActsSight>(ToFacilitator, Thing.Acts)!.Acts));
        foreach (var other in (Audience[])[ToRapporteur, ToParticipants, ToObservers, ToWall])
            Assert.Null(story.Sees<ActsSight>(other, Thing.Acts));
    }

    [Fact, Rule("UND-1")]
    public void APriorityComesBackWithWhatStoodAgainstIt()
    {
        var agreeing = Grouping.And(Opened("agree"), (Rapporteur, Word("p1")), (Ana, new ProposeDissent(new("d1"), new("p1"), "Not us")));
        var back = agreeing.And((Facilitator, new RemovePriority(new("p1")))).When(Facilitator, new UndoAct(1)).ThenAccepted();
        Assert.Equal(Structure(agreeing.Session), Structure(back.Session));
        Assert.Equal("Not us", back.Sees<DissentSight>(ToParticipants, Thing.Dissent, "d1")?.Text);
    }

    [Fact, Rule("UND-8")]
    public void WhoCameWhileASplitStageWasAwaySitsDownInIt()
    {
        var away = Full().And((Facilitator, new SplitRoom(new("write"), new(Splitting.Random, Tables: 2), 7)), (Facilitator, new RemoveStage(new("write"))), Arrived(Person("late"), "gov"));
        var back = away.When(Facilitator, new UndoAct(1)).ThenAccepted();
        Assert.Equal(9, back.Session.FindStage(new("write"))!.Seats.Count);
    }

    [Theory, Rule("UND-1"), MemberData(nameof(Seeds))]
    public void UndoingEverythingGivesTheFirstStateAndRedoingEverythingTheLast(ulong seed)
    {
        var (dice, first) = (new Dice(seed), Furnished());
        var whims = new Whims(dice);
        Type[] kinds = [typeof(CreateTheme), typeof(CreateTheme), typeof(RenameTheme), typeof(MergeThemes), typeof(RemoveTheme), typeof(MoveNotes), typeof(MoveNotes), typeof(MergeNotes),
            typeof(MergeNotes), typeof(UnmergeNotes), typeof(AddStage), typeof(ChangeStage), typeof(OrderStages), typeof(SkipStage), typeof(RemoveStage), typeof(RemovePriority),
            typeof(OrderPriorities), typeof(HideDissent), typeof(MarkNotes), typeof(MarkNotes), typeof(MarkNotes), typeof(CorrectNote), typeof(CorrectNote)];
        var last = first;
        for (var asked = 0; asked < 120; asked++)
        {
            var outcome = last.When(Facilitator, whims.Of(dice.Of(kinds), last.Session, Facilitator));
            last = outcome.Decision.Refusal is null ? outcome.ThenAccepted() : last;
            Soundness.Holds(last.Session);
        }
        Assert.True(last.Session.Acts.Count > 30, $"Seed {seed}: only {last.Session.Acts.Count} acts");
        var undone = last.Session.Acts.Reverse().Aggregate(last, (s, act) => s.And((Facilitator, new UndoAct(act.Number))));
        Assert.Equal(Structure(first.Session), Structure(undone.Session));
        var redone = undone.Session.Acts.OrderByDescending(a => a.Undone).Aggregate(undone, (s, act) => s.And((Facilitator, new RedoAct(act.Number))));
        Assert.Equal(Structure(last.Session), Structure(redone.Session));
        foreach (var story in (Story[])[undone, redone])
            Soundness.Holds(story.Session);
    }

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 25).Select(i => (ulong)i)];

    private static Story Furnished()
    {
        var written = Enumerable.Range(1, 12).Aggregate(Full(Various).And(Opened("write")), (s, i) => s.And(Written((Seat[])[Ana, Abe, Ben, Guy] is var all ? all[i % 4] : Ana, $"nid-{i}")));
        return written.And(Opened("group"), (Rapporteur, Create("t901", "nid-1", "nid-2")), (Rapporteur, Create("t902", "nid-3")), Opened("agree"),
            (Rapporteur, Word("p901", "t901")), (Rapporteur, Word("p902")), (Rapporteur, Word("p903")), (Ana, new ProposeDissent(new("d901"), new("p902"), "No")),
            (Ana, new ProposeDissent(new("d902"), new("p901"), "No")), (Abe, new JoinDissent(new("d902"))), (Ben, new JoinDissent(new("d902"))), Closed("agree"));
    }

    /// <summary>All there is, but for what only ever goes forward: counters, the names that are used up, and the acts themselves.</summary>
    private static string Structure(Session s) => StateText.Of(s with
    {
        Acts = [],
        ActsEver = 0,
        UndosEver = 0,
        ThemesEver = 0,
        RemovedThemes = [],
        RemovedStages = [],
        RemovedPriorities = [],
        GoneDissents = [],
        Agenda = s.Agenda.Select(x => x with { Revision = 0 }).ToSeq(),
    });
}
