using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Secrets;

/// <summary>No frame, snapshot or export gives an audience what it may not see, whatever anybody does in whatever order.</summary>
public class SecretsTests(ITestOutputHelper output)
{
    private static Watched Arrived(bool namesShown)
    {
        var watched = new Watched();
        Assert.Null(watched.Ask(Seat.Host, Asking.Create(namesShown), Asking.Start));
        foreach (var (i, id) in Watched.People.Index())
            // Four, three and two people: the last group is too small to be shown alone.
            Assert.Null(watched.Ask(new(Role.Participant, id), new Arrive(Watched.NameOf(id), Asking.Groups[i < 4 ? 0 : i < 7 ? 1 : 2].Id), Asking.Start));
        return watched;
    }

    [Fact]
    public void NothingLeaksOnRandomWalks()
    {
        var seeds = Random.Shared.Next();
        output.WriteLine($"seeds from {seeds}");
        var accepted = 0;
        for (var walk = 0; walk < 60; walk++)
        {
            var random = new Random(seeds + walk);
            var (watched, asking) = (Arrived(walk % 2 == 0), new Asking(random));
            for (var step = 0; step < 250; step++)
            {
                accepted += watched.Ask(asking.Anybody(), asking.Any(watched.Session), Asking.Start.AddSeconds(step)) is null ? 1 : 0;
                if (step % 25 == 24)
                    watched.CheckAll();
            }
        }
        Assert.True(accepted > 1500, $"Only {accepted} commands were accepted: the walks go nowhere");
    }

    [Fact]
    public void NothingLeaksForAnyCommandOfAnyRoleInAnyStage()
    {
        var seats = Enum.GetValues<Role>().Select(r => r == Role.Participant ? new Seat(r, Watched.People[0]) : new Seat(r)).ToList();
        var tried = 0;
        foreach (var kind in Enum.GetValues<StageKind>())
            foreach (var status in Enum.GetValues<StageStatus>())
            {
                var begun = In(kind, status);
                foreach (var seat in seats)
                    for (var i = 0; i < Names.Commands.Count; i++)
                    {
                        var (watched, asking) = (begun.Copy(), new Asking(new(i)));
                        var command = asking.All(watched.Session).ElementAt(i);
                        watched.Ask(seat, command, Asking.Start.AddMinutes(1));
                        if (i % 11 == 0)
                            watched.CheckAll();
                        tried++;
                    }
            }
        Assert.Equal(Names.Commands.Count, new Asking(new(1)).All(In(StageKind.Write, StageStatus.Open).Session).Select(c => c.GetType()).Distinct().Count());
        output.WriteLine($"{tried} combinations");
    }

    /// <summary>A session with private notes, a theme and, where a round can be, a round with ballots, brought to a stage.</summary>
    private static Watched In(StageKind kind, StageStatus status)
    {
        var (watched, facilitator) = (Arrived(namesShown: false), new Seat(Role.Facilitator));
        watched.Ask(facilitator, new OpenStage(new("write")), Asking.Start);
        foreach (var (i, id) in Watched.People.Index())
            watched.Ask(new(Role.Participant, id), new Domain.Notes.WriteNote(new($"n0{i}"), new("write"), $"words-of-note-0{i}."), Asking.Start);
        foreach (var id in new[] { "t01", "t02" })
            watched.Ask(facilitator, new CreateTheme(new(id), id, []), Asking.Start);
        watched.Ask(new(Role.Rapporteur), new Domain.Priorities.WordPriority(new("p01"), null, "draft-of-priority-01.", "", []), Asking.Start);
        var stage = watched.Session.Agenda.First(s => s.Kind == kind);
        if (status != StageStatus.Upcoming)
            watched.Ask(facilitator, new OpenStage(stage.Id), Asking.Start);
        foreach (var command in new Asking(new(3)).All(watched.Session).Where(c => c is Domain.Ballots.OpenRound))
            watched.Ask(facilitator, command, Asking.Start);
        if (status == StageStatus.Closed)
            watched.Ask(facilitator, new CloseStage(stage.Id), Asking.Start);
        return watched;
    }
}
