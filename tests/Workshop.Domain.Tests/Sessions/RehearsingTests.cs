using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Tests.Stories;
using Workshop.Domain.Themes;
using static Workshop.Domain.Tests.Stories.Room;

namespace Workshop.Domain.Tests.Sessions;

public class RehearsingTests
{
    private static readonly ImportNotes Brought = new(new("old"), new("write"), "London 2024", [new(new("roads"), "Roads")], [new(new("o1"), "The road is bad", new("roads")), new(new("o2"), "No bridge")]);

    private static Story Copied(Story of) => Story.Given([.. Rehearsing.Of(of.Session).Select(c => c is CreateSession s
        ? (Step)(Seat.Host, s with { Code = "OTHER1", Doors = [new(Role.Facilitator, "beef")] }) : (Facilitator, c))]);

    [Fact, Rule("SES-18")]
    public void ARehearsalHasWhatWasPlannedAndBroughtInAndNothingThatAnybodyDid()
    {
        var prepared = Full(Plan with { Notice = "synthetic" }).And(
            (Facilitator, new SkipStage(new("rank"), true)), (Facilitator, Brought), Opened("write"), Written(Ana, "n1"), Revealed("write"), Themed("t1", "n1"));
        var copy = Copied(prepared);
        var (was, now) = (prepared.Session, copy.Session);
        Assert.Equal((was.Title, was.Question, was.Place, was.K, was.Notice, was.Groups), (now.Title, now.Question, now.Place, now.K, now.Notice, now.Groups));
        Assert.Equal(["arrive", "write", "group", "vote", "agree", "report"], now.Agenda.Select(s => s.Id.Text));
        Assert.All(now.Agenda, s => Assert.Equal(StageStatus.Upcoming, s.Status));
        Assert.Equal(["The road is bad", "No bridge"], now.Notes.Values.OrderBy(n => n.Number).Select(n => n.Text));
        Assert.Equal(0, now.Participants.Count + now.Themes.Count + now.Rounds.Count);
    }

    [Fact, Rule("SES-18")]
    public void SeedsComeAlong()
    {
        var seed = new Seed(new("earlier", new("p1")), "Last year", "London", Story.Morning, "Mend the roads", "", 1, Confirmation.Open, [], []);
        var prepared = Story.Given((Seat.Host, Plan with { Seeds = [seed] }));
        Assert.Equal([seed], Copied(prepared).Session.Themes.Values.SelectMany(t => t.Seeds));
    }

    [Fact, Rule("SES-17")]
    public void ARehearsalSaysSoToEverybodyAndNoOtherWorkshopDoes()
    {
        var prepared = Full();
        foreach (var to in Audience.Shared)
        {
            Assert.True(Copied(prepared).Sees<WorkshopSight>(to, Thing.Workshop)!.Rehearsal);
            Assert.Null(prepared.Sees<WorkshopSight>(to, Thing.Workshop)!.Rehearsal);
        }
    }
}
