using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Server.Cluster;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Cluster;

/// <summary>What Orleans asks of the table that says who is a member, as each of our choices of one is set up.</summary>
public abstract class MembershipContract(LocalServer store) : IAsyncLifetime
{
    private IHost? _host;
    private IMembershipTable _table = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(store.Missing is not null, store.Missing ?? "");
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["WORKSHOP_STORE"] = store.Store, ["WORKSHOP_STORE_CONNECTION"] = store.Connection,
            ["WORKSHOP_CLUSTER"] = store.Store, ["WORKSHOP_CLUSTER_NAME"] = $"{Guid.NewGuid():N}",
        }).Build();
        var choice = ClusterChoice.From(settings, StorageChoice.From(settings), [IPAddress.Loopback]);
        if (store.Store == "postgres")
            await new PostgresTables(PostgresTables.Ours(store.Connection), "Membership.sql", NullLogger<PostgresTables>.Instance).ApplyAsync(default);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo => choice.AddTo(silo, 0));
        _host = builder.Build();
        _table = _host.Services.GetRequiredService<IMembershipTable>();
        await _table.InitializeMembershipTableAsync(true);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _host?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static MembershipEntry Member(int port, SiloStatus status = SiloStatus.Joining) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, port, 7), Status = status, SiloName = $"silo {port}", HostName = "here",
        StartTime = Moment(0), IAmAliveTime = Moment(1), ProxyPort = 0, RoleName = "", SuspectTimes = [],
    };

    private static DateTime Moment(int minutes) => new DateTime(2026, 3, 29, 1, 0, 0, DateTimeKind.Utc).AddMinutes(minutes);

    private async Task<MembershipTableData> Join(MembershipEntry member)
    {
        Assert.True(await _table.InsertRowAsync(member, (await _table.ReadAllAsync()).Version.Next()));
        return await _table.ReadAllAsync();
    }

    private static string ETagOf(MembershipTableData all, MembershipEntry member) => all.Members.Single(m => m.Item1.SiloAddress.Equals(member.SiloAddress)).Item2;

    [Fact]
    public async Task A_member_is_read_as_it_was_written()
    {
        Assert.Empty((await _table.ReadAllAsync()).Members);
        await Join(Member(1));
        var all = await Join(Member(2));
        Assert.Equal(2, all.Members.Count);
        var alone = await _table.ReadRowAsync(Member(2).SiloAddress);
        foreach (var read in (MembershipEntry[])[alone.Members.Single().Item1, all.Members.Single(m => m.Item1.SiloAddress.Endpoint.Port == 2).Item1])
            Assert.Equal((Member(2).SiloAddress, SiloStatus.Joining, "silo 2", "here", Moment(0), Moment(1)),
                (read.SiloAddress, read.Status, read.SiloName, read.HostName, read.StartTime.ToUniversalTime(), read.IAmAliveTime.ToUniversalTime()));
        Assert.Empty((await _table.ReadRowAsync(Member(3).SiloAddress)).Members);
    }

    [Fact]
    public async Task Nobody_joins_twice_or_on_what_is_no_longer_so()
    {
        var before = (await _table.ReadAllAsync()).Version;
        var after = (await Join(Member(1))).Version;
        Assert.True(after.Version > before.Version);
        Assert.False(await _table.InsertRowAsync(Member(2), before.Next()));
        Assert.False(await _table.InsertRowAsync(Member(1), after.Next()));
        Assert.Single((await _table.ReadAllAsync()).Members);
    }

    [Fact]
    public async Task A_verdict_on_what_is_no_longer_so_does_not_count()
    {
        var before = await Join(Member(1));
        var (etag, suspected) = (ETagOf(before, Member(1)), Member(1, SiloStatus.Active));
        suspected.SuspectTimes = [Tuple.Create(Member(2).SiloAddress, Moment(2)), Tuple.Create(Member(3).SiloAddress, Moment(3))];
        Assert.True(await _table.UpdateRowAsync(suspected, etag, before.Version.Next()));
        Assert.False(await _table.UpdateRowAsync(Member(1, SiloStatus.Dead), etag, before.Version.Next()));
        var read = (await _table.ReadAllAsync()).Members.Single().Item1;
        Assert.Equal((SiloStatus.Active, 2), (read.Status, read.SuspectTimes!.Count));
        Assert.Equal((Member(3).SiloAddress, Moment(3)), (read.SuspectTimes[1].Item1, read.SuspectTimes[1].Item2.ToUniversalTime()));
    }

    [Fact]
    public async Task Of_many_who_change_it_at_once_one_does()
    {
        var before = await Join(Member(1));
        var etag = ETagOf(before, Member(1));
        var done = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _table.UpdateRowAsync(Member(1, SiloStatus.Active), etag, before.Version.Next())));
        Assert.Single(done, true);
        Assert.Equal(before.Version.Version + 1, (await _table.ReadAllAsync()).Version.Version);
    }

    [Fact]
    public async Task A_sign_of_life_is_kept_and_decides_nothing()
    {
        var before = await Join(Member(1));
        var alive = Member(1);
        alive.IAmAliveTime = Moment(5);
        await _table.UpdateIAmAliveAsync(alive);
        var after = await _table.ReadAllAsync();
        Assert.Equal((before.Version.Version, Moment(5)), (after.Version.Version, after.Members.Single().Item1.IAmAliveTime.ToUniversalTime()));
        Assert.True(await _table.UpdateRowAsync(Member(1, SiloStatus.Active), ETagOf(after, Member(1)), after.Version.Next()));
    }

    [Fact]
    public async Task Those_who_went_long_ago_are_forgotten_and_no_others()
    {
        foreach (var member in (MembershipEntry[])[Member(1, SiloStatus.Dead), Member(2, SiloStatus.Active), Member(3, SiloStatus.Dead)])
            await Join(member);
        var alive = Member(3, SiloStatus.Dead);
        alive.IAmAliveTime = Moment(60);
        await _table.UpdateIAmAliveAsync(alive);
        await _table.CleanupDefunctSiloEntriesAsync(Moment(30));
        Assert.Equal([2, 3], (await _table.ReadAllAsync()).Members.Select(m => m.Item1.SiloAddress.Endpoint.Port).Order());
    }
}

[Collection<PostgresCollection>]
public sealed class PostgresMembershipTests(Postgres store) : MembershipContract(store);

[Collection<RedisCollection>]
public sealed class RedisMembershipTests(Redis store) : MembershipContract(store);
