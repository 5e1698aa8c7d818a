using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Tests.Walks;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Priorities;

public class DissentingTests
{
    private static readonly DissentId One = new("d1"), Two = new("d2");
    private static readonly Story Agreeing = Full().And((Rapporteur, Word("p1")), (Rapporteur, Word("p2")), Opened("agree"));
    private static readonly Story Proposed = Agreeing.And((Ana, Against("d1")));
    private static readonly Story Joined = Proposed.And((Abe, new JoinDissent(One)), (Ada, new JoinDissent(One)));
    private static readonly Story OnRecord = Joined.And(Closed("agree"));

    private static ProposeDissent Against(string id, string priority = "p1") => new(new(id), new(priority), $"We hold {id}");

    private static DissentSight? Seen(Story story, Audience who, string id = "d1") => story.Sees<DissentSight>(who, Thing.Dissent, id);

    private static Report Made(Story story, Audience reader) => Report.Of(story.Session, reader, new(1, [1, 2, 3, 4], Story.Morning));

    [Fact, Rule("DIS-1")]
    public void AParticipantProposesAndJoinsWhileAnAgreeStageIsOpen()
    {
        Agreeing.When(Ana, Against("d1") with { Text = " Not for us " }).Then(new DissentProposed(One, new("p1"), "Not for us", new("ana")));
        Proposed.When(Abe, new JoinDissent(One)).Then(new DissentJoined(One, new("abe")));
        Proposed.When(Ana, new JoinDissent(One)).ThenNothing();
        Agreeing.When(Ana, Against("d1", "p9")).ThenRefused(Refusals.PriorityUnknown);
        Agreeing.When(Ana, Against("d1") with { Text = " " }).ThenRefused(Refusals.TextEmpty);
        Agreeing.When(Ana, Against("d1") with { Text = new('x', 601) }).ThenRefused("text.too_long", 600);
        Agreeing.When(Ana, Against("d 1")).ThenRefused(Refusals.BadId);
        Agreeing.When(Abe, new JoinDissent(One)).ThenRefused(Refusals.DissentUnknown);
        Agreeing.When(Rapporteur, Against("d1")).ThenRefused(Refusals.NotAllowed);
        Proposed.And(Closed("agree")).When(Abe, new JoinDissent(One)).ThenRefused(Refusals.DissentClosed);
        Agreeing.And(Opened("report")).When(Ana, Against("d1")).ThenRefused(Refusals.DissentClosed);
    }

    [Fact, Rule("DIS-2")]
    public void AnIdIsNeverUsedAgainAndTenStandAtMost()
    {
        Proposed.When(Ben, Against("d1")).ThenRefused(Refusals.DissentExists);
        Proposed.And((Ana, new LeaveDissent(One))).When(Ana, Against("d1")).ThenRefused(Refusals.DissentExists);
        var ten = Enumerable.Range(0, 10).Aggregate(Agreeing.And(Closed("agree")), (s, i) => s.And(Arrived(Person($"x{i}"), "ngo"))).And(Opened("agree"));
        Enumerable.Range(0, 10).Aggregate(ten, (s, i) => s.And((Person($"x{i}"), Against($"e{i}")))).When(Ana, Against("d1")).ThenRefused("dissent.too_many", 10);
    }

    [Fact, Rule("DIS-3")]
    public void WhoJoinsAnotherStatementOfAPriorityLeavesTheFirst()
    {
        Proposed.And((Ben, Against("d2"))).When(Ana, new JoinDissent(Two)).Then(new DissentLeft(One, new("ana")), new DissentJoined(Two, new("ana")));
        Proposed.When(Ana, Against("d2")).Then(new DissentLeft(One, new("ana")), new DissentProposed(Two, new("p1"), "We hold d2", new("ana")));
        Proposed.When(Ana, Against("d2", "p2")).Then(new DissentProposed(Two, new("p2"), "We hold d2", new("ana")));
    }

    [Fact, Rule("DIS-4")]
    public void WhoStandsBehindAStatementMayLeaveItUntilTheEnd()
    {
        var gone = Proposed.When(Ana, new LeaveDissent(One)).Then(new DissentLeft(One, new("ana")));
        Assert.Null(Seen(gone, ToParticipants));
        gone.When(Ana, new LeaveDissent(One)).ThenNothing();
        Proposed.When(Ben, new LeaveDissent(One)).ThenNothing();
        OnRecord.When(Ana, new LeaveDissent(One)).ThenAccepted();
        OnRecord.And((Facilitator, new CloseSession())).When(Ana, new LeaveDissent(One)).ThenRefused(Refusals.SessionClosed);
    }

    [Fact, Rule("DIS-5")]
    public void AStatementComesOnRecordWithKBehindItAndOnlyWhenTheStageCloses()
    {
        Assert.False(Seen(Joined, ToParticipants)!.OnRecord);
        foreach (var who in Audience.Shared)
            Assert.True(Seen(OnRecord, who)!.OnRecord);
        Assert.False(Seen(Proposed.And((Abe, new JoinDissent(One)), Closed("agree")), ToParticipants)!.OnRecord);
        Assert.True(Seen(Joined.And((Facilitator, new CloseSession())), ToWall)!.OnRecord);
        Assert.Null(Seen(Joined.And((Ada, new LeaveDissent(One)), (Facilitator, new CloseSession())), ToWall));
    }

    [Fact, Rule("DIS-5")]
    public void NoSingleTapShowsOnAnybodyElsesScreen()
    {
        foreach (var (before, after) in new[]
        {
            (Proposed, Proposed.And((Abe, new JoinDissent(One)))), (Joined, Joined.And((Ben, new JoinDissent(One)))),
            (OnRecord, OnRecord.And((Ana, new LeaveDissent(One)))), (OnRecord, OnRecord.And((Ana, new LeaveDissent(One)), (Abe, new LeaveDissent(One)), (Ada, new LeaveDissent(One)))),
        })
            foreach (var who in Audience.Shared.Append(Self(Guy)))
                Assert.Equal(before.SeesAll(who), after.SeesAll(who));
        var back = OnRecord.And((Ana, new LeaveDissent(One)), Opened("agree"));
        Assert.NotNull(Seen(back, ToWall));
        Assert.Null(Seen(back.And(Closed("agree")), ToWall));
    }

    [Fact, Rule("DIS-6")]
    public void HowManyOfWhichGroupIsToldOnceAtTheEnd()
    {
        Assert.Equal((null, 0), (Seen(OnRecord, ToRapporteur)!.People, Seen(OnRecord, ToRapporteur)!.Voices.Count));
        var four = Joined.And((Ben, new JoinDissent(One)), (Facilitator, new CloseSession()));
        Assert.Equal(4, Seen(four, ToWall)!.People);
        // Three of one group and one of another: told apart, the one would be the rest.
        Assert.All(Seen(four, ToWall)!.Voices, v => Assert.True(v.People >= 3));
        Assert.True(Seen(four, ToWall)!.Voices.Sum(v => v.People) is 0 or 4);
        var three = Joined.And((Facilitator, new CloseSession()));
        Assert.Equal([new DissentVoices([new("asm")], 3)], Seen(three, ToObservers)!.Voices);
    }

    [Fact, Rule("DIS-7")]
    public void TheFacilitatorTakesItOffTheWallAndNotOutOfTheRecord()
    {
        var hidden = OnRecord.When(Facilitator, new HideDissent(One, true)).Then(new DissentHidden(One, true));
        Assert.Null(Seen(hidden, ToWall));
        Assert.True(Seen(hidden, ToParticipants)!.OffWall);
        Assert.True(Made(hidden, ToRapporteur).Priorities[0].Dissents[0].OffWall);
        hidden.When(Facilitator, new HideDissent(One, true)).ThenNothing();
        Assert.NotNull(Seen(hidden.And((Facilitator, new HideDissent(One, false))), ToWall));
        Joined.When(Facilitator, new HideDissent(One, true)).ThenRefused(Refusals.DissentUnknown);
        OnRecord.When(Rapporteur, new HideDissent(One, true)).ThenRefused(Refusals.NotAllowed);
    }

    [Fact, Rule("PRI-11")]
    public void APriorityWithAStatementOnRecordIsNotRemoved()
    {
        OnRecord.When(Rapporteur, new RemovePriority(new("p1"))).ThenRefused(Refusals.PriorityDisputed);
        Assert.Null(Seen(Joined.And((Rapporteur, new RemovePriority(new("p1")))), ToParticipants));
    }

    [Fact, Rule("DIS-8")]
    public void AStatementStaysWithItsWordingAndSaysSo()
    {
        Assert.False(Seen(OnRecord.And((Rapporteur, new RewordPriority(new("p1"), 1, null, "We agree on p1", "A reason", []))), ToWall)!.Earlier);
        Assert.True(Seen(OnRecord.And((Rapporteur, new RewordPriority(new("p1"), 1, null, "Other words", "", []))), ToWall)!.Earlier);
    }

    [Fact, Rule("SEE-13")]
    public void AProposalIsForParticipantsAndWhoIsBehindItForThemselves()
    {
        foreach (var who in Audience.Shared)
            Assert.Equal(who == ToParticipants, Seen(Proposed, who) is not null);
        Assert.NotNull(Proposed.Sees<OwnDissentSight>(Self(Ana), Thing.OwnDissent, "d1"));
        Assert.Null(Proposed.Sees<OwnDissentSight>(Self(Abe), Thing.OwnDissent, "d1"));
    }

    [Fact, Rule("DIS-9")]
    public void NothingThatIsRememberedOfAStatementNamesWhoStandsBehindIt()
    {
        var story = Agreeing.Hosted().And((Ana, Against("d1")), (Abe, new JoinDissent(One)), (Ada, new JoinDissent(One)), (Ben, Against("d2")), (Ben, new JoinDissent(One)), (Ben, new LeaveDissent(One)));
        Assert.DoesNotContain(story.Past.Skip(Agreeing.Past.Count), e => Named(StateText.Of(e)));
        Assert.Contains(Joined.Past.OfType<DissentJoined>(), e => Named(StateText.Of(e)));
        Assert.DoesNotContain(story.Session.Dissents.Values, d => Named(StateText.Of(d)));
        Assert.NotEqual(BehindOnly(story.And((Ben, Against("d3", "p2"))), "d3"), BehindOnly(story.And((Ben, Against("d4", "p2"))), "d4"));
        foreach (var command in (Command[])[Against("d1"), new JoinDissent(One), new LeaveDissent(One), new LeaveDissent(new("gone"))])
            Assert.False(Named(RememberedSeats.Of(command, Ana, story.Session).ToString()));
        Assert.Equal(Facilitator, RememberedSeats.Of(new HideDissent(One, true), Facilitator, story.Session));
    }

    private static bool Named(string text) => ((Seat[])[Ana, Abe, Ada, Ben]).Any(p => text.Contains($"#{p.Participant!.Value}", StringComparison.Ordinal));

    private static ParticipantId BehindOnly(Story story, string id) => story.Session.Dissents[new(id)].Behind.Single();

    [Fact, Rule("DIS-9", "DIS-3", "DIS-4")]
    public void WhileTheWorkshopRunsEverybodyStandsBehindWhatTheyDidAfterARestartToo()
    {
        var running = Agreeing.Hosted().And((Ana, Against("d1")), (Abe, new JoinDissent(One)), (Ben, Against("d2")));
        foreach (var story in new[] { running, running.Stored(Story.Names(7)) })
        {
            Assert.NotNull(story.Sees<OwnDissentSight>(Self(Ana), Thing.OwnDissent, "d1"));
            Assert.Single(story.SeesAll(Self(Abe)).OfType<OwnDissentSight>());
            Assert.Null(story.Sees<OwnDissentSight>(Self(Ben), Thing.OwnDissent, "d1"));
            story.When(Abe, new JoinDissent(One)).ThenNothing();
            story.When(Guy, new LeaveDissent(One)).ThenNothing();
            var moved = story.And((Ana, new JoinDissent(Two)));
            Assert.Null(moved.Sees<OwnDissentSight>(Self(Ana), Thing.OwnDissent, "d1"));
            Assert.NotNull(moved.Sees<OwnDissentSight>(Self(Ana), Thing.OwnDissent, "d2"));
            Assert.Null(Seen(moved.And((Abe, new LeaveDissent(One))), ToParticipants));
        }
    }

    [Fact, Rule("DIS-9", "DIS-6")]
    public void WhenItHasEndedNobodyCanTellWhoStoodBehindItAndHowManyOfWhichGroupIsStillTold()
    {
        var running = Agreeing.Hosted().And((Ana, Against("d1")), (Abe, new JoinDissent(One)), (Ada, new JoinDissent(One)), (Guy, Against("d2", "p2")), Closed("agree"));
        var ended = running.And((Facilitator, new CloseSession()));
        foreach (var story in new[] { ended, ended.Stored(), ended.Stored(Story.Names(8)), ended.Stored(Story.Names(7)) })
        {
            Assert.Equal(StateText.Of(ended.Session), StateText.Of(story.Session));
            Assert.Equal((3, new DissentVoices([new("asm")], 3)), (Seen(story, ToWall)!.People, Seen(story, ToWall)!.Voices.Single()));
            Assert.DoesNotContain((Seat[])[Ana, Abe, Ada, Guy], p => story.SeesAll(Self(p)).OfType<OwnDissentSight>().Any());
        }
    }

    [Fact, Rule("DIS-9")]
    public void AStatementOfBeforeThereWereSuchNamesGoesOnWithoutThem()
    {
        var old = Joined.And((Ben, Against("d2"))).Hosted().And((Guy, new JoinDissent(One)), (Ada, new LeaveDissent(One)), (Bea, Against("d3")), (Ben, new JoinDissent(new("d3"))), (Ben, Against("d9", "p2")));
        // Nor do others on that priority, or a record in which somebody leaves one for the other would tell whose a name is; on another one they do.
        Assert.Equal(["bea", "ben"], old.Session.Dissents[new("d3")].Behind.Select(p => p.Text).Order(StringComparer.Ordinal));
        Assert.True(old.Session.Dissents[new("d9")].Pseudonymous);
        Assert.Equal((Bea, Guy), (RememberedSeats.Of(Against("d3"), Bea, old.Session), RememberedSeats.Of(Against("d4"), Guy, old.Session)));
        Assert.Equal(["abe", "ana", "guy"], old.Session.Dissents[One].Behind.Select(p => p.Text).Order(StringComparer.Ordinal));
        Assert.Equal(Ana, RememberedSeats.Of(new LeaveDissent(One), Ana, old.Session));
        var ended = old.And((Facilitator, new CloseSession()));
        Assert.Equal(StateText.Of(ended.Session), StateText.Of(ended.Stored().Session));
        Assert.NotNull(ended.Stored().Sees<OwnDissentSight>(Self(Ana), Thing.OwnDissent, "d1"));
    }

    [Fact]
    public void AskingForStatementsThatAreNotThereLeavesNothingBehind()
    {
        var session = Agreeing.Hosted().Session;
        var long_ = new string('x', 30_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var i in Enumerable.Range(0, 1_000))
            foreach (var command in (Command[])[new ProposeDissent(new($"{long_}{i}"), new("p1"), ""), new JoinDissent(new($"{long_}{i}")), new LeaveDissent(new($"{long_}{i}"))])
                RememberedSeats.Of(command, Ana, session);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 20_000_000, "Something is kept of them");
        GC.KeepAlive(session);
    }

    [Fact, Rule("RPT-7")]
    public void TheReportHoldsWhatIsOnRecordBesideItsPriority()
    {
        Assert.All(Audience.Shared, who => Assert.All(Made(Joined, who).Priorities, p => Assert.Empty(p.Dissents)));
        Assert.All(Audience.Shared, who => Assert.Equal("We hold d1", Made(OnRecord, who).Priorities[0].Dissents.Single().Text));
    }
}
