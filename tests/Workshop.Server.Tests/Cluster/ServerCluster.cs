using System.Diagnostics;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Cluster;

/// <summary>
/// Several real servers over one store, which is where they find each other too. One that ends by itself, since the others have left it out,
/// is started again, as a supervisor would; one that the test has ended waits for the test.
/// </summary>
internal sealed class ServerCluster : IAsyncDisposable
{
    private static readonly TimeSpan StartingPatience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _over = new();
    private readonly Task _keeping;

    private ServerCluster(IReadOnlyList<ServerProcess> servers)
    {
        Servers = servers;
        _keeping = Task.WhenAll(servers.Select(KeepAsync));
    }

    public IReadOnlyList<ServerProcess> Servers { get; }

    public IReadOnlyList<Uri> Doors => [.. Servers.Select(s => s.Address)];

    /// <param name="more">Further settings of every server.</param>
    public static async Task<ServerCluster> Started(LocalServer store, int count, params IReadOnlyList<(string Name, string Value)> more)
    {
        // A name of its own: those of an earlier cluster on this store, which were killed, would be taken for members for a while.
        IReadOnlyList<(string, string)> all = [("WORKSHOP_CLUSTER_NAME", $"{Guid.NewGuid():N}"), .. more];
        var servers = Enumerable.Range(0, count).Select(_ => new ServerProcess(Settings(store, all))).ToList();
        var cluster = new ServerCluster(servers);
        try
        {
            await Task.WhenAll(servers.Select(StartAgainAsync));
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
        return cluster;
    }

    internal static Dictionary<string, string> Settings(LocalServer store, IReadOnlyList<(string Name, string Value)> more)
    {
        var settings = new Dictionary<string, string>
        {
            ["WORKSHOP_STORE"] = store.Store,
            ["WORKSHOP_STORE_CONNECTION"] = store.Connection,
            ["WORKSHOP_CLUSTER"] = store.Store,
            ["WORKSHOP_SILO"] = $"127.0.0.1:{Ports.Free()}",
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        return settings;
    }

    private async Task KeepAsync(ServerProcess server)
    {
        while (!_over.IsCancellationRequested)
        {
            if (server.EndedByItself)
                await StartAgainAsync(server);
            await Task.Delay(100);
        }
    }

    // It refuses to start while the store is away, or where it can't join the others in time.
    internal static async Task StartAgainAsync(ServerProcess server)
    {
        for (var patience = Stopwatch.StartNew(); ;)
            try
            {
                await server.Start();
                return;
            }
            catch (InvalidOperationException ended) when (patience.Elapsed < StartingPatience)
            {
                Trace.WriteLine(ended.Message);
            }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _keeping;
        foreach (var server in Servers)
            await server.DisposeAsync();
        _over.Dispose();
    }
}
