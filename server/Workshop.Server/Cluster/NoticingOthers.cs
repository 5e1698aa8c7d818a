using System.Text;
using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Cluster;

/// <summary>
/// Says so in the log when this server's store is also used by one that it does not know: the journals stay whole, for the store lets one of
/// them write, but each takes the sessions for its own, and people are thrown back and forth. Both put their mark in one place of the store
/// and find it replaced. A mark that was there before this one's first is left over from a server that is gone, or that will notice too. It is
/// written at every look, as a sign of life for whoever wants to take the store elsewhere, and taken away by a lone server that ends.
/// </summary>
internal sealed partial class NoticingOthers(WatchedStorage storage, StoreWeather weather, ClusterChoice cluster, TimeProvider time, ILogger<NoticingOthers> log)
    : BackgroundService
{
    internal const string Kind = "owner";
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RemindEvery = TimeSpan.FromMinutes(10);

    private readonly string _mine = cluster.IsAlone ? $"alone {Guid.NewGuid():N}" : cluster.Mark;
    private bool _isMarked;
    private DateTimeOffset _said = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            do
                await Look(stopping);
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        if (cluster.IsAlone && _isMarked)
            await TakeAway();
    }

    internal static Cell CellIn(Orleans.Storage.IGrainStorage storage) => new(storage, Kind, StoreKey.Name(Kind, "server"));

    private async Task TakeAway()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            var cell = CellIn(storage);
            if (await cell.ReadAsync(patience.Token) is { } found && Encoding.UTF8.GetString(found) == _mine)
                await cell.ClearAsync(patience.Token);
        }
        catch (Exception notNow)
        {
            // Whoever looks later waits a moment longer until they are sure that nobody is here.
            _ = notNow;
        }
    }

    private async Task Look(CancellationToken stopping)
    {
        if (weather.Trouble is not null)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        try
        {
            var cell = CellIn(storage);
            if (await cell.ReadAsync(patience.Token) is var found && _isMarked && found is not null && Encoding.UTF8.GetString(found) != _mine)
                Say();
            await cell.WriteAsync(Encoding.UTF8.GetBytes(_mine), patience.Token);
            _isMarked = true;
        }
        catch (Exception notNow) when (!stopping.IsCancellationRequested)
        {
            // The other one was faster, or the store is away, which is said elsewhere. The next look will see.
            _ = notNow;
        }
    }

    private void Say()
    {
        if (time.GetUtcNow() - _said < RemindEvery)
            return;
        _said = time.GetUtcNow();
        LogOther();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Another server uses this store, and the two do not know each other: people will be thrown back and forth between them. End one, give it a store of its own, or make them one cluster with WORKSHOP_CLUSTER")]
    private partial void LogOther();
}
