using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Cluster;

/// <summary>Several real servers over one store, which is where they find each other too.</summary>
internal sealed class ServerCluster : IAsyncDisposable
{
    private ServerCluster(IReadOnlyList<ServerProcess> servers) => Servers = servers;

    public IReadOnlyList<ServerProcess> Servers { get; }

    public IReadOnlyList<Uri> Doors => [.. Servers.Select(s => s.Address)];

    /// <param name="more">Further settings of every server.</param>
    public static async Task<ServerCluster> Started(LocalServer store, int count, params IReadOnlyList<(string Name, string Value)> more)
    {
        var servers = Enumerable.Range(0, count).Select(_ => new ServerProcess(Settings(store, more))).ToList();
        await Task.WhenAll(servers.Select(s => s.Start()));
        return new(servers);
    }

    private static Dictionary<string, string> Settings(LocalServer store, IReadOnlyList<(string Name, string Value)> more)
    {
        var settings = new Dictionary<string, string>
        {
            ["WORKSHOP_STORE"] = store.Store,
            ["WORKSHOP_STORE_CONNECTION"] = store.Connection,
            ["WORKSHOP_CLUSTER"] = store.Store,
            ["WORKSHOP_SILO"] = $"127.0.0.1:{Workshop.Server.Doors.Settings.FreePort()}",
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Servers)
            await server.DisposeAsync();
    }
}
