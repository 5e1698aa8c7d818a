using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Themes;

public class GroupingNotesTests
{
    private static readonly Story Grouping = Full().And(Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ben, "n3"), Opened("group"));

    [Fact, Rule("THM-1")]
    public void AThemeIsCreatedWithItsNotes() =>
        Grouping.When(Facilitator, new CreateTheme(new("t1"), " Roads ", Those("n1", "n2")))
            .Then(new ThemeCreated(new("t1"), "Roads"), new NotesMoved(Those("n1", "n2"), new("t1")));

    [Fact, Rule("THM-1")]
    public void WithNotesOfOneThemeANewThemeSplitsIt()
    {
        var split = Grouping.And(Themed("t1", "n1", "n2", "n3"), Themed("t2", "n2"));
        Assert.Equal(Those("n1", "n3"), split.Session.HeadsIn(new("t1")));
        Assert.Equal(Those("n2"), split.Session.HeadsIn(new("t2")));
    }

    [Fact, Rule("THM-1")]
    public void AThemeNeedsANameAndAnIdOfItsOwn()
    {
        Grouping.When(Facilitator, new CreateTheme(new("t1"), " ", [])).ThenRefused(Refusals.TextEmpty);
        Grouping.When(Facilitator, new CreateTheme(new("t1"), new('x', 121), [])).ThenRefused("text.too_long", 120);
        Grouping.When(Facilitator, new CreateTheme(new("t/1"), "T", [])).ThenRefused(Refusals.BadId);
        Grouping.And(Themed("t1")).When(Facilitator, Create("t1")).ThenRefused(Refusals.ThemeExists);
        Grouping.When(Facilitator, Create("t1", "nowhere")).ThenRefused(Refusals.NoteUnknown);
    }

    [Fact, Rule("THM-2")]
    public void TheSixtyFirstThemeIsRefused()
    {
        var sixty = Enumerable.Range(0, 60).Aggregate(Grouping, (s, i) => s.And(Themed($"t{i}")));
        sixty.When(Facilitator, Create("t60")).ThenRefused("theme.too_many", 60);
    }

    [Fact, Rule("THM-3")]
    public void AThemeCanBeRenamed()
    {
        var themed = Grouping.And(Themed("t1"));
        themed.When(Facilitator, new RenameTheme(new("t1"), "Water")).Then(new ThemeRenamed(new("t1"), "Water"));
        themed.When(Facilitator, new RenameTheme(new("t1"), "Theme t1")).ThenNothing();
        themed.When(Facilitator, new RenameTheme(new("t1"), "")).ThenRefused(Refusals.TextEmpty);
        themed.When(Facilitator, new RenameTheme(new("t9"), "Water")).ThenRefused(Refusals.ThemeUnknown);
    }

    [Fact, Rule("THM-4")]
    public void MergingAThemeIntoAnotherMovesAllItsNotes()
    {
        var merged = Grouping.And(Themed("t1", "n1", "n2"), Themed("t2", "n3"), Merged("n1", "n2"), (Facilitator, new MergeThemes(new("t1"), new("t2"))));
        Assert.False(merged.Session.Themes.ContainsKey(new("t1")));
        Assert.All(merged.Session.Notes.Values, n => Assert.Equal(new ThemeId("t2"), n.Theme));
        Grouping.And(Themed("t1")).When(Facilitator, new MergeThemes(new("t1"), new("t1"))).ThenNothing();
        Grouping.And(Themed("t1")).When(Facilitator, new MergeThemes(new("t1"), new("t9"))).ThenRefused(Refusals.ThemeUnknown);
        Grouping.And(Themed("t1")).When(Facilitator, new MergeThemes(new("t9"), new("t1"))).ThenRefused(Refusals.ThemeUnknown);
    }

    [Fact, Rule("THM-2")]
    public void AThemesIdIsNeverUsedAgain()
    {
        var gone = Grouping.And(Themed("t1"), Themed("t2"), (Facilitator, new RemoveTheme(new("t1"))));
        gone.When(Facilitator, Create("t1", "n1")).ThenRefused(Refusals.ThemeExists);
        gone.When(Facilitator, new RemoveTheme(new("t1"))).ThenNothing();
        gone.When(Facilitator, new RenameTheme(new("t1"), "Water")).ThenRefused(Refusals.ThemeUnknown);
        Grouping.And(Themed("t1"), Themed("t2"), (Facilitator, new MergeThemes(new("t1"), new("t2")))).When(Facilitator, Create("t1")).ThenRefused(Refusals.ThemeExists);
    }

    [Fact, Rule("THM-10")]
    public void APriorityFollowsItsThemeIntoAnotherAndOutlivesIt()
    {
        var worded = Grouping.And(Themed("t1", "n1"), Themed("t2"), (Rapporteur, Word("p1", "t1", "n1")));
        var merged = worded.When(Facilitator, new MergeThemes(new("t1"), new("t2"))).Then(new NotesMoved(Those("n1"), new("t2")), new ThemeRemoved(new("t1"), new("t2")));
        Assert.Equal((new ThemeId("t2"), 1), (merged.Sees<PrioritySight>(ToRapporteur, Thing.Priority, "p1")!.Theme, merged.Session.Priorities[new("p1")].Revision));
        var removed = worded.And((Facilitator, new RemoveTheme(new("t1"))));
        Assert.Null(removed.Sees<PrioritySight>(ToRapporteur, Thing.Priority, "p1")!.Theme);
    }

    [Fact, Rule("THM-5")]
    public void RemovingAThemeLeavesItsNotesUngrouped()
    {
        var gone = Grouping.And(Themed("t1", "n1", "n2"), Merged("n1", "n2"), (Facilitator, new RemoveTheme(new("t1"))));
        Assert.Empty(gone.Session.Themes);
        Assert.All(gone.Session.Notes.Values, n => Assert.Null(n.Theme));
        Assert.Equal(new NoteId("n1"), gone.Session.Notes[new("n2")].Under);
    }

    [Fact, Rule("THM-6")]
    public void SeveralNotesMoveAtOnceIntoAThemeAndOutOfAny()
    {
        var themed = Grouping.And(Themed("t1", "n1"));
        themed.When(Facilitator, new MoveNotes(Those("n1", "n2", "n3"), new("t1"))).Then(new NotesMoved(Those("n2", "n3"), new("t1")));
        themed.When(Facilitator, new MoveNotes(Those("n1", "n2"), null)).Then(new NotesMoved(Those("n1"), null));
        themed.When(Facilitator, new MoveNotes(Those("n1"), new("t1"))).ThenNothing();
        themed.When(Facilitator, new MoveNotes(Those("n1"), new("t9"))).ThenRefused(Refusals.ThemeUnknown);
        themed.When(Facilitator, new MoveNotes(Enumerable.Range(0, 501).Select(i => new NoteId($"x{i}")).ToSeq(), null)).ThenRefused("command.bad", 500);
    }

    [Fact, Rule("THM-11", "NOT-1", "RPT-8")]
    public void AnswersStandUnderTheirQuestionAndInNoTheme()
    {
        var story = Full(Various).And(Opened("write"), Written(Ana, "n1"), Opened("answer"), Written(Ben, "a1", stage: "answer"), Written(Guy, "a2", stage: "answer"),
            Revealed("answer"), Opened("group"), Themed("t1", "n1"));
        foreach (var command in new Command[] { Create("t2", "a1"), new MoveNotes([new("a1")], new("t1")), new MergeNotes(new("n1"), [new("a1")]), new MergeNotes(new("a1"), [new("a2")]) })
            story.When(Facilitator, command).ThenRefused(Refusals.NoteIsAnswer);
        var report = Report.Of(story.And((Rapporteur, Word("p1", "t1", "a1"))).Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning));
        Assert.Equal(["n1"], report.Themes.SelectMany(t => t.Notes).Select(n => n.Id.Text));
        Assert.Equal(["a1", "a2"], Assert.Single(report.Answers).Answers.Select(n => n.Id.Text).Order());
        Assert.Equal("a1", Assert.Single(report.Priorities[0].Notes).Id.Text);
    }

    [Fact, Rule("THM-7")]
    public void OnlyNotesOnTheBoardCanBeGrouped()
    {
        var writing = Full().And(Opened("write"), Written(Ana, "n1"), Written(Ben, "n2"));
        writing.When(Facilitator, Create("t1", "n1")).ThenRefused(Refusals.NotesHidden);
        writing.And(Themed("t1")).When(Facilitator, new MoveNotes(Those("n1"), new("t1"))).ThenRefused(Refusals.NotesHidden);
        writing.When(Facilitator, new MergeNotes(new("n1"), Those("n2"))).ThenRefused(Refusals.NotesHidden);
        writing.When(Facilitator, new UnmergeNotes(Those("n1"))).ThenRefused(Refusals.NotesHidden);
        writing.When(Rapporteur, Word("p1", null, "n1")).ThenRefused(Refusals.NoteUnknown);
    }

    [Fact, Rule("THM-8")]
    public void AThemeThatIsVotedOnIsFrozen()
    {
        var voting = Grouping.And(Themed("t1", "n1"), Themed("t2", "n2"), Themed("t3", "n3"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")));
        voting.When(Facilitator, new RenameTheme(new("t1"), "Other")).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new MergeThemes(new("t1"), new("t3"))).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new MergeThemes(new("t3"), new("t1"))).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new RemoveTheme(new("t1"))).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new MoveNotes(Those("n1"), null)).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new MoveNotes(Those("n3"), new("t1"))).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, Create("t4", "n1")).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, Create("t4", "n3")).ThenAccepted();
        voting.And((Facilitator, new Domain.Ballots.CloseRound(new("r1")))).When(Facilitator, new RenameTheme(new("t1"), "Other")).ThenAccepted();
    }

    [Fact, Rule("THM-9")]
    public void AStackMovesAsOneWhicheverOfItsNotesIsNamed()
    {
        var moved = Grouping.And(Themed("t1"), Merged("n1", "n2", "n3")).When(Facilitator, new MoveNotes(Those("n3"), new("t1")))
            .Then(new NotesMoved(Those("n1"), new("t1")));
        Assert.All(new[] { "n1", "n2", "n3" }, n => Assert.Equal(new ThemeId("t1"), moved.Sees<NoteSight>(ToWall, Thing.Note, n)!.Theme));
    }
}
