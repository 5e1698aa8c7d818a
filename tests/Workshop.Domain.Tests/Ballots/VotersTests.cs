using Workshop.Domain.Ballots;
using Workshop.Domain.People;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Tests.Walks;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Ballots;

/// <summary>Votes under pseudonyms, as whoever hosts a session has them: everything goes on alike, and nothing that is kept says who voted.</summary>
public class VotersTests
{
    private static readonly Pseudonyms Names = Story.Names(7);
    private static readonly RoundId One = new("r1"), Two = new("r2");
    private static readonly Story Dotting = Full().Hosted().And(Themed("t1"), Themed("t2"), Themed("t3"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2", "t3")));
    private static readonly Story Voted = Dotting.And((Ana, Dotted("r1", ("t1", 2)) with { Receipt = "7KQM2XWT" }), (Ben, Dotted("r1", ("t2", 3))), (Guy, Dotted("r1", ("t1", 1))));

    [Fact, Rule("BAL-12")]
    public void NothingThatIsRememberedOfABallotNamesItsVoter()
    {
        var (before, ana) = (Dotting.Past.Count, Ana.Participant!.Value);
        Assert.DoesNotContain(Voted.Past.Skip(before), e => StateText.Of(e).Contains(ana.Text, StringComparison.Ordinal));
        Assert.Equal(3, Voted.Session.Rounds[One].Ballots.Keys.Select(v => v.Text).Except(Voted.Session.Participants.Keys.Select(p => p.Text)).Count());
        var asked = RememberedSeats.Of(Dotted("r1", ("t1", 1)), Ana, Voted.Session);
        Assert.Equal(Voted.Session.Rounds[One].Ballots.Single(b => b.Value.Receipt is not null).Key.Text, asked.Participant!.Value.Text);
        Assert.Equal(Ana, RememberedSeats.Of(new Workshop.Domain.Stages.SayDone(new("vote"), true), Ana, Voted.Session));
    }

    [Fact, Rule("BAL-12")]
    public void AVoterChangesAndWithdrawsTheirOneBallot()
    {
        var changed = Voted.And((Ana, Dotted("r1", ("t3", 1))));
        Assert.Equal(3, changed.Session.Rounds[One].Ballots.Count);
        Assert.Equal(Dotted("r1", ("t3", 1)).Ballot, changed.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")!.Ballot);
        Assert.Null(changed.And((Ana, new Withdraw(One))).Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1"));
        Voted.When(Ana, new Arrive(NameOf(Ana), new("gov"))).ThenRefused(Refusals.GroupFixed);
    }

    [Fact, Rule("BAL-12", "RND-16")]
    public void WhoAnswersAgainDoesSoUnderTheSameName()
    {
        var again = Voted.And((Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)), (Facilitator, Dots("r2", "t1", "t2", "t3") with { Again = One }),
            (Ana, Dotted("r2", ("t1", 2))), (Ben, Dotted("r2", ("t1", 3))), (Guy, Dotted("r2", ("t3", 1))), (Facilitator, new CloseRound(Two)), (Facilitator, new RevealRound(Two)));
        var second = again.Session.Rounds[Two].Published!.Detail.Second!;
        Assert.Equal((3, 2), (second.AnsweredBoth, second.Changed));
        // No two votes have a name in common: what somebody voted in one says nothing of another.
        var other = again.And((Facilitator, Dots("r3", "t1", "t2", "t3")), (Ana, Dotted("r3", ("t1", 2))));
        Assert.DoesNotContain(other.Session.Rounds[new("r3")].Ballots.Keys.Single(), other.Session.Rounds[One].Ballots.Keys);
    }

    [Fact, Rule("BAL-12")]
    public void TheSetsThatSomebodyIsDealtDoNotNameThem()
    {
        var dealing = Full().Hosted().And(Themed("t1"), Themed("t2"), Themed("t3"), Themed("t4"), Opened("vote"),
            (Facilitator, Dots("r1", "t1", "t2", "t3", "t4") with { Instrument = new MaxDiffVote(3, 4) }));
        var (round, sets) = (dealing.Session.Rounds[One], dealing.Sees<OwnSetsSight>(Self(Ana), Thing.OwnSets, "r1")!.Sets);
        Assert.NotEqual(DealingSets.Of(round, new(Ana.Participant!.Value.Text)), sets);
        dealing.When(Ana, new Cast(One, new MaxDiffBallot([new(sets[0], sets[0][0], sets[0][1])]))).ThenAccepted();
    }

    [Fact, Rule("BAL-12", "PAP-4")]
    public void APaperForASeatCountsInsteadOfItsBallotAndTheJournalDoesNotSayWhose()
    {
        var number = Voted.Session.Participants[Ana.Participant!.Value].Number;
        var paper = Voted.And((Facilitator, new EnterPaper(One, new("p1"), Dotted("r1", ("t3", 1)).Ballot, new("asm"), number)));
        Assert.DoesNotContain(Ana.Participant.Value.Text, StateText.Of(paper.Past[^1]));
        Assert.Equal(number, paper.Sees<TallySheetSight>(ToFacilitator, Thing.TallySheet, "r1")!.Lines[0].Seat);
        Assert.True(paper.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1")!.OnPaper);
        Assert.Equal(2, paper.Session.Rounds[One].OnDevices.Count);
        paper.When(Facilitator, new EnterPaper(One, new("p2"), Dotted("r1", ("t3", 1)).Ballot, new("asm"), number)).ThenRefused(Refusals.PaperSeatTaken);
        Assert.Null(paper.And((Facilitator, new CloseSession())).Sees<TallySheetSight>(ToFacilitator, Thing.TallySheet, "r1")!.Lines[0].Seat);
    }

    [Fact, Rule("BAL-13")]
    public void WhenTheWorkshopHasEndedNobodyIsShownTheirBallotAndEverythingElseStands()
    {
        var ended = Voted.And((Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)), (Facilitator, new CloseSession()));
        var stored = ended.Stored();
        Assert.Equal(StateText.Of(ended.Session), StateText.Of(stored.Session));
        foreach (var story in new[] { ended, stored })
        {
            Assert.Null(story.Sees<OwnBallotSight>(Self(Ana), Thing.OwnBallot, "r1"));
            var report = Report.Of(story.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning));
            Assert.Equal((3, ["7KQM2XWT"]), (report.Rounds[0].Ballots.Count, report.Rounds[0].Receipts));
            Assert.Equal(StateText.Of(Report.Of(ended.Session, ToRapporteur, new(1, [1, 2, 3, 4], Story.Morning))), StateText.Of(report));
        }
    }

    [Fact, Rule("BAL-12", "PEO-8")]
    public void HowManyVotedAtDevicesThatSeveralShareIsToldAlsoWhenNobodyCanTellWho()
    {
        var (zoe, yao) = (Person("zoe"), Person("yao"));
        var told = Full().And((zoe, new Arrive(null, new("ngo"), Shared: true)), (yao, new Arrive(null, new("ngo"), Shared: true))).Hosted()
            .And(Themed("t1"), Themed("t2"), Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (zoe, Dotted("r1", ("t1", 3))), (yao, Dotted("r1", ("t2", 3))), (Ana, Dotted("r1", ("t1", 1))),
                (Facilitator, new CloseRound(One)), (Facilitator, new RevealRound(One)), (Facilitator, new CloseSession())).Stored();
        Assert.Equal((3, 2), told.Sees<RoundSight>(ToWall, Thing.Round, "r1") is { } round ? (round.Voted, round.Shared!.Value) : default);
    }

    [Fact, Rule("BAL-12")]
    public void AnotherSecretGivesOtherNames()
    {
        var other = Story.Names(8);
        var people = Voted.Session.Participants.Keys.ToList();
        Assert.Empty(people.Select(p => Names.Of(One, p)).Intersect(people.Select(p => other.Of(One, p))));
        Assert.All(people, p => Assert.Equal(p, Story.Names(7).WhoIs(One, Names.Of(One, p), people)));
        Assert.Null(other.WhoIs(One, Names.Of(One, people[0]), people));
    }
}
