using Orleans.Storage;

namespace Workshop.Server.Storage;

/// <summary>The chosen store, with an eye on how it fares. Changes nothing of what is asked or answered.</summary>
internal sealed class WatchedStorage([FromKeyedServices(StorageChoice.ProviderName)] IGrainStorage inner, StoreWeather weather, TimeProvider time) : IGrainStorage
{
    /// <summary>Longer than any store takes that is well. The one who asked has their own patience.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);
    private const int LongestReason = 200;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        Watch(writing: false, () => inner.ReadStateAsync(stateName, grainId, grainState, cancellationToken), cancellationToken);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        Watch(writing: true, () => inner.WriteStateAsync(stateName, grainId, grainState, cancellationToken), cancellationToken);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        Watch(writing: true, () => inner.ClearStateAsync(stateName, grainId, grainState, cancellationToken), cancellationToken);

    private async Task Watch(bool writing, Func<Task> ask, CancellationToken cancellation)
    {
        try
        {
            await InTime(writing, ask());
            weather.Worked(writing);
        }
        catch (InconsistentStateException)
        {
            // It works, and somebody else was faster.
            weather.Worked(writing);
            throw;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            weather.Failed(writing, Reason(failure));
            throw;
        }
    }

    private async Task InTime(bool writing, Task asked)
    {
        var began = time.GetUtcNow();
        try
        {
            await asked.WaitAsync(Slow);
        }
        catch (TimeoutException) when (!asked.IsCompleted)
        {
            weather.Silent(writing, began, $"it has not answered for {Slow.TotalSeconds} seconds.");
            await asked;
        }
    }

    private static string Reason(Exception failure)
    {
        var line = failure.GetBaseException().Message.Split('\n')[0].Trim();
        return line.Length <= LongestReason ? line : line[..LongestReason] + "…";
    }
}
