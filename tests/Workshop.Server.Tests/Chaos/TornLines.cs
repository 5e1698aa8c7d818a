using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Chaos;

/// <summary>
/// The London workshop with a line for each of its people, of which one after the other is cut or stalls, by a seed, until the workshop is
/// closed. Then all of a circle see the same, to the last bit; and what was acknowledged stands in the journal once, and nothing else does.
/// </summary>
/// <param name="time">In which the whole workshop is played.</param>
internal sealed class TornLines(ulong seed, TimeSpan time, Figures figures)
{
    /// <summary>How long the London workshop takes in life.</summary>
    private const double WholeSeconds = 6_000;

    /// <summary>How often in the whole time each line is torn.</summary>
    private const int TearsOfALine = 12;

    private readonly Dice _dice = new(seed);

    public async Task Run()
    {
        var london = Scenario.London();
        figures.Say($"seed {seed}, {london.Participants.Count} people, {time.TotalSeconds:0} s");
        await using var server = await ServerProcess.Started();
        // Their own line each, and one each for the facilitator and the rapporteur.
        var lines = london.Participants.Select(_ => new VenueLine(server.Address)).Append(new(server.Address)).Append(new(server.Address)).ToList();
        using var room = await Room.Create(server.Address, Play.Setup(london), doors: [.. lines.Select(l => l.Address)]);
        await using var play = new Play(london, room, WholeSeconds / time.TotalSeconds, _ => Task.CompletedTask);
        using (var over = new CancellationTokenSource())
        {
            var tearing = Tear(lines, over.Token);
            await play.Run();
            await over.CancelAsync();
            await tearing;
        }
        var all = play.People.Values.Append(play.Facilitator).Append(play.Rapporteur).ToList();
        await AllSeeTheSame(play, all);
        await server.Kill();
        await Prove(server, room, all);
        foreach (var line in lines)
            line.Dispose();
    }

    private async Task Tear(List<VenueLine> lines, CancellationToken over)
    {
        var pause = time / (lines.Count * TearsOfALine);
        try
        {
            for (; ; await Task.Delay(pause, over))
            {
                var i = _dice.Below(lines.Count);
                if (_dice.OneIn(4))
                    _ = Stall(lines[i], i, TimeSpan.FromMilliseconds(50 + _dice.Below(1_500)));
                else
                    Cut(lines[i], i);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough.
        }
    }

    private void Cut(VenueLine line, int i)
    {
        figures.Fault("line cut", $"line {i}");
        line.Cut();
    }

    private async Task Stall(VenueLine line, int i, TimeSpan pause)
    {
        figures.Fault("line stalls", $"line {i}");
        line.Freeze();
        await Task.Delay(pause);
        line.Thaw();
    }

    private static async Task AllSeeTheSame(Play play, List<Person> all)
    {
        var last = all.SelectMany(p => p.Remembered.Values).Max();
        await Task.WhenAll(all.Select(p => p.Until(v => v.Version >= last)));
        Assert.Single(play.People.Values.Select(p => p.View.SharedHash()).Distinct());
        Assert.All(play.People.Values, p => Assert.True(p.Returns > 0, $"{p.Name} never lost the line"));
    }

    private async Task Prove(ServerProcess server, Room room, List<Person> all)
    {
        await using var store = new SqliteGrainStorage(new() { Path = server.StorePath }, NullLogger<SqliteGrainStorage>.Instance);
        store.Start();
        var truth = new Truth(store, room.Session);
        figures.Proven(all.SelectMany(p => p.Sendings), await truth.Prove(all, []), all.Count, truth.IsRecalled);
        figures.Say("all is proven");
    }
}
