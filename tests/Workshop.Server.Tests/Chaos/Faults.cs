using Workshop.Domain.Tests.Walks;
using Workshop.Server.Tests.Cluster;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Chaos;

/// <summary>
/// Misfortunes from a seed: servers that are killed, hang or are renewed, one after the other; and beside them, so that the two meet, a store
/// that goes away and lines that break.
/// </summary>
internal sealed class Faults(Dice dice, ServerCluster cluster, LocalServer store, IReadOnlyList<VenueLine> lines, Figures figures)
{
    private readonly Lock _one = new();

    public Task Run(CancellationToken over) => Task.WhenAll(OneAfterTheOther(OfServers, over), OneAfterTheOther(OfStoreAndLines, over));

    private async Task OneAfterTheOther(Func<Task> next, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1_000 + Below(8_000)), over);
                await next();
            }
        }
        catch (OperationCanceledException)
        {
            // Enough.
        }
    }

    private int Below(int bound)
    {
        lock (_one)
            return dice.Below(bound);
    }

    private Task OfServers()
    {
        var i = Below(cluster.Servers.Count);
        return Below(5) switch
        {
            0 or 1 => Kill(i),
            2 or 3 => Hang(i),
            _ => Renew(i),
        };
    }

    private Task OfStoreAndLines()
    {
        var i = Below(lines.Count);
        return Below(5) switch
        {
            0 => StoreHangs(),
            1 => StoreIsKilled(),
            2 or 3 => Cut(i),
            _ => Freeze(i),
        };
    }

    private async Task Kill(int i)
    {
        figures.Fault("server killed", $"server {i}");
        await cluster.Servers[i].Kill();
        await Pause(3_000);
        await ServerCluster.StartAgainAsync(cluster.Servers[i]);
    }

    private async Task Hang(int i)
    {
        var (server, starts) = (cluster.Servers[i], cluster.Servers[i].Starts);
        figures.Fault("server hangs", $"server {i}");
        await server.Hang();
        await Pause(12_000);
        // While it hung, nobody else may have ended it; it goes on, or learns that it was left out and is started again.
        if (server.Starts == starts)
            await server.GoOn();
    }

    private async Task Renew(int i)
    {
        figures.Fault("server renewed", $"server {i}");
        await cluster.Servers[i].Leave();
        await ServerCluster.StartAgainAsync(cluster.Servers[i]);
    }

    private async Task StoreHangs()
    {
        figures.Fault("store hangs", store.Store);
        await store.HangAsync();
        await Pause(8_000);
        await store.GoOnAsync();
    }

    private async Task StoreIsKilled()
    {
        figures.Fault("store killed", store.Store);
        await store.KillAsync();
        await Pause(5_000);
        await store.StartAgainAsync();
    }

    private Task Cut(int i)
    {
        figures.Fault("lines cut", $"all to server {i}");
        lines[i].Cut();
        return Task.CompletedTask;
    }

    private async Task Freeze(int i)
    {
        figures.Fault("lines stall", $"all from server {i}");
        lines[i].Freeze();
        await Pause(4_000);
        lines[i].Thaw();
    }

    // How long something stays wrong; nobody waits for what happens meanwhile.
    private Task Pause(int most) => Task.Delay(100 + Below(most));
}
