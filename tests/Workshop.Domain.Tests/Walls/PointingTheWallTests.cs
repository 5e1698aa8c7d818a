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

    [Fact, Rule("WAL-3")]
    public void OfAResultAlsoWhatStandsBesideItIsShownIfItHasThat()
    {
        var voted = Board.And(Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (Ana, Dotted("r1", ("t1", 1))), (Facilitator, new CloseRound(new("r1"))));
        foreach (var kind in new[] { Pointable.RoundSure, Pointable.RoundGroups, Pointable.RoundDuels })
        {
            voted.When(Facilitator, At(kind, "r1")).ThenRefused(Refusals.RoundHidden);
            voted.When(Facilitator, At(kind, "r9")).ThenRefused(Refusals.RoundUnknown);
        }
        var told = voted.And((Facilitator, new RevealRound(new("r1"))));
        told.When(Facilitator, At(Pointable.RoundSure, "r1")).ThenAccepted();
        // One ballot is no group that may be shown, and dots have no duels.
        told.When(Facilitator, At(Pointable.RoundGroups, "r1")).ThenRefused(Refusals.RoundHidden);
        told.When(Facilitator, At(Pointable.RoundDuels, "r1")).ThenRefused(Refusals.RoundHidden);
        var ranked = Board.And(Opened("rank"), (Facilitator, Rank("r2", "t1", "t2")), (Ana, Ranked("r2", "t1")), (Facilitator, new CloseRound(new("r2"))), (Facilitator, new RevealRound(new("r2"))),
            (Facilitator, At(Pointable.RoundDuels, "r2")));
        Assert.Equal(new PointedSight(Pointable.RoundDuels, "r2"), Seen(ranked));
        Assert.Null(Seen(ranked.And((Facilitator, new ReopenRound(new("r2"))))));
    }
}
