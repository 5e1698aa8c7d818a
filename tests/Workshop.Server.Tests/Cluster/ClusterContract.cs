using System.Text.RegularExpressions;
using Workshop.Domain.Tests;
using Workshop.Player;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Cluster;

/// <summary>
/// Three real servers over one store, of which one is killed, hangs, leaves, or all are renewed one after the other, while several workshops
/// vote on all of them. How long people waited is written down, not judged; that nothing is lost, doubled or seen differently is judged.
/// </summary>
public abstract partial class ClusterContract(LocalServer store, ITestOutputHelper output)
{
    [Fact]
    public Task AServerKilledInTheMiddleOfAVoteLosesNothing() => Survive(Fault.Killed);

    [Fact]
    public Task AServerThatHangsIsLeftOutLosesNothingAndEndsItselfWhenItWakes() => Survive(Fault.Hangs);

    [Fact]
    public Task AServerThatLeavesLosesNothing() => Survive(Fault.Leaves);

    [Fact]
    public Task RenewingAllServersOneAfterTheOtherLosesNothing() => Survive(Fault.AllRenewed);

    [Fact]
    public Task OfTwoServersOneGoesOnAlone() => Survive(Fault.Killed, servers: 2);

    private async Task Survive(Fault fault, int servers = 3)
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        var waits = await Failover.ThroughAsync(fault, store, servers);
        output.WriteLine($"{store.Store}, one of {servers} {fault.Name}: waited noticeably on it {waits.OnItInWords}; on the others {waits.ElsewhereInWords}");
    }

    [Fact]
    public async Task SeatsLinksCodesAndTheHostKeyOfOneServerOpenOnEveryOther()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var cluster = await ServerCluster.Started(store, 3, ("WORKSHOP_HOST_KEY", ""));
        // A server is ready a moment before it has said so on its terminal.
        await Failover.Until(() => cluster.Servers.All(s => HostKeyLine().IsMatch(s.Said)), () => "Not all have said their host key");
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

    [Fact]
    public async Task WhoIsHereIsCountedOnceAcrossAllServersAndNotAfterTheirServerDied()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var cluster = await ServerCluster.Started(store, 3);
        using var room = await Room.Create(cluster.Doors[0], Play.Setup(Scenario.London()), Live.ServerProcess.HostKey, cluster.Doors);
        await using var facilitator = await room.Open("facilitator");
        await facilitator.Enter();
        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => room.Join($"p{i}")));
        await Task.WhenAll(people.Select(p => p.Enter()));
        // The same participant on a second server is still one.
        await using var second = new Person(people[0].Doors[1], "second", people[0].Seat);
        await second.Enter();
        await Failover.Until(() => facilitator.Here == (6, 1), () => "Told were " + string.Join(' ', people.Append(facilitator).Append(second).Select(p => $"{p.Name}@{p.Door.Port}:{p.Here},{p.Returns}")));

        // Those of one server do not come back: their devices went with it. The first has another device elsewhere, wherever its own is by now.
        var gone = people.Skip(1).Where(p => p.Door == people[1].Door && p.Door != second.Door && p.Door != facilitator.Door).ToList();
        foreach (var person in gone)
            await person.DisposeAsync();
        await Failover.Until(() => facilitator.Here == (6 - gone.Count, 1), () => $"{facilitator.Here} are here, {gone.Count} went");
        foreach (var person in people.Except(gone))
            await person.DisposeAsync();
    }

    [Fact, Rule("LNK-4")]
    public async Task WhoeverIsShutOutIsCutOffOnEveryServer()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var cluster = await ServerCluster.Started(store, 3);
        using var room = await Room.Create(cluster.Doors[0], Play.Setup(Scenario.London()), Live.ServerProcess.HostKey, cluster.Doors);
        await using var facilitator = await room.Open("facilitator");
        var observers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => room.Open("observer")));
        Assert.Equal(3, observers.Select(o => o.Door).Distinct().Count());
        await Task.WhenAll(observers.Select(o => o.Enter()));
        await facilitator.Send(new { @is = "revoke-link", id = "observer" });
        foreach (var observer in observers)
        {
            await observer.Until(_ => observer.FellBehind > 0);
            await using var again = new Person(observer.Door, "again", observer.Seat);
            var turned = await Assert.ThrowsAsync<TurnedAwayException>(() => again.Enter());
            Assert.Contains("seat.revoked", turned.Message, StringComparison.Ordinal);
            await observer.DisposeAsync();
        }
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
