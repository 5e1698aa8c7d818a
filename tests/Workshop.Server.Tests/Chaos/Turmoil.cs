using Orleans.Storage;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;
using Workshop.Server.Tests.Cluster;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Chaos;

/// <summary>
/// The London workshop and wild ones, one after the other and several at once, on three servers that are killed, hang, are renewed, lose their
/// store and their lines; each workshop is proven when it is through. Whatever is wrong ends it with an exception.
/// </summary>
internal sealed class Turmoil(LocalServer store, ulong seed, TimeSpan time, Figures figures)
{
    private const int WildRooms = 3;
    private const int CommandsOfARoom = 700;

    /// <summary>One room is in a hurry, and is heard so much that it is saved now and then while it runs.</summary>
    private const int CommandsOfTheHurriedRoom = 4_000;
    private const int Hurry = 10;

    public async Task Run()
    {
        figures.Say($"seed {seed}, {time.TotalMinutes:0.#} minutes, three servers on {store.Store}");
        await using var cluster = await ServerCluster.Started(store, 3);
        var lines = cluster.Servers.Select(s => new VenueLine(s.Address)).ToList();
        var doors = lines.Select(l => l.Address).ToList();
        var storage = (await store.SiloAsync()).Storage;
        using var over = new CancellationTokenSource(time);
        using var calm = new CancellationTokenSource();
        // People do not stop while servers fail, and servers do not fail any more once the last workshops are being proven.
        var faults = new Faults(new(seed), cluster, store, lines, figures).Run(over.Token);
        var people = Enumerable.Range(0, WildRooms).Select(i => WildRoomsFor(doors, storage, new(seed * 31 + (ulong)i), isHurried: i == 0, over)).Append(Londons(doors, storage, over));
        await Task.WhenAll([.. people, faults]);
        foreach (var line in lines)
            line.Dispose();
        figures.Say("all is proven");
    }

    private async Task WildRoomsFor(List<Uri> doors, IGrainStorage storage, Dice dice, bool isHurried, CancellationTokenSource over)
    {
        while (!over.IsCancellationRequested)
            await OrEnd(over, async () =>
            {
                await using var room = await WildRoom.Opened(doors, storage, dice, isHurried ? Hurry : 1, figures);
                await room.Live(isHurried ? CommandsOfTheHurriedRoom : CommandsOfARoom, over.Token);
            });
    }

    private async Task Londons(List<Uri> doors, IGrainStorage storage, CancellationTokenSource over)
    {
        // A whole one is always played to its end; in a short run it is played faster.
        var speed = time < TimeSpan.FromMinutes(3) ? 150 : 50;
        do
            await OrEnd(over, async () =>
            {
                using var room = await WildRoom.Created(doors, 0);
                await using var play = new Play(Scenario.London(), room, speed, _ => Task.CompletedTask);
                await play.Run();
                var all = play.People.Values.Append(play.Facilitator).Append(play.Rapporteur).ToList();
                var truth = new Truth(storage, room.Session);
                figures.Proven(all.SelectMany(p => p.Sendings), await truth.Prove(all, []), all.Count, truth.IsRecalled);
                figures.Say("London is through and proven");
            });
        while (!over.IsCancellationRequested);
    }

    // What one finds ends all: the rest of the run would only bury it.
    private static async Task OrEnd(CancellationTokenSource over, Func<Task> live)
    {
        try
        {
            await live();
        }
        catch
        {
            await over.CancelAsync();
            throw;
        }
    }
}
