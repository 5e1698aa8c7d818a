using System.Net;
using Microsoft.Extensions.Configuration;
using Workshop.Server.Cluster;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Cluster;

public sealed class ClusterChoiceTests
{
    private const string Database = "Host=db;Database=w;Username=w;Password=hush";

    private static ClusterChoice Choose(params (string Name, string Value)[] set)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(set.ToDictionary(s => "WORKSHOP_" + s.Name, s => (string?)s.Value)).Build();
        return ClusterChoice.From(settings, StorageChoice.From(settings), [IPAddress.Parse("10.0.0.4")]);
    }

    [Fact]
    public void A_server_is_alone_unless_it_is_told_otherwise()
    {
        Assert.True(Choose().IsAlone);
        Assert.True(Choose(("CLUSTER", "none")).IsAlone);
        Assert.True(Choose(("STORE", "postgres"), ("STORE_CONNECTION", Database)).IsAlone);
    }

    [Fact]
    public void The_store_tells_who_is_a_member_if_it_is_of_the_same_kind() => Assert.Equal(
        "postgres (workshop, 10.0.0.4:11111)", Choose(("STORE", "postgres"), ("STORE_CONNECTION", Database), ("CLUSTER", "postgres")).ToString());

    [Fact]
    public void Another_server_may_tell_who_is_a_member() => Assert.Equal("redis (day, 10.1.1.1:7000)", Choose(
        ("STORE", "postgres"), ("STORE_CONNECTION", Database), ("CLUSTER", "redis"), ("CLUSTER_CONNECTION", "cache:6379"), ("CLUSTER_NAME", "day"), ("SILO", "10.1.1.1:7000")).ToString());

    [Theory]
    [InlineData("sqlite", "several servers can't share a file", "redis", "cache:1")]
    [InlineData("postgres", "WORKSHOP_CLUSTER is 'zookeeper'; it must be one of none, redis, postgres.", "zookeeper", "")]
    [InlineData("postgres", "WORKSHOP_CLUSTER_CONNECTION must say where it is", "redis", "")]
    [InlineData("postgres", "no connection to redis", "redis", "host:port:more,x=y")]
    [InlineData("redis", "Database is missing", "postgres", "Host=db")]
    [InlineData("postgres", "WORKSHOP_SILO is '0.0.0.0:11111'", "postgres", "", "0.0.0.0:11111")]
    [InlineData("postgres", "WORKSHOP_SILO is '10.0.0.4'", "postgres", "", "10.0.0.4")]
    public void A_wrong_setting_is_refused_with_the_reason(string store, string reason, string cluster, string connection, string silo = "")
    {
        var refused = Record.Exception(() => Choose(("STORE", store), ("STORE_CONNECTION", store == "redis" ? "cache:1" : store == "sqlite" ? "w.db" : Database),
            ("CLUSTER", cluster), ("CLUSTER_CONNECTION", connection), ("SILO", silo)));
        Assert.Contains(reason, Assert.IsAssignableFrom<Exception>(refused).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", $"{refused}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_can_not_be_one_of_several_does_not_start_and_says_why()
    {
        await using var server = new ServerProcess(new Dictionary<string, string> { ["WORKSHOP_CLUSTER"] = "redis" });
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(server.Start);
        Assert.Contains("several servers can't share a file", failed.Message, StringComparison.Ordinal);
    }
}
