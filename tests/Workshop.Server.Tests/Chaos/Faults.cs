using Workshop.Domain.Tests.Walks;
using Workshop.Server.Tests.Cluster;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Chaos;

/// <summary>One misfortune after the other, from a seed: servers that are killed, hang or are renewed, a store that goes away, lines that break.</summary>
internal sealed class Faults(Dice dice, ServerCluster cluster, LocalServer store, IReadOnlyList<VenueLine> lines, Figures figures)
{
    public async Task Run(CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1_000 + dice.Below(6_000)), over);
                await Next();
            }
        }
        catch (OperationCanceledException)
        {
            // Enough.
        }
    }

    private Task Next()
    {
        var i = dice.Below(cluster.Servers.Count);
        return dice.Below(10) switch
        {
            0 or 1 => Kill(i),
            2 or 3 => Hang(i),
            4 => Renew(i),
            5 => StoreHangs(),
            6 => StoreIsKilled(),
            7 or 8 => Cut(i),
            _ => Freeze(i),
        };
    }

    private async Task Kill(int i)
    {
        figures.Fault("server killed", $"server {i}");
        await cluster.Servers[i].Kill();
        await Pause(3_000);
        await cluster.Servers[i].Start();
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
        await cluster.Servers[i].Start();
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
    private Task Pause(int most) => Task.Delay(100 + dice.Below(most));
}
