using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Workshop.Player;
using Workshop.Server.Journals;
using Workshop.Server.Tests.Chaos;
using Workshop.Server.Tests.Cluster;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Upgrades;

/// <summary>
/// Servers of an older version give way to those of this one, one at a time and side by side, while the London workshop is played and others vote.
/// Nobody may notice more than a pause, nothing may be lost, and what is said of a workshop must be what its journal says.
/// </summary>
/// <param name="old">The program of the older version.</param>
internal sealed class Upgrading(LocalServer store, string old, TextWriter output)
{
    private const int Servers = 2;
    private const int Voters = 6;

    /// <summary>So fast that London is being written when the first old one leaves, and voted on when the last one does.</summary>
    private const double Speed = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly long _began = Stopwatch.GetTimestamp();

    public async Task Run()
    {
        var name = ("WORKSHOP_CLUSTER_NAME", $"{Guid.NewGuid():N}");
        List<ServerProcess> before = [.. Enumerable.Range(0, Servers).Select(_ => new ServerProcess(ServerCluster.Settings(store, [name]), program: old))];
        List<ServerProcess> after = [.. Enumerable.Range(0, Servers).Select(_ => new ServerProcess(ServerCluster.Settings(store, [name])))];
        try
        {
            await Run(before, after);
        }
        catch
        {
            foreach (var server in before.Concat(after))
                output.WriteLine($"a server said, last: {server.Said[Math.Max(0, server.Said.Length - 3_000)..]}");
            throw;
        }
        finally
        {
            foreach (var server in before.Concat(after))
                await server.DisposeAsync();
        }
    }

    private async Task Run(List<ServerProcess> before, List<ServerProcess> after)
    {
        await Task.WhenAll(before.Select(ServerCluster.StartAgainAsync));
        Say($"{Servers} old servers on {store.Store}");
        List<Uri> doors = [.. before.Concat(after).Select(s => s.Address)];
        var rooms = await Task.WhenAll(Enumerable.Range(0, Servers).Select(i => VotingRoom.Opened(doors, Voters, i)));
        foreach (var voting in rooms)
            voting.Begin(Pause);
        using var room = await Room.Create(doors[0], Play.Setup(Scenario.London()), ServerProcess.HostKey, doors);
        await using var play = new Play(Scenario.London(), room, Speed, _ => Task.CompletedTask);
        var playing = play.Run();
        await AllWereAnswered(rooms);

        foreach (var server in after)
            await ServerCluster.StartAgainAsync(server);
        Say($"{Servers} new servers beside them");
        foreach (var (leaving, n) in before.Select((s, i) => (s, i + 1)))
        {
            var since = Stopwatch.GetTimestamp();
            await leaving.Leave();
            await AllWereAnswered(rooms);
            var waits = rooms.SelectMany(r => r.LongestWaits(since, Stopwatch.GetTimestamp())).Select(w => w.Wait.TotalSeconds).ToList();
            Say(string.Create(CultureInfo.InvariantCulture, $"old server {n} has left; {waits.Count} people waited {waits.Max():0.0} s at most; London at version {play.Facilitator.View.Version}"));
            Assert.False(after.Exists(s => s.EndedByItself), "A new server ended");
        }
        await playing;
        await Task.WhenAll(rooms.Select(r => r.EndAsync()));
        await Prove(rooms, room, play);
    }

    private async Task Prove(VotingRoom[] rooms, Room room, Play play)
    {
        var storage = (await store.SiloAsync()).Storage;
        var all = play.People.Values.Append(play.Facilitator).Append(play.Rapporteur).ToList();
        var version = await new Truth(storage, room.Session).Prove(all, []);
        var stamp = JsonElement.Parse(await room.Report(play.Rapporteur, "json")).GetProperty("stamp");
        Assert.Equal(version, stamp.GetProperty("version").GetInt64());
        Assert.Equal(await Head(room.Session), stamp.GetProperty("head").GetString());
        Say($"London: {version} records, all that was acknowledged is there once, {all.Count} people see what its journal says, head {stamp.GetProperty("code")}");
        foreach (var voting in rooms)
        {
            await voting.AssertNothingIsLost(storage);
            Say($"a vote: {voting.Acknowledged} ballots acknowledged, all are there once and everybody sees the same, head {(await Head(voting.Session))[..8]}");
            await voting.DisposeAsync();
        }

        async Task<string> Head(string session)
        {
            var head = ReadOnlyMemory<byte>.Empty;
            await foreach (var record in Journal.ReadAsync(storage, session))
                head = record.Hash;
            return Convert.ToHexStringLower(head.Span);
        }
    }

    private static async Task AllWereAnswered(VotingRoom[] rooms)
    {
        var before = rooms.SelectMany(r => r.Voters).ToDictionary(v => v, v => v.RememberedCount);
        await Failover.Until(() => before.All(b => b.Key.RememberedCount >= b.Value + 2));
    }

    private void Say(string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(_began).TotalSeconds,8:0.0} s  {what}"));
}
