using Workshop.Domain.Ballots;
using Workshop.Domain.People;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;
using static Workshop.Domain.Tests.Stories.Story;

namespace Workshop.Domain.Tests.People;

public class ArrivingTests
{
    [Fact, Rule("PEO-1")]
    public void AParticipantArrivesWithANameAndAGroupOrWithNeither()
    {
        Given(Created).When(Ana, new Arrive(" Ana ", new("asm"))).Then(new ParticipantArrived(new("ana"), "Ana", new("asm"), Morning));
        Given(Created).When(Ana, new Arrive(null, null)).Then(new ParticipantArrived(new("ana"), null, null, Morning));
        Full().And(Opened("rank")).When(Person("late"), new Arrive(null, null)).ThenAccepted();
    }

    [Fact, Rule("PEO-2")]
    public void ArrivingAgainIsTheSamePerson()
    {
        var story = Given(Created, Arrived(Ana, "asm")).When(Ana, new Arrive("Anna", new("gov"))).Then(new ParticipantChanged(new("ana"), "Anna", new("gov")));
        var me = story.Sees<MeSight>(Self(Ana), Thing.Me)!;
        Assert.Equal(("Anna", new GroupId("gov")), (me.Name, me.Group));
        Assert.Equal(1, story.Sees<RoomSight>(ToWall, Thing.Room)!.People);
    }

    [Fact, Rule("PEO-3")]
    public void AGroupThatIsNotThereIsRefused()
    {
        Given(Created).When(Ana, new Arrive("Ana", new("martians"))).ThenRefused(Refusals.GroupUnknown);
        Given(Created, Arrived(Ana, "asm")).When(Ana, new Arrive("Ana", new(""))).ThenRefused(Refusals.GroupUnknown);
    }

    [Fact, Rule("PEO-4")]
    public void WhoseNoteStandsCantChangeGroup()
    {
        var written = Full().And(Opened("write"), Written(Ana, "n1"));
        written.When(Ana, new Arrive(NameOf(Ana), new("biz"))).ThenRefused(Refusals.GroupFixed);
        written.When(Ana, new Arrive(NameOf(Ana), null)).ThenRefused(Refusals.GroupFixed);
        written.When(Ana, new Arrive("Anna", new("asm"))).ThenAccepted();
        written.And((Ana, new Domain.Notes.DeleteNote(new("n1")))).When(Ana, new Arrive(NameOf(Ana), new("biz"))).ThenAccepted();
    }

    [Fact, Rule("PEO-4")]
    public void WhoseBallotIsInCantChangeGroup()
    {
        var voted = Full().And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (Nan, Dotted("r1", ("t1", 1))));
        voted.When(Nan, new Arrive(NameOf(Nan), new("asm"))).ThenRefused(Refusals.GroupFixed);
        voted.And((Nan, new Domain.Ballots.Withdraw(new("r1")))).When(Nan, new Arrive(NameOf(Nan), new("asm"))).ThenAccepted();
    }

    [Fact, Rule("PEO-5")]
    public void ANameHasSixtyCharactersAtMostAndAnEmptyOneIsNone()
    {
        Given(Created).When(Ana, new Arrive(new('x', 61), null)).ThenRefused("text.too_long", 60);
        Given(Created).When(Ana, new Arrive("  ", null)).Then(new ParticipantArrived(new("ana"), null, null, Morning));
    }

    [Fact, Rule("PEO-6")]
    public void TheTwoThousandAndFirstIsRefused()
    {
        var full = Enumerable.Range(0, 2000).Aggregate(Given(Created).Session,
            (s, i) => Session.Evolve(s, new ParticipantArrived(new($"p{i}"), null, null, Morning)));
        (Given(Created) with { Session = full }).When(Ana, new Arrive(null, null)).ThenRefused("session.full", 2000);
        (Given(Created) with { Session = full }).When(Person("p7"), new Arrive("Seven", null)).ThenAccepted();
    }

    [Fact, Rule("PEO-8")]
    public void WhoSharesADeviceIsAPersonAndHowManyDoIsTold()
    {
        var (zoe, yao) = (Person("zoe"), Person("yao"));
        var shared = Full().And((zoe, new Arrive(null, new("ngo"), Shared: true)), (yao, new Arrive(null, new("ngo"), Shared: true)));
        Assert.Equal((10, 2), (shared.Sees<RoomSight>(ToWall, Thing.Room)!.People, shared.Sees<RoomSight>(ToWall, Thing.Room)!.Shared!.Value));
        Assert.Null(Full().Sees<RoomSight>(ToWall, Thing.Room)!.Shared);
        // It is said once: a correction of the name keeps it.
        Assert.Equal(2, shared.And((zoe, new Arrive("Zoe", new("ngo")))).Sees<RoomSight>(ToWall, Thing.Room)!.Shared);
        var voting = shared.And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (zoe, Dotted("r1", ("t1", 3))), (yao, Dotted("r1", ("t2", 3))), (Ana, Dotted("r1", ("t1", 1))));
        // Each has a ballot and a budget of their own.
        Assert.Equal(3, voting.Sees<RoundSight>(ToWall, Thing.Round, "r1")!.Voted);
        Assert.Null(voting.Sees<RoundSight>(ToFacilitator, Thing.Round, "r1")!.Shared);
        Assert.Equal(new DotBallot([new("t2", 3)]), voting.Sees<OwnBallotSight>(Self(yao), Thing.OwnBallot, "r1")!.Ballot);
        Assert.Null(voting.Sees<OwnBallotSight>(Self(zoe), Thing.OwnBallot, "r1") is { Ballot: DotBallot { Dots: [{ Item: "t2" }] } } ? "another's" : null);
        var told = voting.And((Facilitator, new CloseRound(new("r1"))), (Facilitator, new RevealRound(new("r1"))));
        Assert.Equal(2, told.Sees<RoundSight>(ToParticipants, Thing.Round, "r1")!.Shared);
    }

    [Fact, Rule("PEO-7")]
    public void TheRoomShowsWhoHasArrivedByGroup() =>
        Assert.Equal(new RoomSight(8, [new(new("asm"), 3), new(new("biz"), 2), new(new("gov"), 2), new(new(""), 1)]), Full().Sees<RoomSight>(ToWall, Thing.Room));

    [Fact, Rule("SEE-9", "SEE-2")]
    public void AnIdIsToldToItsOwnerAloneAndANameToNobodyElseBeforeItStandsOnANote()
    {
        var story = Full().And(Opened("write"), Written(Ana, "n1"), Opened("group"));
        foreach (var who in Touching.Everybody(story.Session).Where(a => a != Self(Ana)))
        {
            Assert.DoesNotContain("ana", Walks.Strings.In(story.SeesAll(who)));
            Assert.DoesNotContain(NameOf(Ana), Walks.Strings.In(story.SeesAll(who)));
        }
        Assert.Contains("ana", Walks.Strings.In(story.SeesAll(Self(Ana))));
    }
}
