using System.Diagnostics;
using System.Text.RegularExpressions;
using Workshop.Player;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Cluster;

/// <summary>
/// Three real servers over one store, of which one is killed, hangs, leaves, or all are renewed one after the other, while several workshops
/// vote on all of them. How long people waited is written down, not judged; that nothing is lost, doubled or seen differently is judged.
/// </summary>
public abstract partial class ClusterContract(LocalServer store, ITestOutputHelper output)
{
    private const int Workshops = 6;
    private const int Voters = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>A wait longer than this was noticed.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task AServerKilledInTheMiddleOfAVoteLosesNothing() => await Disturb("killed", async cluster =>
    {
        await cluster.Servers[0].Kill();
        return () => cluster.Servers[0].Start();
    });

    [Fact]
    public async Task AServerThatHangsIsLeftOutLosesNothingAndEndsItselfWhenItWakes() => await Disturb("hangs", async cluster =>
    {
        await cluster.Servers[0].Hang();
        var starts = cluster.Servers[0].Starts;
        return async () =>
        {
            // It learns that the others have left it out, ends, and is started again.
            await cluster.Servers[0].GoOn();
            await Until(() => cluster.Servers[0].Starts > starts);
        };
    });

    [Fact]
    public async Task AServerThatLeavesLosesNothing() => await Disturb("leaves", async cluster =>
    {
        await cluster.Servers[0].Leave();
        return () => cluster.Servers[0].Start();
    });

    [Fact]
    public async Task RenewingAllServersOneAfterTheOtherLosesNothing() => await Disturb("renewed in turn", async cluster =>
    {
        foreach (var server in cluster.Servers)
        {
            await server.Leave();
            await server.Start();
        }
        return () => Task.CompletedTask;
    });

    private async Task Disturb(string what, Func<ServerCluster, Task<Func<Task>>> fault)
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var cluster = await ServerCluster.Started(store, 3);
        var rooms = await Task.WhenAll(Enumerable.Range(0, Workshops).Select(i => VotingRoom.Opened(cluster.Doors, Voters, i)));
        foreach (var room in rooms)
            room.Begin(Pause);
        await Until(() => rooms.All(r => r.Acknowledged > 3 * Voters));

        var since = Stopwatch.GetTimestamp();
        var mend = await fault(cluster);
        await UntilAllWereAnswered(rooms);
        await mend();
        await UntilAllWereAnswered(rooms);

        await Task.WhenAll(rooms.Select(r => r.EndAsync()));
        Say(what, [.. rooms.SelectMany(r => r.LongestWaits(since))]);
        var storage = (await store.SiloAsync()).Storage;
        foreach (var room in rooms)
        {
            await room.AssertNothingIsLost(storage);
            await room.DisposeAsync();
        }
    }

    /// <summary>Everybody has been answered twice since now: the second of these was sent after it.</summary>
    private static async Task UntilAllWereAnswered(VotingRoom[] rooms)
    {
        var before = rooms.SelectMany(r => r.Voters).ToDictionary(v => v, v => v.RememberedCount);
        await Until(() => before.All(b => b.Key.RememberedCount >= b.Value + 2));
    }

    private static async Task Until(Func<bool> wish)
    {
        for (var patience = Stopwatch.StartNew(); !wish(); await Task.Delay(50))
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "It did not come about within a minute");
    }

    private void Say(string what, List<TimeSpan> waits)
    {
        var noticed = waits.Where(w => w > Noticed).Order().ToList();
        output.WriteLine(noticed.Count == 0 ? $"{store.Store}, one {what}: none of {waits.Count} people waited longer than {Noticed.TotalSeconds} s"
            : $"{store.Store}, one {what}: {noticed.Count} of {waits.Count} people noticed; they waited {noticed[noticed.Count / 2].TotalSeconds:0.0} s (median), {noticed[^1].TotalSeconds:0.0} s at most");
    }

    [Fact]
    public async Task SeatsLinksCodesAndTheHostKeyOfOneServerOpenOnEveryOther()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var cluster = await ServerCluster.Started(store, 3, ("WORKSHOP_HOST_KEY", ""));
        var keys = cluster.Servers.Select(s => HostKeyLine().Match(s.Said).Groups[1].Value).Distinct().ToList();
        Assert.True(keys is [{ Length: > 8 }], $"They have {keys.Count} host keys");
        using var room = await Room.Create(cluster.Doors[0], Play.Setup(Scenario.London()), keys[0], cluster.Doors);
        await using var facilitator = await room.Open("facilitator");
        await using var participant = await room.Join("somebody");
        foreach (var seat in (string[])[facilitator.Seat, participant.Seat])
            foreach (var door in cluster.Doors)
            {
                await using var there = new Person(door, "again", seat);
                await there.Enter();
            }
        Assert.DoesNotContain(await Task.WhenAll(cluster.Doors.Select(MayCreateWithoutAKey)), may => may);
    }

    private static async Task<bool> MayCreateWithoutAKey(Uri door)
    {
        using var http = new HttpClient { BaseAddress = door };
        return (await http.GetStringAsync("/api/host")).Contains("\"mayCreate\":true", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Host key\s+(\w+)")]
    private static partial Regex HostKeyLine();
}

[Collection<PostgresCollection>]
public sealed class PostgresClusterTests(Postgres store, ITestOutputHelper output) : ClusterContract(store, output);

[Collection<RedisCollection>]
public sealed class RedisClusterTests(Redis store, ITestOutputHelper output) : ClusterContract(store, output);
