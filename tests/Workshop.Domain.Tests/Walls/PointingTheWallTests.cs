using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using Workshop.Domain.Walls;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Walls;

public class PointingTheWallTests
{
    private static readonly Story Board = Full().And(Opened("write"), Written(Ana, "n1"), Opened("group"), Themed("t1", "n1"), Themed("t2"), (Rapporteur, Word("p1")));

    private static PointedSight? Seen(Story story) => story.Sees<PointedSight>(ToWall, Thing.Pointed);

    private static PointWall At(Pointable kind, string id) => new(new(kind, id));

    [Fact, Rule("WAL-1")]
    public void TheWallShowsWhatItIsPointedAtUntilTheRoomMovesOn()
    {
        var pointed = Board.When(Facilitator, At(Pointable.Note, "n1")).Then(new WallPointed(new(Pointable.Note, "n1")));
        Assert.Equal(new PointedSight(Pointable.Note, "n1"), Seen(pointed));
        pointed.When(Facilitator, At(Pointable.Note, "n1")).ThenNothing();
        Assert.Null(Seen(pointed.When(Facilitator, new PointWall(null)).Then(new WallPointed(null))));
        Assert.Null(Seen(pointed.And(Opened("vote"))));
        Board.When(Rapporteur, At(Pointable.Note, "n1")).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("WAL-2")]
    public void OnlyWhatTheRoomMaySeeIsShown()
    {
        var hidden = Full().And(Opened("write"), Written(Ana, "n1"), (Rapporteur, Word("p1")));
        hidden.When(Facilitator, At(Pointable.Note, "n1")).ThenRefused(Refusals.NotesHidden);
        hidden.When(Facilitator, At(Pointable.Priority, "p1")).ThenRefused(Refusals.PriorityHidden);
        Board.When(Facilitator, At(Pointable.Note, "n9")).ThenRefused(Refusals.NoteUnknown);
        Board.When(Facilitator, At(Pointable.Theme, "t9")).ThenRefused(Refusals.ThemeUnknown);
        Board.When(Facilitator, At(Pointable.Round, "r9")).ThenRefused(Refusals.RoundUnknown);
        Board.When(Facilitator, At(Pointable.Priority, "p9")).ThenRefused(Refusals.PriorityUnknown);
        Board.When(Facilitator, At((Pointable)9, "p9")).ThenRefused(Refusals.BadCommand);
        Board.And(Opened("agree")).When(Facilitator, At(Pointable.Priority, "p1")).ThenAccepted();
        var voted = Board.And(Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (Facilitator, new CloseRound(new("r1"))));
        voted.When(Facilitator, At(Pointable.Round, "r1")).ThenRefused(Refusals.RoundHidden);
        voted.And((Facilitator, new RevealRound(new("r1")))).When(Facilitator, At(Pointable.Round, "r1")).ThenAccepted();
    }

    [Fact, Rule("WAL-2")]
    public void WhatIsGoneIsShownNoMore()
    {
        var pointed = Board.And((Facilitator, At(Pointable.Theme, "t1")));
        Assert.NotNull(Seen(pointed));
        Assert.Null(Seen(pointed.And((Facilitator, new RemoveTheme(new("t1"))))));
        Assert.Null(Seen(Board.And(Opened("write"), (Facilitator, At(Pointable.Note, "n1")), (Ana, new DeleteNote(new("n1"))))));
    }
}
