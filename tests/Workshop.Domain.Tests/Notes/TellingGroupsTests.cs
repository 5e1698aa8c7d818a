using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Notes;

public class TellingGroupsTests
{
    private static readonly Seat Gus = Person("gus");

    // Two of business are too few to stand alone: they are counted with the next smallest, miners or government, whichever stands first.
    private static readonly Story Written8 = Full().And(Arrived(Gus, "gov"), Opened("write"),
        Written(Ana, "a1"), Written(Abe, "a2"), Written(Ada, "a3"), Written(Ben, "b1"), Written(Bea, "b2"), Written(Guy, "g1"), Written(Gil, "g2"), Written(Gus, "g3"));

    private static string By(Story story, string note) =>
        string.Join(" ", story.Sees<NoteSight>(ToWall, Thing.Note, note)!.By.Select(g => g.Text));

    [Fact, Rule("SEE-4")]
    public void ANoteTellsItsReportingGroup()
    {
        var grouping = Written8.And((Facilitator, new SetGroups([Groups[1], Groups[2], Groups[0]])), Opened("group"));
        Assert.Equal(["asm", "biz gov", "biz gov"], new[] { "a1", "b1", "g1" }.Select(n => By(grouping, n)));
    }

    [Fact, Rule("SEE-4")]
    public void WithTooFewAuthorsNoGroupIsTold()
    {
        var grouping = Full().And(Opened("write"), Written(Ana, "a1"), Written(Abe, "a2"), Written(Ben, "b1"), Opened("group"));
        Assert.Equal(["", "", ""], new[] { "a1", "a2", "b1" }.Select(n => By(grouping, n)));
    }

    [Fact, Rule("NOT-10")]
    public void WhilePeopleWriteNoGroupIsTold()
    {
        var open = Written8.And(Revealed("write"));
        Assert.Equal("", By(open, "a1"));
        Assert.Equal(["asm biz", "gov"], new[] { "a1", "g1" }.Select(n => By(open.And(Closed("write")), n)));
        Assert.Equal("gov", By(Written8.And(Closed("write"), Revealed("write")), "g1"));
    }

    [Fact, Rule("NOT-10")]
    public void TheGroupsThatAreToldStayWhateverBecomesOfTheGroups()
    {
        var grouping = Written8.And(Opened("group"));
        var before = By(grouping, "b1");
        Assert.Equal("asm biz", before);
        Assert.Equal(before, By(grouping.And((Facilitator, new SetGroups([Groups[2], Groups[1], Groups[0]]))), "b1"));
        // Two more of business write: business would stand for itself, and the older notes with "asm biz" would all be told apart.
        var (bob, bev) = (Person("bob"), Person("bev"));
        var later = grouping.And(Arrived(bob, "biz"), Arrived(bev, "biz"), Opened("write"), Written(bob, "b3"), Written(bev, "b4"), Opened("group"));
        Assert.Equal(before, By(later, "b1"));
    }

    [Fact, Rule("NOT-11")]
    public void ANoteAddedLaterIsToldWithNoGroup()
    {
        var later = Written8.And(Opened("group"), Opened("write"), Written(Ana, "a4"), Opened("group"));
        Assert.Equal(["asm biz", ""], new[] { "a1", "a4" }.Select(n => By(later, n)));
    }

    [Fact, Rule("NOT-10")]
    public void WhereNoneWereToldMoreAuthorsMayStillBringThem()
    {
        var few = Full().And(Arrived(Gus, "gov"), Opened("write"), Written(Ana, "a1"), Opened("group"), Opened("write"), Written(Abe, "a2"), Written(Ada, "a3"),
            Written(Guy, "g1"), Written(Gil, "g2"), Written(Gus, "g3"), Opened("group"));
        Assert.Equal(["asm", "gov"], new[] { "a1", "g1" }.Select(n => By(few, n)));
    }

    [Fact, Rule("NOT-12")]
    public void WhenDeletionsLeaveTooFewAuthorsNoGroupIsToldAnyMore()
    {
        var grouping = Full().And(Arrived(Gus, "gov"), Opened("write"), Written(Ana, "a1"), Written(Ana, "a2"), Written(Abe, "a3"), Written(Ada, "a4"),
            Written(Guy, "g1"), Written(Gil, "g2"), Written(Gus, "g3"), Opened("group"), Opened("write"));
        Assert.Equal("asm", By(grouping.And((Ana, new DeleteNote(new("a1")))), "a2"));
        var few = grouping.And((Ada, new DeleteNote(new("a4"))));
        Assert.Equal(["", "", ""], new[] { "a1", "a3", "g1" }.Select(n => By(few, n)));
        Assert.Equal("", By(few.And(Written(Ada, "a5"), Opened("group")), "a1"));
        // A note added later is told with no group, and makes nobody an author of those that are.
        Assert.Equal("", By(grouping.And(Written(Ada, "a5"), (Ada, new DeleteNote(new("a4")))), "a1"));
    }

    [Fact, Rule("NOT-12")]
    public void WhicheverOfTheirTwoNotesAnAuthorDeletesTheOtherStillCounts()
    {
        var grouping = Full().And(Arrived(Gus, "gov"), Opened("write"), Written(Abe, "a3"), Written(Ada, "a4"), Written(Guy, "g1"), Written(Gil, "g2"), Written(Gus, "g3"),
            Written(Ana, "a1"), Written(Ana, "a2"), Opened("group"), Opened("write"));
        foreach (var (gone, left) in (IEnumerable<(string, string)>)[("a1", "a2"), ("a2", "a1")])
            Assert.Equal("asm", By(grouping.And((Ana, new DeleteNote(new(gone)))), left));
        // Whosever note has the last number that is told, it counts.
        Assert.Equal(grouping.Session.FindStage(new("write"))!.ToldUpTo, grouping.Session.Notes.Values.Max(n => n.Number));
    }

    [Fact, Rule("SEE-4")]
    public void WhoDeletedTheirNotesMayChangeGroupAndTellsNothing()
    {
        var moved = Written8.And(Opened("group"), Opened("write"), (Ben, new DeleteNote(new("b1"))), (Ben, new Arrive(NameOf(Ben), new("gov"))), Opened("group"));
        Assert.Equal(["asm biz", "gov"], new[] { "b2", "g1" }.Select(n => By(moved, n)));
    }
}
