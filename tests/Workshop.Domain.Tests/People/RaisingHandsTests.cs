using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.People;

public class RaisingHandsTests
{
    private static readonly RaiseHand Up = new(true, false), Down = new(false, false);
    private static readonly Story Two = Full().And((Ben, Up), (Ana, new RaiseHand(true, true)));

    private static HandsSight? Seen(Story story, Audience? to = null) => story.Sees<HandsSight>(to ?? ToFacilitator, Thing.Hands);

    private static int? PlaceOf(Seat who, Story story) => story.Sees<OwnHandSight>(Self(who), Thing.OwnHand)?.Place;

    [Fact, Rule("HND-1")]
    public void HandsStandInTheOrderInWhichTheyWereRaised()
    {
        Full().When(Ben, Up).Then(new HandRaised(new("ben"), false));
        Two.When(Ben, Up).ThenNothing();
        Full().When(Ben, Down).ThenNothing();
        Assert.Equal([1, 2], Seen(Two)!.Raised.Select(h => h.Number));
        Assert.Equal((1, 2), (PlaceOf(Ben, Two), PlaceOf(Ana, Two)));
        var down = Two.When(Ben, Down).Then(new HandsLowered([1]));
        Assert.Equal((null, 1), (PlaceOf(Ben, down), PlaceOf(Ana, down)));
        Assert.Equal([2, 3], Seen(down.And((Ben, Up)))!.Raised.Select(h => h.Number));
    }

    [Fact, Rule("HND-2")]
    public void AHandTellsWhoseItIsOnlyToTheFacilitatorAndOnlyWhereItsOwnerWantsThat()
    {
        Assert.Equal([null, NameOf(Ana)], Seen(Two)!.Raised.Select(h => h.Name));
        foreach (var other in Audience.Shared.Where(a => a != ToFacilitator))
        {
            Assert.Null(Seen(Two, other));
            // Not even its bare key, which would tell when.
            Assert.False(new Key(Thing.Hands).IsFor(other));
        }
        var told = Two.When(Ben, new RaiseHand(true, true)).Then(new HandRaised(new("ben"), true));
        Assert.Equal([NameOf(Ben), NameOf(Ana)], Seen(told)!.Raised.Select(h => h.Name));
        Assert.Equal([null, "Another"], Seen(Two.And((Ana, new Arrive("Another", new("asm")))))!.Raised.Select(h => h.Name));
    }

    [Fact, Rule("HND-3")]
    public void TheFacilitatorLowersHandsAndOneThatIsDownAlreadyIsNoMistake()
    {
        Two.When(Facilitator, new LowerHands([2, 7])).Then(new HandsLowered([2]));
        Two.When(Facilitator, new LowerHands([7])).ThenNothing();
        Assert.Null(Seen(Two.And((Facilitator, new LowerHands([1, 2])))));
        Two.When(Rapporteur, new LowerHands([1])).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("HND-4")]
    public void WithTheWorkshopTheHandsAreGone()
    {
        var ended = Two.And((Facilitator, new CloseSession()));
        Assert.Null(Seen(ended));
        Assert.Null(PlaceOf(Ben, ended));
    }
}
