using System.Diagnostics;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Cluster;

/// <summary>Something that happens to one server of several, and how it is mended afterwards.</summary>
internal sealed record Fault(string Name, Func<ServerCluster, Task> Happen, Func<ServerCluster, Task> Mend)
{
    public static Fault Killed => new("killed", c => c.Servers[0].Kill(), c => c.Servers[0].Start());

    /// <summary>When it wakes it learns that the others have left it out, ends, and is started again.</summary>
    public static Fault Hangs => new("hangs", c => c.Servers[0].Hang(), async c =>
    {
        var starts = c.Servers[0].Starts;
        await c.Servers[0].GoOn();
        await Failover.Until(() => c.Servers[0].Starts > starts);
    });

    public static Fault Leaves => new("leaves", c => c.Servers[0].Leave(), c => c.Servers[0].Start());

    public static Fault AllRenewed => new("all renewed in turn", async c =>
    {
        foreach (var server in c.Servers)
        {
            await server.Leave();
            await server.Start();
        }
    }, _ => Task.CompletedTask);
}

/// <summary>How long people waited for the acknowledgement of what they had sent: on the server that it happened to, and on the others.</summary>
internal sealed record Waits(IReadOnlyList<TimeSpan> OnIt, IReadOnlyList<TimeSpan> Elsewhere)
{
    /// <summary>A wait longer than this was noticed.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(300);

    public static Waits operator +(Waits one, Waits other) => new([.. one.OnIt, .. other.OnIt], [.. one.Elsewhere, .. other.Elsewhere]);

    public string OnItInWords => InWords(OnIt);

    public string ElsewhereInWords => InWords(Elsewhere);

    private static string InWords(IReadOnlyList<TimeSpan> all)
    {
        var noticed = all.Where(w => w > Noticed).Order().ToList();
        return noticed.Count == 0 ? $"none of {all.Count}"
            : $"{noticed.Count} of {all.Count}, median {noticed[noticed.Count / 2].TotalSeconds:0.0} s, max {noticed[^1].TotalSeconds:0.0} s";
    }
}

/// <summary>Several workshops vote on all servers of a cluster while something happens to one.</summary>
internal static class Failover
{
    private const int Workshops = 6;
    private const int Voters = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Comes back when everybody is answered again, everything is mended, and nothing was found lost, doubled or seen differently.</summary>
    public static async Task<Waits> ThroughAsync(Fault fault, LocalServer store, int servers = 3, params IReadOnlyList<(string Name, string Value)> more)
    {
        await using var cluster = await ServerCluster.Started(store, servers, more);
        var rooms = await Task.WhenAll(Enumerable.Range(0, Workshops).Select(i => VotingRoom.Opened(cluster.Doors, Voters, i)));
        foreach (var room in rooms)
            room.Begin(Pause);
        await Until(() => rooms.All(r => r.Acknowledged > 3 * Voters));

        var since = Stopwatch.GetTimestamp();
        await fault.Happen(cluster);
        await UntilAllWereAnswered(rooms);
        var mended = Stopwatch.GetTimestamp();
        await fault.Mend(cluster);
        await UntilAllWereAnswered(rooms);

        await Task.WhenAll(rooms.Select(r => r.EndAsync()));
        var waits = rooms.SelectMany(r => r.LongestWaits(since, mended)).ToLookup(w => w.Door == cluster.Doors[0], w => w.Wait);
        var storage = (await store.SiloAsync()).Storage;
        foreach (var room in rooms)
        {
            await room.AssertNothingIsLost(storage);
            await room.DisposeAsync();
        }
        return new([.. waits[true]], [.. waits[false]]);
    }

    /// <summary>Everybody has been answered twice since now: the second of these was sent after it.</summary>
    private static async Task UntilAllWereAnswered(VotingRoom[] rooms)
    {
        var before = rooms.SelectMany(r => r.Voters).ToDictionary(v => v, v => v.RememberedCount);
        await Until(() => before.All(b => b.Key.RememberedCount >= b.Value + 2));
    }

    public static async Task Until(Func<bool> wish, Func<string>? instead = null)
    {
        for (var patience = Stopwatch.StartNew(); !wish(); await Task.Delay(50))
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(90), $"It did not come about in a minute and a half. {instead?.Invoke()}");
    }
}
