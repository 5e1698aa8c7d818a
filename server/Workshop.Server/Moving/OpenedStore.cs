using Orleans.Storage;
using Workshop.Server.Cluster;
using Workshop.Server.Doors;
using Workshop.Server.Storage;

namespace Workshop.Server.Moving;

/// <summary>A store that is opened without a server on it. Refuses one that a server works with.</summary>
internal sealed class OpenedStore : IPlace, IAsyncDisposable
{
    /// <summary>Longer than servers take between two signs of life.</summary>
    private static readonly TimeSpan Patience = NoticingOthers.Every + TimeSpan.FromSeconds(2);

    private readonly StorageChoice _choice;
    private readonly IHost _host;
    private readonly KeyFolder? _keys;
    private string? _etagOfOwner;

    private OpenedStore(StorageChoice choice, IHost host, string folder)
    {
        (_choice, _host) = (choice, host);
        var store = host.Services.GetRequiredKeyedService<IGrainStorage>(StorageChoice.ProviderName);
        _keys = choice.Kind == StoreKind.Sqlite ? new(store, folder) : null;
        Storage = _keys ?? store;
    }

    public IGrainStorage Storage { get; }

    /// <param name="folder">Where the keys are, with the embedded store.</param>
    /// <exception cref="MovingException">A server has it.</exception>
    /// <exception cref="StoreRefusedException">It can't be opened.</exception>
    public static async Task<OpenedStore> OpenAsync(StorageChoice choice, string folder, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort: Settings.FreePort(), gatewayPort: 0);
            choice.AddTo(silo);
        });
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellation);
            var opened = new OpenedStore(choice, host, folder);
            await opened.InsistOnNobodyAsync(cancellation);
            return opened;
        }
        catch
        {
            await StopAsync(host);
            throw;
        }
    }

    // The embedded store is locked for whoever opened it. In others a server leaves a sign of life every few seconds.
    private async Task InsistOnNobodyAsync(CancellationToken cancellation)
    {
        _etagOfOwner = await SignOfLifeAsync(cancellation);
        if (_etagOfOwner is null)
            return;
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(TimeSpan.FromMilliseconds(500), cancellation))
            await InsistOnNobodyNewAsync(cancellation);
    }

    /// <summary>That no server has been started on it since it was opened.</summary>
    public async Task InsistOnNobodyNewAsync(CancellationToken cancellation)
    {
        if (await SignOfLifeAsync(cancellation) is { } now && now != _etagOfOwner)
            throw new MovingException(MovingException.InUse, $"A server works with the store ({_choice}). End it, and all others of its cluster, and try again.");
    }

    private async Task<string?> SignOfLifeAsync(CancellationToken cancellation)
    {
        var cell = NoticingOthers.CellIn(Storage);
        await cell.ReadAsync(cancellation);
        return cell.Bytes is null ? null : cell.ETag;
    }

    public async Task<IReadOnlyList<StoredName>> ListAsync(CancellationToken cancellation)
    {
        var names = new List<StoredName>(_keys?.Names ?? []);
        await foreach (var name in _choice.ListAsync(cancellation))
            if (name.Kind is not (NoticingOthers.Kind or WatchingTheStore.Kind or HalfRestored.Kind))
                names.Add(name);
        return [.. names.OrderBy(n => $"{n}", StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync() => await StopAsync(_host);

    private static async Task StopAsync(IHost host)
    {
        // A silo that did not start does not stop either.
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        host.Dispose();
    }
}
