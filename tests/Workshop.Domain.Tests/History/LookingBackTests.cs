using Workshop.Domain.History;
using Workshop.Domain.Notes;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using Workshop.Domain.Walls;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.History;

public class LookingBackTests
{
    private static readonly Story Grouping = Full().And(Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ben, "n3"), Opened("group"));

    /// <summary>As the reader sees the board after each moment: theme by note.</summary>
    private static List<string> Boards(Story story, Audience reader)
    {
        var looking = new LookingBack(story.Session, reader);
        foreach (var happened in story.Past)
            looking.Take(Story.Morning, [happened]);
        var (notes, boards) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var moment in looking.Until(1).Moments)
        {
            foreach (var gone in moment.NotesGone)
                notes.Remove(gone.Text);
            foreach (var place in moment.Notes)
                notes[place.Id.Text] = place.Parked ? "parked" : place.Under?.Text ?? place.Theme?.Text ?? "-";
            boards.Add(string.Join(" ", notes.Select(n => $"{n.Key}:{n.Value}")));
        }
        return boards;
    }

    [Fact, Rule("HIS-1")]
    public void TheBoardIsSeenAsItWasAtEachMoment()
    {
        var story = Grouping.And(Themed("t1", "n1", "n2"), Merged("n1", "n2"), (Facilitator, new MarkNotes(Those("n3"), NoteMark.Parked, true)), (Facilitator, new Domain.Acts.UndoAct(3)));
        Assert.Equal("n1:- n2:- n3:-", Boards(story, ToWall).First(b => b.Length > 0));
        Assert.Equal(["n1:t1 n2:t1 n3:-", "n1:t1 n2:n1 n3:-", "n1:t1 n2:n1 n3:parked", "n1:t1 n2:n1 n3:-"], Boards(story, ToWall).TakeLast(4));
    }

    [Fact, Rule("HIS-2")]
    public void WhatIsHiddenNowOrWasThenIsNotSeen()
    {
        var hidden = Grouping.And((Facilitator, new MarkNotes(Those("n1"), NoteMark.Hidden, true)));
        foreach (var reader in Audience.Shared)
            Assert.All(Boards(hidden, reader), b => Assert.DoesNotContain("n1", b));
        var shown = hidden.And((Facilitator, new MarkNotes(Those("n1"), NoteMark.Hidden, false)));
        Assert.Equal(["n1:- n2:- n3:-", "n2:- n3:-", "n1:- n2:- n3:-"], Boards(shown, ToFacilitator).TakeLast(3));
    }

    [Fact, Rule("HIS-2")]
    public void WhatIsPrivateOrDeletedIsNotSeen()
    {
        var writing = Full().And(Opened("write"), Written(Ana, "n1"));
        foreach (var reader in Audience.Shared)
            Assert.All(Boards(writing, reader), b => Assert.Equal("", b));
        var deleted = Grouping.And(Opened("write"), (Ana, new DeleteNote(new("n1"))));
        Assert.All(Boards(deleted, ToFacilitator), b => Assert.DoesNotContain("n1", b));
    }

    [Fact, Rule("HIS-3")]
    public void AThemeThatIsGoneIsNamedToThoseWhoRunTheRoomAlone()
    {
        var gone = Grouping.And(Themed("t1", "n1"), (Facilitator, new RenameTheme(new("t1"), "Roads")), Themed("t2", "n2"), (Facilitator, new RemoveTheme(new("t2"))));
        Assert.Equal(["Roads", ""], Names(gone, ToWall).Distinct());
        Assert.Equal(["Theme t1", "Roads", "Theme t2"], Names(gone, ToFacilitator));
    }

    [Fact, Rule("HIS-4")]
    public void TheWallIsPointedAtTheTimeLapseOnceTheBoardHoldsSomething()
    {
        Full().And(Opened("write"), Written(Ana, "n1")).When(Facilitator, new PointWall(new(Pointable.TimeLapse, ""))).ThenRefused(Refusals.NotesHidden);
        Assert.Equal(new PointedSight(Pointable.TimeLapse, ""), Grouping.And((Facilitator, new PointWall(new(Pointable.TimeLapse, "")))).Sees<PointedSight>(ToWall, Thing.Pointed));
        Grouping.When(Facilitator, new PointWall(new(Pointable.TimeLapse, "n1"))).ThenRefused(Refusals.BadCommand);
    }

    private static List<string> Names(Story story, Audience reader)
    {
        var looking = new LookingBack(story.Session, reader);
        foreach (var happened in story.Past)
            looking.Take(Story.Morning, [happened]);
        return looking.Until(1).Moments.SelectMany(m => m.Themes).Select(t => t.Name).ToList();
    }
}
