using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Themes;

public class MergingNotesTests
{
    private static readonly Story Grouping =
        Full().And(Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ben, "n3"), Written(Guy, "n4"), Opened("group"), Themed("t1", "n1"));

    [Fact, Rule("MRG-1")]
    public void MergedNotesGoUnderOneAndIntoItsThemeAndKeepWhatTheyAre()
    {
        var merged = Grouping.When(Facilitator, new MergeNotes(new("n1"), Those("n2", "n3"))).Then(new NotesMerged(new("n1"), Those("n2", "n3")));
        var (before, after) = (Grouping.Session.Notes[new("n2")], merged.Session.Notes[new("n2")]);
        Assert.Equal(before with { Under = new NoteId("n1"), Theme = new ThemeId("t1") }, after);
        Assert.Equal(Those("n2", "n3"), merged.Session.Merged[new("n1")]);
    }

    [Fact, Rule("MRG-2")]
    public void AHeadTakesAlongWhatIsUnderIt()
    {
        var merged = Grouping.And(Merged("n2", "n3", "n4")).When(Facilitator, new MergeNotes(new("n1"), Those("n2")))
            .Then(new NotesMerged(new("n1"), Those("n2", "n3", "n4")));
        Assert.All(new[] { "n2", "n3", "n4" }, n => Assert.Equal(new NoteId("n1"), merged.Session.Notes[new(n)].Under));
        Assert.Equal([new NoteId("n1")], merged.Session.Merged.Keys);
    }

    [Fact, Rule("MRG-2")]
    public void OneOfAStackCanGoUnderAnotherHead()
    {
        var merged = Grouping.And(Merged("n2", "n3", "n4"), Merged("n1", "n4"));
        Assert.Equal(Those("n4"), merged.Session.Merged[new("n1")]);
        Assert.Equal(Those("n3"), merged.Session.Merged[new("n2")]);
    }

    [Fact, Rule("MRG-3")]
    public void NothingIsMergedIntoAMergedNote()
    {
        Grouping.And(Merged("n1", "n2")).When(Facilitator, new MergeNotes(new("n2"), Those("n3"))).ThenRefused(Refusals.NoteMerged);
        Grouping.And(Merged("n1", "n2")).When(Facilitator, new MergeNotes(new("n2"), Those("n1"))).ThenRefused(Refusals.NoteMerged);
        Grouping.When(Facilitator, new MergeNotes(new("n9"), Those("n1"))).ThenRefused(Refusals.NoteUnknown);
    }

    [Fact, Rule("MRG-4")]
    public void UnmergedNotesStayInTheTheme()
    {
        var apart = Grouping.And(Merged("n1", "n2", "n3")).When(Facilitator, new UnmergeNotes(Those("n2"))).Then(new NotesUnmerged(Those("n2")));
        Assert.Equal((null, new ThemeId("t1")), (apart.Session.Notes[new("n2")].Under, apart.Session.Notes[new("n2")].Theme));
        Assert.Equal(Those("n3"), apart.Session.Merged[new("n1")]);
        Assert.Empty(apart.And((Facilitator, new UnmergeNotes(Those("n3")))).Session.Merged);
    }

    [Fact, Rule("THM-8")]
    public void NotesOfAThemeThatIsVotedOnAreNeitherMergedNorUnmerged()
    {
        var voting = Grouping.And(Themed("t2", "n2"), Themed("t3", "n3"), Merged("n3", "n4"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t3")));
        voting.When(Facilitator, new MergeNotes(new("n2"), Those("n1"))).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new MergeNotes(new("n1"), Those("n2"))).ThenRefused(Refusals.ThemeFrozen);
        voting.When(Facilitator, new UnmergeNotes(Those("n4"))).ThenRefused(Refusals.ThemeFrozen);
        voting.And((Facilitator, new Domain.Ballots.CloseRound(new("r1")))).When(Facilitator, new UnmergeNotes(Those("n4"))).ThenAccepted();
    }

    [Fact, Rule("SES-13")]
    public void MergingWhatIsMergedAndUnmergingWhatIsNotChangeNothing()
    {
        Grouping.And(Merged("n1", "n2")).When(Facilitator, new MergeNotes(new("n1"), Those("n2", "n1"))).ThenNothing();
        Grouping.When(Facilitator, new UnmergeNotes(Those("n2"))).ThenNothing();
    }
}
