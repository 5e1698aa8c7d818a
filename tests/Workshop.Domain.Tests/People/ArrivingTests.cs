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
