using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Counting;
using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using Workshop.Domain.Walls;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Themes;

public class ModeratingNotesTests
{
    private static readonly Story Grouping = Full(With(new(ParticipantsMayGroup: true)))
        .And(Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ben, "n3"), Written(Guy, "n4"), Opened("group"), Themed("t1", "n1", "n2", "n3"));

    private static MarkNotes Mark(NoteMark mark, bool on, params ReadOnlySpan<string> notes) => new(Those(notes), mark, on);

    private static Step Marked(NoteMark mark, params ReadOnlySpan<string> notes) => (Facilitator, Mark(mark, true, notes));

    [Fact, Rule("MOD-1")]
    public void AHiddenNoteIsSeenByItsAuthorAndThoseWhoRunTheRoom()
    {
        var hidden = Grouping.When(Facilitator, Mark(NoteMark.Hidden, true, "n1")).Then(new NotesMarked(Those("n1"), NoteMark.Hidden, true));
        foreach (var other in (Audience[])[ToParticipants, ToObservers, ToWall])
            Assert.Null(hidden.Sees<NoteSight>(other, Thing.Note, "n1"));
        foreach (var staff in (Audience[])[ToFacilitator, ToRapporteur])
            Assert.True(hidden.Sees<NoteSight>(staff, Thing.Note, "n1")!.Hidden);
        Assert.True(hidden.Sees<OwnNoteSight>(Self(Ana), Thing.OwnNote, "n1")!.Hidden);
        hidden.When(Abe, new MoveNotes(Those("n1"), null)).ThenRefused(Refusals.NoteUnknown);
        hidden.When(Abe, new RedactNote(new("n1"))).ThenRefused(Refusals.NoteUnknown);
    }

    [Fact, Rule("MOD-1")]
    public void AHiddenNoteIsInNoReportNoCitationAndNoRound()
    {
        var story = Grouping.And(Opened("vote"),
            (Facilitator, new OpenRound(new("r1"), new("vote"), "", new ApprovalVote(), ["n1", "n2"], Weighting.PerPerson, 1, ItemKind.Notes)),
            (Facilitator, new CloseRound(new("r1"))), Opened("agree"), (Rapporteur, Word("p1", null, "n1", "n2")), Marked(NoteMark.Hidden, "n1"), (Facilitator, new PointWall(new(Pointable.Note, "n2"))));
        Assert.Equal(Those("n2"), story.Sees<PrioritySight>(ToParticipants, Thing.Priority, "p1")!.Notes);
        Assert.Equal(["", "Text of n2"], story.Sees<RoundSight>(ToParticipants, Thing.Round, "r1")!.Items.Select(i => i.Text));
        foreach (var reader in Audience.Shared)
            Assert.DoesNotContain(Report.Of(story.Session, reader, new(1, [1, 2, 3, 4], Story.Morning)).Themes.SelectMany(t => t.Notes), n => n.Id == new NoteId("n1"));
        story.When(Facilitator, new PointWall(new(Pointable.Note, "n1"))).ThenRefused(Refusals.NoteHidden);
    }

    [Fact, Rule("MOD-2")]
    public void WhatLiesUnderAHiddenNoteStaysInSightAndTheNoteComesBackToItsTheme()
    {
        var hidden = Grouping.And(Merged("n1", "n2", "n3"), Marked(NoteMark.Hidden, "n1"));
        Assert.Equal((null, new NoteId("n2")), (hidden.Session.Notes[new("n2")].Under, hidden.Session.Notes[new("n3")].Under));
        var back = hidden.When(Facilitator, Mark(NoteMark.Hidden, false, "n1")).ThenAccepted();
        Assert.Equal(new ThemeId("t1"), back.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Theme);
    }

    [Fact, Rule("MOD-2")]
    public void ANoteIsHiddenAtATableAndNotWhileItIsVotedOn()
    {
        var tables = Full(With(new(Private: false))).And((Facilitator, new SplitRoom(new("write"), new(Splitting.Random, Tables: 2), 7)), Opened("write"), Written(Ana, "n1"));
        var mate = tables.Session.FindStage(new("write"))!.Seats.First(s => s.Key.Text != "ana" && s.Value == tables.Session.FindStage(new("write"))!.Seats[new("ana")]).Key;
        Assert.NotNull(tables.Sees<TableNoteSight>(Audience.Of(mate), Thing.TableNote, "n1"));
        var hidden = tables.And(Marked(NoteMark.Hidden, "n1"));
        Assert.Null(hidden.Sees<TableNoteSight>(Audience.Of(mate), Thing.TableNote, "n1"));
        Assert.True(hidden.Sees<StaffNoteSight>(ToFacilitator, Thing.StaffNote, "n1")!.Hidden);
        var voting = Grouping.And(Opened("vote"), (Facilitator, new OpenRound(new("r1"), new("vote"), "", new ApprovalVote(), ["n1"], Weighting.PerPerson, 1, ItemKind.Notes)));
        voting.When(Facilitator, Mark(NoteMark.Hidden, true, "n1")).ThenRefused(Refusals.NoteFrozen);
        Full().And(Opened("write"), Written(Ana, "n1")).When(Facilitator, Mark(NoteMark.Hidden, true, "n1")).ThenRefused(Refusals.NotesHidden);
    }

    [Fact, Rule("MOD-3")]
    public void ACorrectedNoteSaysSoAndItsAuthorKeepsTheirOwnWords()
    {
        var corrected = Grouping.When(Facilitator, new CorrectNote(new("n1"), " Roads ", "Text of n1")).Then(new NoteCorrected(new("n1"), "Roads"));
        var seen = corrected.Sees<NoteSight>(ToParticipants, Thing.Note, "n1")!;
        Assert.Equal(("Roads", true), (seen.Text, seen.Corrected));
        var own = corrected.Sees<OwnNoteSight>(Self(Ana), Thing.OwnNote, "n1")!;
        Assert.Equal(("Roads", "Text of n1"), (own.Text, own.Own));
        corrected.When(Facilitator, new CorrectNote(new("n1"), "Rails", "Text of n1")).ThenRefused(Refusals.NoteChanged);
        Assert.Null(corrected.And((Facilitator, new CorrectNote(new("n1"), "Text of n1", "Roads"))).Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Corrected);
        var again = corrected.And(Opened("write"), (Ana, new EditNote(new("n1"), "Mine")));
        Assert.Equal((null, "Mine"), (again.Session.Notes[new("n1")].Own, again.Session.Notes[new("n1")].Text));
        again.When(Facilitator, new UndoAct(2)).ThenRefused(Refusals.ActConflict);
    }

    [Fact, Rule("MOD-3", "UND-5")]
    public void WordsThatTheirAuthorTookBackComeBackByNoUndo()
    {
        var redacted = Grouping.And((Facilitator, new CorrectNote(new("n1"), "Roads", "Text of n1")), (Ana, new RedactNote(new("n1"))));
        Assert.DoesNotContain(redacted.Session.Acts, a => a.Kind == ActKind.NoteCorrected);
        redacted.When(Facilitator, new UndoAct(2)).ThenRefused(Refusals.ActUnknown);
        redacted.When(Facilitator, new CorrectNote(new("n1"), "Roads", "")).ThenRefused(Refusals.NoteIsRedacted);
        Assert.Null(redacted.Session.Notes[new("n1")].Own);
    }

    [Fact, Rule("MOD-4")]
    public void AParkedNoteIsInNoThemeUntilItIsMoved()
    {
        var parked = Grouping.And(Merged("n1", "n2")).When(Facilitator, Mark(NoteMark.Parked, true, "n2")).Then(new NotesMarked(Those("n1", "n2"), NoteMark.Parked, true));
        Assert.All(Those("n1", "n2"), n => Assert.Equal((null, true), (parked.Session.Notes[n].Theme, parked.Session.Notes[n].Parked)));
        Assert.False(parked.And((Abe, new MoveNotes(Those("n1"), null))).Session.Notes[new("n2")].Parked);
        Assert.False(parked.And((Abe, new MoveNotes(Those("n1"), new("t1")))).Session.Notes[new("n1")].Parked);
        var last = Report.Of(parked.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning)).Themes[^1].Notes;
        Assert.Equal(new NoteId("n1"), last[^1].Id);
    }

    [Fact, Rule("MOD-5")]
    public void APinnedNoteSaysSo()
    {
        Assert.True(Grouping.And(Marked(NoteMark.Pinned, "n1")).Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Pinned);
        Assert.Null(Grouping.And(Marked(NoteMark.Pinned, "n1"), (Facilitator, Mark(NoteMark.Pinned, false, "n1"))).Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Pinned);
        var pinned = Grouping.And(Marked(NoteMark.Pinned, "n3"));
        Assert.Equal(new NoteId("n3"), Report.Of(pinned.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning)).Themes[0].Notes[0].Id);
    }

    [Fact, Rule("MOD-6")]
    public void ALockedNoteStaysWhereItIs()
    {
        var locked = Grouping.And(Themed("t2"), Merged("n1", "n2"), Marked(NoteMark.Locked, "n2"));
        foreach (var command in (Command[])[new MoveNotes(Those("n1"), null), Create("t9", "n1"), new UnmergeNotes(Those("n2")), new MergeNotes(new("n3"), Those("n1")),
            new MergeThemes(new("t1"), new("t2")), new RemoveTheme(new("t1")), Mark(NoteMark.Parked, true, "n1"), new CorrectNote(new("n2"), "Roads", "Text of n2")])
            locked.When(Facilitator, command).ThenRefused(Refusals.NoteLocked);
        locked.When(Abe, new MoveNotes(Those("n1"), null)).ThenRefused(Refusals.NoteLocked);
        locked.And(Opened("write")).When(Abe, new EditNote(new("n2"), "Other")).ThenRefused(Refusals.NoteLocked);
        locked.And(Opened("write")).When(Abe, new DeleteNote(new("n2"))).ThenRefused(Refusals.NoteLocked);
        locked.When(Abe, new RedactNote(new("n2"))).ThenAccepted();
        locked.When(Facilitator, Mark(NoteMark.Hidden, true, "n2")).ThenAccepted();
        locked.And((Facilitator, Mark(NoteMark.Locked, false, "n2"))).When(Abe, new MoveNotes(Those("n1"), null)).ThenAccepted();
    }

    [Theory, Rule("MOD-7"), InlineData(NoteMark.Hidden), InlineData(NoteMark.Parked), InlineData(NoteMark.Pinned), InlineData(NoteMark.Locked)]
    public void MarkingTwiceChangesNothingAndAnUndoTakesItBack(NoteMark mark)
    {
        var marked = Grouping.And(Merged("n1", "n2"), Marked(mark, "n1"));
        marked.When(Facilitator, Mark(mark, true, "n1")).ThenNothing();
        var undone = marked.When(Facilitator, new UndoAct(3)).ThenAccepted();
        Assert.Equal((new NoteId("n1"), new ThemeId("t1")), (undone.Session.Notes[new("n2")].Under, undone.Session.Notes[new("n1")].Theme));
        Assert.Equal(undone.And((Facilitator, new RedoAct(3))).Session.Notes, marked.Session.Notes);
    }
}
