using Workshop.Domain.Notes;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Reports;

public class RestoringSessionsTests
{
    private static readonly Story Ended = Full().And(
        Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Written(Ada, "n3"), Opened("group"), Themed("t1", "n1", "n2"), Merged("n1", "n2"), Themed("t2"),
        Opened("vote"), (Facilitator, Dots("r1", "t1", "t2")), (Ana, Dotted("r1", ("t1", 3))), (Abe, Dotted("r1", ("t1", 2))), (Ada, Dotted("r1", ("t2", 1))),
        (Facilitator, new Domain.Ballots.CloseRound(new("r1"))), (Facilitator, new Domain.Ballots.RevealRound(new("r1"))),
        Opened("agree"), (Rapporteur, Word("p1", "t1", "n1")), (Facilitator, new CloseSession()));

    private static Report ReportOf(Story story, Audience? reader = null) => Report.Of(story.Session, reader ?? ToFacilitator, new(41, [1, 2, 3, 4, .. new byte[28]], story.Now, "original"));

    private static Story Restored(Report? report = null) => Story.Given().Later(TimeSpan.FromDays(9)).And((Seat.Host, new RestoreSession(report ?? ReportOf(Ended), "NEW-111", [new(Role.Facilitator, "cafe")])));

    [Fact, Rule("SES-15")]
    public void AClosedWorkshopIsThereAgainInOneActAndOnce()
    {
        var report = ReportOf(Ended);
        var restored = Story.Given().When(Seat.Host, new RestoreSession(report, "NEW-111", [])).Then(new SessionRestored(report, "NEW-111", [], Story.Morning));
        restored.When(Seat.Host, new RestoreSession(report, "NEW-111", [])).ThenRefused(Refusals.SessionExists);
        restored.When(Seat.Host, Plan).ThenRefused(Refusals.SessionExists);
        Story.Given().When(Facilitator, new RestoreSession(report, "NEW-111", [])).ThenRefused(Refusals.NotAllowed);
        Story.Given().When(Seat.Host, new RestoreSession(ReportOf(Full()), "NEW-111", [])).ThenRefused(Refusals.ArchiveOpen);
    }

    [Fact, Rule("MOD-1")]
    public void AReportCitesNothingThatIsHiddenOrItsArchiveCouldNotBeRead()
    {
        var report = ReportOf(Full().And(Opened("write"), Written(Ana, "n1"), Written(Abe, "n2"), Opened("group"), Themed("t1", "n1", "n2"),
            Opened("agree"), (Rapporteur, Word("p1", "t1", "n1", "n2")), (Facilitator, new MarkNotes(Those("n1"), NoteMark.Hidden, true))));
        Assert.Equal(Those("n2"), report.Priorities[0].Sight.Notes);
        Assert.Equal(Those("n2"), report.Priorities[0].Notes.Select(n => n.Id));
    }

    [Fact, Rule("HIS-2")]
    public void WhatWasBeforeItWasRestoredIsNotLookedBackAt()
    {
        var restored = Restored();
        var looking = new Domain.History.LookingBack(restored.Session, ToFacilitator);
        looking.Take(Story.Morning, [new SessionRestored(ReportOf(Ended), "NEW-111", [], Story.Morning)]);
        Assert.Empty(looking.Until(1).Moments);
    }

    [Fact, Rule("SES-15", "SES-12")]
    public void ItIsClosedFromItsFirstMoment()
    {
        var restored = Restored();
        restored.When(Facilitator, new OpenStage(new("vote"))).ThenRefused(Refusals.SessionClosed);
        restored.When(Ana, new Domain.People.Arrive(null, null)).ThenRefused(Refusals.SessionClosed);
        restored.When(Ana, new RedactNote(new("n1"))).ThenRefused(Refusals.ParticipantUnknown);
        restored.When(Facilitator, new CloseSession()).ThenRefused(Refusals.SessionClosed);
    }

    [Fact, Rule("SES-16")]
    public void EverybodySeesWhatTheyWouldSeeOfTheOriginal()
    {
        var restored = Restored();
        foreach (var to in Audience.Shared)
        {
            var (then, now) = (Ended.SeesAll(to), restored.SeesAll(to));
            Assert.Equal(then.OfType<PrioritySight>().OrderBy(p => p.Id.Text), now.OfType<PrioritySight>().OrderBy(p => p.Id.Text));
            Assert.Equal(then.OfType<NoteSight>().OrderBy(n => n.Number), now.OfType<NoteSight>().OrderBy(n => n.Number));
            Assert.Equal(then.OfType<ThemeSight>().OrderBy(t => t.Number), now.OfType<ThemeSight>().OrderBy(t => t.Number));
            Assert.Equal(then.OfType<Domain.Ballots.RoundSight>().OrderBy(r => r.Id.Text), now.OfType<Domain.Ballots.RoundSight>().OrderBy(r => r.Id.Text));
            Assert.Equal(then.OfType<Domain.Ballots.RoundDetailSight>().OrderBy(r => r.Round.Text), now.OfType<Domain.Ballots.RoundDetailSight>().OrderBy(r => r.Round.Text));
            Assert.Equal(then.OfType<StageSight>().OrderBy(s => s.Id.Text), now.OfType<StageSight>().OrderBy(s => s.Id.Text));
            var workshop = restored.Sees<WorkshopSight>(to, Thing.Workshop)!;
            Assert.Equal(Ended.Sees<WorkshopSight>(to, Thing.Workshop)! with { Code = "NEW-111", Restored = workshop.Restored }, workshop);
            Assert.Equal(new("original", 41, "01020304" + new string('0', 56), "0102-0304", Story.Morning.AddDays(9)), workshop.Restored);
        }
        Assert.Empty(restored.SeesAll(Self(Ana)));
    }

    [Fact, Rule("SES-16")]
    public void ItsReportIsThatOfTheOriginalUnderItsStamp()
    {
        var (then, now) = (ReportOf(Ended), ReportOf(Restored()));
        Assert.Equal(then, now with { Workshop = then.Workshop });
        Assert.Equal(then.Stamp, now.Stamp);
    }

    [Fact, Rule("SES-16", "SEE-5")]
    public void DraftsThatTheRoomNeverCameToStayWithThoseWhoRanIt()
    {
        var drafted = Full().And((Rapporteur, Word("p1")), (Facilitator, new CloseSession()));
        var restored = Restored(ReportOf(drafted));
        Assert.NotNull(restored.Sees<PrioritySight>(ToRapporteur, Thing.Priority, "p1"));
        Assert.All([ToParticipants, ToObservers, ToWall], to => Assert.Null(restored.Sees<PrioritySight>(to, Thing.Priority, "p1")));
        Assert.Empty(ReportOf(restored, ToObservers).Priorities);
    }
}
