using Workshop.Domain.Acts;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Sessions;

public class GivingLinksTests
{
    private static readonly Seat Amina = new(Role.Facilitator, null, new("amina"));
    private static readonly Seq<Door> Doors = [new(Role.Facilitator, "f00d"), new(Role.Rapporteur, "beef"), new(Role.Observer, "cafe"), new(Role.Wall, "fade")];
    private static readonly Story Two = Full(Plan with { Doors = Doors }).And((Facilitator, Give("amina", Role.Facilitator)));

    private static string Hash(string of) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(of)));

    private static GiveLink Give(string id, Role role, int edition = 0) => new(new(id), role, $"Name of {id}", Hash(id + edition), edition);

    private static TeamSight? Team(Story story, Audience to) => story.Sees<TeamSight>(to, Thing.Team);

    [Fact, Rule("LNK-1")]
    public void FurtherLinksAreGivenOutByName()
    {
        var given = Full().When(Facilitator, Give("amina", Role.Facilitator)).ThenAccepted();
        Assert.Equal(new Link(new("amina"), Role.Facilitator, "Name of amina", Hash("amina0")), GivingLinks.Find(given.Session, new("amina")));
        given.When(Facilitator, Give("amina", Role.Facilitator)).ThenNothing();
        given.When(Facilitator, Give("amina", Role.Facilitator) with { SecretHash = Hash("x") }).ThenRefused(Refusals.LinkExists);
        given.When(Facilitator, Give("amina", Role.Observer)).ThenRefused(Refusals.LinkExists);
        Full().When(Facilitator, Give("amina", Role.Facilitator, edition: 1)).ThenRefused(Refusals.LinkUnknown);
        Full().When(Facilitator, Give("a b", Role.Facilitator)).ThenRefused(Refusals.BadId);
        Full().When(Facilitator, Give("a", Role.Participant)).ThenRefused(Refusals.BadCommand);
        Full().When(Facilitator, Give("a", Role.Wall) with { SecretHash = "secret" }).ThenRefused(Refusals.BadCommand);
        Full().When(Facilitator, Give("a", Role.Wall) with { Name = new('x', 61) }).ThenRefused(Refusals.TextTooLong with { Limit = 60 });
        Full().When(Rapporteur, Give("amina", Role.Facilitator)).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("LNK-1")]
    public void AWorkshopGivesOutSoManyLinksAndNoMore()
    {
        var many = Enumerable.Range(1, Limits.Links - 1).Aggregate(Full(), (story, i) => story.And((Facilitator, Give($"link-{i}", Role.Observer))));
        many.When(Facilitator, Give("another", Role.Observer)).ThenRefused(Refusals.LinkTooMany);
        many.When(Facilitator, Give("link-1", Role.Observer, edition: 1)).ThenAccepted();
    }

    [Fact, Rule("LNK-2")]
    public void ACoFacilitatorMayDoWhatTheFacilitatorMay()
    {
        var written = Two.And((Amina, new OpenStage(new("write"))), Written(Ana, "n1"), (Amina, new OpenStage(new("group"))));
        var themed = written.When(Amina, Create("t1", "n1")).ThenAccepted();
        var round = themed.And((Amina, new OpenStage(new("vote")))).When(Amina, Dots("r1", "t1", "t1") with { Items = ["t1"], Instrument = new Domain.Ballots.ApprovalVote() }).ThenAccepted();
        round.When(Amina, new Domain.Ballots.CloseRound(new("r1"))).ThenAccepted();
        round.When(Amina, new CloseSession()).ThenAccepted();
        Two.When(Amina, Give("kofi", Role.Facilitator)).ThenAccepted();
    }

    [Fact, Rule("LNK-2")]
    public void BothAtOnceAskForTheSameAndItHappensOnce()
    {
        var opened = Two.And((Facilitator, new OpenStage(new("write"))));
        opened.When(Amina, new OpenStage(new("write"))).ThenNothing();
        opened.And((Amina, new CloseStage(new("write")))).When(Facilitator, new CloseStage(new("write"))).ThenNothing();
    }

    [Fact, Rule("LNK-3")]
    public void TheFacilitatorsOwnLinkIsGivenAnewByWhoHoldsItAlone()
    {
        Two.When(Amina, Give("facilitator", Role.Facilitator, edition: 1)).ThenRefused(Refusals.LinkOwn);
        Two.When(Amina, new RevokeLink(Link.Own)).ThenRefused(Refusals.LinkOwn);
        Two.When(Facilitator, new RevokeLink(Link.Own)).ThenRefused(Refusals.LinkOwn);
        var anew = Two.When(Facilitator, Give("facilitator", Role.Facilitator, edition: 1)).ThenAccepted();
        anew.When(Facilitator, new OpenStage(new("write"))).ThenRefused(Refusals.SeatRevoked);
        anew.When(Facilitator with { Edition = 1 }, new OpenStage(new("write"))).ThenAccepted();
    }

    [Fact, Rule("LNK-4")]
    public void WhoCameByARevokedLinkIsOutAndAnotherEditionIsAnotherLink()
    {
        var revoked = Two.When(Facilitator, new RevokeLink(new("amina"))).Then(new LinkRevoked(new("amina")));
        revoked.When(Facilitator, new RevokeLink(new("amina"))).ThenNothing();
        revoked.When(Facilitator, new RevokeLink(new("nobody"))).ThenRefused(Refusals.LinkUnknown);
        Assert.False(GivingLinks.Admits(revoked.Session, Amina));
        revoked.When(Amina, new OpenStage(new("write"))).ThenRefused(Refusals.SeatRevoked);
        // The role is answered before: else the answer would tell of the session.
        revoked.When(Amina, Write("n1")).ThenRefused(Refusals.NotAllowed);
        var anew = revoked.And((Facilitator, Give("amina", Role.Facilitator, edition: 1)));
        anew.When(Amina, new OpenStage(new("write"))).ThenRefused(Refusals.SeatRevoked);
        anew.When(Amina with { Edition = 1 }, new OpenStage(new("write"))).ThenAccepted();
        anew.When(Facilitator, Give("amina", Role.Facilitator, edition: 1) with { SecretHash = Hash("y") }).ThenRefused(Refusals.LinkChanged);
        Two.When(new(Role.Facilitator, null, new("nobody")), new OpenStage(new("write"))).ThenRefused(Refusals.SeatRevoked);
        Two.When(new(Role.Rapporteur, null, new("amina")), Word("p1")).ThenRefused(Refusals.SeatRevoked);
    }

    [Fact, Rule("LNK-4")]
    public void LinksAreRevokedAndGivenAnewAfterTheEndToo()
    {
        var ended = Two.And((Facilitator, new CloseSession()));
        ended.When(Facilitator, new RevokeLink(new("observer"))).ThenAccepted();
        ended.When(Facilitator, Give("amina", Role.Facilitator, edition: 1)).ThenAccepted();
        ended.When(Facilitator, new RenewCode("NEW-222")).ThenAccepted();
        ended.When(Facilitator, new RevokeSeat(1, true)).ThenAccepted();
        ended.When(Ana, new RenewSeat()).ThenAccepted();
        ended.When(Amina, new Lead(new("amina"))).ThenRefused(Refusals.SessionClosed);
    }

    [Fact, Rule("LNK-5")]
    public void OneOfTheFacilitatorsLeadsAndItFallsBackToTheFirst()
    {
        Assert.Equal(Link.Own, Team(Two, ToFacilitator)!.Leads);
        var over = Two.When(Facilitator, new Lead(new("amina"))).Then(new LeadTaken(new("amina")));
        over.When(Amina, new Lead(new("amina"))).ThenNothing();
        Assert.Equal(new("amina"), Team(over, ToRapporteur)!.Leads);
        // A word, not a lock.
        over.When(Facilitator, new OpenStage(new("write"))).ThenAccepted();
        Assert.Equal(Link.Own, Team(over.And((Facilitator, new RevokeLink(new("amina")))), ToFacilitator)!.Leads);
        Two.When(Amina, new Lead(new("observer"))).ThenRefused(Refusals.LinkUnknown);
        Two.And((Facilitator, new RevokeLink(new("amina")))).When(Facilitator, new Lead(new("amina"))).ThenRefused(Refusals.LinkUnknown);
    }

    [Fact, Rule("LNK-6")]
    public void TheTeamIsToldToThoseWhoRunTheRoomAndNoSecretOfIt()
    {
        var team = Team(Two, ToRapporteur)!;
        Assert.Equal(["facilitator", "rapporteur", "observer", "wall", "amina"], team.Links.Select(l => l.Id.Text));
        foreach (var who in Touching.Everybody(Two.Session))
        {
            Assert.Equal(who.IsStaff, Two.Sees<TeamSight>(who, Thing.Team) is not null);
            Assert.DoesNotContain(Hash("amina0"), Walks.Strings.In(Two.SeesAll(who)));
        }
    }

    [Fact, Rule("LNK-7")]
    public void AnotherJoinCodeTakesThePlaceOfTheOneBefore()
    {
        var renewed = Two.When(Facilitator, new RenewCode("NEW-222")).Then(new CodeRenewed("NEW-222"));
        Assert.Equal("NEW-222", renewed.Sees<WorkshopSight>(ToParticipants, Thing.Workshop)!.Code);
        renewed.When(Facilitator, new RenewCode("NEW-222")).ThenNothing();
        renewed.When(Ana, new Arrive(NameOf(Ana), new("asm"))).ThenNothing();
        Two.When(Facilitator, new RenewCode("no code")).ThenRefused(Refusals.BadCommand);
        Two.When(Rapporteur, new RenewCode("NEW-222")).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("LNK-8")]
    public void ASeatIsShutByItsNumberAndWhatCameFromItStays()
    {
        var written = Two.And(Opened("write"), Written(Ana, "n1"), Revealed("write"));
        var number = written.Sees<MeSight>(Self(Ana), Thing.Me)!.Number;
        var shut = written.When(Facilitator, new RevokeSeat(number, true)).Then(new SeatRevoked(Ana.Participant!.Value, true));
        shut.When(Facilitator, new RevokeSeat(number, true)).ThenNothing();
        shut.When(Ana, Write("n2")).ThenRefused(Refusals.SeatRevoked);
        shut.When(Abe, Write("n2")).ThenAccepted();
        Assert.Equal([number], Team(shut, ToFacilitator)!.ShutSeats);
        Assert.NotNull(shut.Sees<NoteSight>(ToWall, Thing.Note, "n1"));
        Assert.Equal(8, shut.Sees<RoomSight>(ToWall, Thing.Room)!.People);
        var open = shut.When(Facilitator, new RevokeSeat(number, false)).ThenAccepted();
        open.When(Ana, Write("n2")).ThenAccepted();
        Two.When(Facilitator, new RevokeSeat(99, true)).ThenRefused(Refusals.ParticipantUnknown);
        Two.When(Rapporteur, new RevokeSeat(1, true)).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("LNK-8")]
    public void ANumberIsToldToItsPersonAlone()
    {
        foreach (var who in Touching.Everybody(Two.Session))
            if (who.Self is { } self)
                Assert.Equal(Two.Session.Participants[self].Number, Two.Sees<MeSight>(who, Thing.Me)!.Number);
            else
                Assert.DoesNotContain(Two.SeesAll(who), s => s is MeSight);
    }

    [Fact, Rule("LNK-9")]
    public void AParticipantKeepsTheirSeatOnOneDeviceAndTheOthersAreOut()
    {
        var renewed = Two.And(Opened("write"), Written(Ana, "n1")).When(Ana, new RenewSeat()).Then(new SeatRenewed(Ana.Participant!.Value, 1));
        renewed.When(Ana, Write("n2")).ThenRefused(Refusals.SeatRevoked);
        renewed.When(Ana, new RenewSeat()).ThenRefused(Refusals.SeatRevoked);
        var now = Ana with { Edition = 1 };
        renewed.When(now, Write("n2")).ThenAccepted();
        renewed.When(now, new EditNote(new("n1"), "mine still")).ThenAccepted();
        renewed.When(Facilitator, new RenewSeat()).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("UND-9")]
    public void AnActSaysWhoseItWasAndEitherUndoesIt()
    {
        var acted = Two.And(Opened("write"), Written(Ana, "n1"), Opened("group"), (Amina, Create("t1", "n1")), (Facilitator, Create("t2")));
        Assert.Equal(["amina", "facilitator"], acted.Sees<ActsSight>(ToFacilitator, Thing.Acts)!.Acts.Select(a => a.By!.Value.Text));
        acted.When(Facilitator, new UndoAct(1)).Then(new ActUndone(1));
        // Undone by both at once: it is so already.
        acted.And((Facilitator, new UndoAct(1))).When(Amina, new UndoAct(1)).ThenNothing();
    }
}
