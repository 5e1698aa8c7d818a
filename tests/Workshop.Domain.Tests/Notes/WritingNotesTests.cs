using Workshop.Domain.Notes;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.Notes;

public class WritingNotesTests
{
    private static readonly Story Writing = Full().And(Opened("write"));

    [Fact, Rule("NOT-1")]
    public void ANoteIsWrittenIntoAnOpenWriteStage()
    {
        Writing.When(Ana, Write("n1", " Dust ")).Then(new NoteWritten(new("n1"), new("ana"), new("write"), "Dust", false, Morning));
        Full().When(Ana, Write("n1")).ThenRefused(Refusals.StageClosed);
        Writing.And(Closed("write")).When(Ana, Write("n1")).ThenRefused(Refusals.StageClosed);
        Writing.When(Ana, Write("n1", stage: "group")).ThenRefused(Refusals.StageWrongKind);
        Writing.When(Ana, Write("n 1")).ThenRefused(Refusals.BadId);
    }

    [Fact, Rule("NOT-2")]
    public void ANotesIdIsNeverUsedAgain()
    {
        Writing.And(Written(Ana, "n1")).When(Ben, Write("n1")).ThenRefused(Refusals.NoteExists);
        Writing.And(Written(Ana, "n1"), (Ana, new DeleteNote(new("n1")))).When(Ana, Write("n1")).ThenRefused(Refusals.NoteExists);
    }

    [Fact, Rule("NOT-3")]
    public void ANoteIsAsLongAsItsStageAllows()
    {
        Writing.When(Ana, Write("n1", "   ")).ThenRefused(Refusals.TextEmpty);
        Writing.When(Ana, Write("n1", new('x', 280))).ThenAccepted();
        Writing.When(Ana, Write("n1", new('x', 281))).ThenRefused("text.too_long", 280);
        var terse = Full(With(new(NoteLength: 20))).And(Opened("write"), Written(Ana, "n1"));
        terse.When(Ana, Write("n2", new('x', 21))).ThenRefused("text.too_long", 20);
        terse.When(Ana, new EditNote(new("n1"), new('x', 21))).ThenRefused("text.too_long", 20);
    }

    [Fact, Rule("NOT-4")]
    public void AParticipantHasAsManyNotesAsTheStageAllows()
    {
        var two = Full(With(new(NotesPerPerson: 2))).And(Opened("write"), Written(Ana, "n1"), Written(Ana, "n2"));
        two.When(Ana, Write("n3")).ThenRefused("note.too_many", 2);
        two.When(Abe, Write("n3")).ThenAccepted();
        two.And((Ana, new DeleteNote(new("n1")))).When(Ana, Write("n3")).ThenAccepted();
    }

    [Fact, Rule("NOT-5")]
    public void OnlyItsAuthorChangesANoteAndOnlyWhileItsStageIsOpen()
    {
        var written = Writing.And(Written(Ana, "n1"));
        written.When(Ana, new EditNote(new("n1"), "Noise")).Then(new NoteEdited(new("n1"), "Noise"));
        written.When(Ana, new DeleteNote(new("n1"))).Then(new NoteDeleted(new("n1")));
        written.When(Ana, new EditNote(new("n1"), " ")).ThenRefused(Refusals.TextEmpty);
        var moved = written.And(Opened("group"));
        moved.When(Ana, new EditNote(new("n1"), "Noise")).ThenRefused(Refusals.StageClosed);
        moved.When(Ana, new DeleteNote(new("n1"))).ThenRefused(Refusals.StageClosed);
        moved.And(Opened("write")).When(Ana, new DeleteNote(new("n1"))).ThenAccepted();
    }

    [Fact, Rule("NOT-6")]
    public void AnothersNoteAnswersLikeOneThatIsNotThereUntilTheBoardIsOpen()
    {
        var written = Writing.And(Written(Ana, "n1"));
        written.When(Ben, new EditNote(new("n1"), "Mine")).ThenRefused(Refusals.NoteUnknown);
        written.When(Ben, new DeleteNote(new("n1"))).ThenRefused(Refusals.NoteUnknown);
        written.When(Ben, new DeleteNote(new("n2"))).ThenRefused(Refusals.NoteUnknown);
        written.And(Revealed("write")).When(Ben, new EditNote(new("n1"), "Mine")).ThenRefused(Refusals.NoteNotYours);
    }

    [Fact, Rule("NOT-7")]
    public void DeletingTwiceAndEditingToTheSameWordsChangeNothing()
    {
        var written = Writing.And(Written(Ana, "n1", "Dust"));
        written.When(Ana, new EditNote(new("n1"), " Dust ")).ThenNothing();
        written.And((Ana, new DeleteNote(new("n1")))).When(Ana, new DeleteNote(new("n1"))).ThenNothing();
        Assert.False(written.Sees<OwnNoteSight>(Self(Ana), Thing.OwnNote, "n1")!.Edited);
        Assert.True(written.And((Ana, new EditNote(new("n1"), "Noise"))).Sees<OwnNoteSight>(Self(Ana), Thing.OwnNote, "n1")!.Edited);
    }

    [Fact, Rule("NOT-8")]
    public void WhenAHeadIsDeletedTheFirstUnderItTakesItsPlace()
    {
        var story = Writing.And(Written(Ana, "n1"), Written(Ben, "n2"), Written(Guy, "n3"), Opened("group"), Themed("t1", "n1"), Merged("n1", "n2", "n3"),
            Opened("write"), (Ana, new DeleteNote(new("n1"))));
        var (second, third) = (story.Sees<NoteSight>(ToWall, Thing.Note, "n2")!, story.Sees<NoteSight>(ToWall, Thing.Note, "n3")!);
        Assert.Equal((null, new ThemeId("t1")), (second.Under, second.Theme));
        Assert.Equal((new NoteId("n2"), new ThemeId("t1")), (third.Under, third.Theme));
        Assert.Equal(Those("n3"), story.Session.Merged[new("n2")]);
    }

    [Fact, Rule("NOT-8")]
    public void DeletingOneThatIsMergedLeavesItsHeadAsItIs()
    {
        var story = Writing.And(Written(Ana, "n1"), Written(Ben, "n2"), Opened("group"), Merged("n1", "n2"), Opened("write"), (Ben, new DeleteNote(new("n2"))));
        Assert.Empty(story.Session.Merged);
        Assert.Null(story.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Under);
    }

    [Fact, Rule("NOT-9", "SEE-2")]
    public void ANameStandsOnlyWhereBothPromisesAllow()
    {
        var named = Full(Plan with { NamesShown = true }).And(Opened("write"), Written(Ana, "n1"), Revealed("write"));
        Assert.Equal(NameOf(Ana), named.Sees<NoteSight>(ToParticipants, Thing.Note, "n1")!.Author);
        var hidden = named.And((Facilitator, new HideNames()), Written(Ana, "n2"));
        Assert.False(hidden.Session.Notes[new("n2")].Named);
        Assert.True(hidden.Session.Notes[new("n1")].Named);
        Assert.Null(Full().And(Opened("write"), Written(Ana, "n1"), Revealed("write")).Sees<NoteSight>(ToParticipants, Thing.Note, "n1")!.Author);
    }

    [Fact, Rule("SEE-3")]
    public void HidingNamesTakesThemOffAllNotesForGood()
    {
        var hidden = Full(Plan with { NamesShown = true }).And(Opened("write"), Written(Ana, "n1"), Written(Ben, "n2"), Revealed("write"))
            .When(Facilitator, new HideNames()).Then(new NamesHidden());
        foreach (var who in Audience.Shared)
            Assert.All(hidden.SeesAll(who).OfType<NoteSight>(), n => Assert.Null(n.Author));
        // There is no command that shows them again.
        Assert.DoesNotContain(Walks.Kinds.Of<Event>(), e => e.Name.Contains("NamesShown", StringComparison.Ordinal));
    }

    [Fact, Rule("NOT-9")]
    public void WhoChangesTheirNameChangesItOnTheNotesThatBearIt()
    {
        var story = Full(Plan with { NamesShown = true }).And(Opened("write"), Written(Ana, "n1"), Revealed("write"), (Ana, new Domain.People.Arrive("Anna", new("asm"))));
        Assert.Equal("Anna", story.Sees<NoteSight>(ToWall, Thing.Note, "n1")!.Author);
    }

    [Fact, Rule("SEE-1")]
    public void ANoteIsItsAuthorsAloneUntilTheBoardIsOpen()
    {
        var written = Writing.And(Written(Ana, "n1", "A secret"));
        foreach (var who in Touching.Everybody(written.Session).Where(a => a != Self(Ana)))
            Assert.DoesNotContain("A secret", Walks.Strings.In(written.SeesAll(who)));
        Assert.Equal("A secret", written.Sees<OwnNoteSight>(Self(Ana), Thing.OwnNote, "n1")!.Text);
        foreach (var who in Audience.Shared)
            Assert.Equal("A secret", written.And(Revealed("write")).Sees<NoteSight>(who, Thing.Note, "n1")!.Text);
    }

    [Fact, Rule("SEE-11")]
    public void AHiddenNoteIsNamedToItsAuthorAlone()
    {
        var written = new NoteWritten(new("n1"), new("ana"), new("write"), "A secret", false, Morning);
        var after = Session.Evolve(Writing.Session, written);
        Assert.Equal([Thing.OwnNote, Thing.Stage], Session.Touches(written, Writing.Session, after).Select(k => k.Thing));
        var deleted = new NoteDeleted(new("n1"));
        Assert.Equal([Thing.OwnNote, Thing.Stage], Session.Touches(deleted, after, Session.Evolve(after, deleted)).Select(k => k.Thing));
    }

    [Fact, Rule("NOT-13")]
    public void NumbersOnTheBoardTellNothingOfWhoWroteWhen()
    {
        var ids = Enumerable.Range(1, 12).Select(i => $"n{i}").ToList();
        Story Board(IEnumerable<string> order) => order.Aggregate(Writing, (s, n) => s.And(Written(n is "n3" or "n7" ? Ana : Ben, n))).And(Opened("group"));
        IEnumerable<int> Numbers(Story story) => ids.Select(n => story.Sees<NoteSight>(ToWall, Thing.Note, n)!.Number);

        Assert.Equal(Numbers(Board(ids)), Numbers(Board(Enumerable.Reverse(ids))));
        Assert.Equal(Enumerable.Range(1, 12), Numbers(Board(ids)).Order());
        Assert.NotEqual(Enumerable.Range(1, 12), Numbers(Board(ids)));
        Assert.Equal(Board(ids).Session.Notes[new("n3")].Number, Board(ids).Sees<OwnNoteSight>(Self(Ana), Thing.OwnNote, "n3")!.Number);
    }

    [Fact, Rule("NOT-13")]
    public void NumbersStayOnceTheBoardIsOpenAndNewNotesFollow()
    {
        var first = Writing.And(Written(Ana, "n1"), Written(Ben, "n2"), Opened("group"));
        var second = first.And(Opened("write"), Written(Guy, "n3"), Closed("write"), Opened("group"));
        Assert.Equal(first.Session.Notes[new("n1")].Number, second.Session.Notes[new("n1")].Number);
        Assert.Equal(3, second.Session.Notes[new("n3")].Number);
    }

    [Fact, Rule("SEE-1")]
    public void TheStageCountsNotesAndWriters()
    {
        var sight = Writing.And(Written(Ana, "n1"), Written(Ana, "n2"), Written(Ben, "n3"), (Ben, new DeleteNote(new("n3")))).Sees<StageSight>(ToWall, Thing.Stage, "write")!;
        Assert.Equal((2, 1), (sight.Notes, sight.Writers));
    }
}
