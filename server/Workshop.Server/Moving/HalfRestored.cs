using Workshop.Server.Journals;
using Workshop.Server.Storage;

namespace Workshop.Server.Moving;

/// <summary>
/// The mark of a store into which everything is being brought: set before the first value, taken away after the last one was verified. No
/// server starts on a store that has it, so nobody ever works with half of what was there.
/// </summary>
internal sealed class HalfRestored([FromKeyedServices(StorageChoice.ProviderName)] Orleans.Storage.IGrainStorage storage) : IHostedService
{
    internal const string Kind = "restoring";

    internal static Cell CellIn(Orleans.Storage.IGrainStorage storage) => new(storage, Kind, StoreKey.Name(Kind, "store"));

    /// <exception cref="StoreRefusedException">The store has the mark.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await CellIn(storage).ReadAsync(cancellationToken) is not null)
            throw new StoreRefusedException("Everything was being brought into this store when that was interrupted: half of it may be missing. Run the same restore or move once more.");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
