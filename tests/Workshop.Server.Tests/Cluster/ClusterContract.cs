using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
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
        // Each knows one server only: those of the one that is killed do not come back elsewhere, as if their devices had gone with it.
        Person At(int server, Person who) => new(cluster.Doors[server], who.Name, who.Seat);
        await using var facilitator = At(0, await room.Open("facilitator"));
        var people = (await Task.WhenAll(Enumerable.Range(0, 6).Select(i => room.Join($"p{i}")))).Select((p, i) => At(i % 3, p)).ToList();
        // The same participant on a second server is still one.
        await using var second = new Person(cluster.Doors[1], "second", people[0].Seat);
        await Task.WhenAll(people.Append(facilitator).Append(second).Select(p => p.Enter()));
        string Told() => "Told were " + string.Join(' ', people.Append(facilitator).Append(second).Select(p => $"{p.Name}@{p.Door.Port}:{p.Here},{p.Returns}"));
        await Failover.Until(() => facilitator.Here == (6, 1) && second.Here == (6, 1), Told);

        await cluster.Servers[2].Kill();
        await Failover.Until(() => facilitator.Here == (4, 1) && second.Here == (4, 1), Told);
        foreach (var person in people)
            await person.DisposeAsync();
    }

    [Fact]
    public async Task WhoeverKnocksWhileAWorkshopsServerIsGoneIsToldToComeAgainInAMoment()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        await using var cluster = await ServerCluster.Started(store, 3);
        // So many workshops that the one to be killed has some of them.
        var rooms = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Room.Create(cluster.Doors[0], Play.Setup(Scenario.London()), Live.ServerProcess.HostKey, cluster.Doors)));
        using var http = new HttpClient { BaseAddress = cluster.Doors[0] };
        await cluster.Servers[2].Kill();
        var answers = await Task.WhenAll(rooms.SelectMany(room => ((string Path, object Body)[])
            [("/api/enter", new { link = room.Links["facilitator"] }), ("/api/join", new { code = room.Code })]).Select(async knock =>
            {
                for (var tries = 1; ; tries++, await Task.Delay(200))
                {
                    using var answer = await http.PostAsJsonAsync(knock.Path, knock.Body);
                    if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                        return (answer.StatusCode, tries);
                    Assert.Contains((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString(), (string[])["session.moving", "store.away"]);
                }
            }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        output.WriteLine($"{answers.Count(a => a.tries > 1)} of {answers.Length} had to knock again");
        foreach (var room in rooms)
            room.Dispose();
    }

    [Fact]
    public async Task TwoServersOnOneStoreThatDoNotKnowEachOtherSayItInTheirLogs()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        var alone = new Dictionary<string, string> { ["WORKSHOP_STORE"] = store.Store, ["WORKSHOP_STORE_CONNECTION"] = store.Connection };
        await using var first = await Live.ServerProcess.Started(alone);
        await using var second = await Live.ServerProcess.Started(alone);
        const string Words = "Another server uses this store, and the two do not know each other";
        await Failover.Until(() => first.Said.Contains(Words, StringComparison.Ordinal) && second.Said.Contains(Words, StringComparison.Ordinal), () => "They did not notice");
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

/// <summary>What is kept in Azure, whose package knows no members: they find each other elsewhere.</summary>
[Collection<AzuriteCollection>]
public sealed class AzureClusterTests(Azurite store, Redis members, ITestOutputHelper output) : IClassFixture<Redis>
{
    [Fact]
    public async Task AServerKilledInTheMiddleOfAVoteLosesNothing()
    {
        Assert.SkipWhen((store.Missing ?? members.Missing) is not null, store.Missing ?? members.Missing ?? "");
        var waits = await Failover.ThroughAsync(Fault.Killed, store, 3, ("WORKSHOP_CLUSTER", members.Store), ("WORKSHOP_CLUSTER_CONNECTION", members.Connection));
        output.WriteLine($"{store.Store} with {members.Store}: waited noticeably on it {waits.OnItInWords}; on the others {waits.ElsewhereInWords}");
    }
}

[Collection<RedisCollection>]
public sealed class RedisClusterTests(Redis store, ITestOutputHelper output) : ClusterContract(store, output);
