using Workshop.Server.Storage;

namespace Workshop.Server.Live;

/// <summary>
/// A grain that lives from what is stored. Where that can't be read, whoever calls is told so and the activation ends; the next call tries
/// anew. An activation that failed in Orleans' eyes would be logged with each call, and kept as failed for seconds after the store is back.
/// </summary>
internal abstract class StoredGrain(StoreWeather weather) : Grain, IIncomingGrainCallFilter
{
    private StoreAwayException? _away;

    protected StoreWeather Weather { get; } = weather;

    /// <summary>Reads what is stored.</summary>
    protected abstract Task OpenAsync(CancellationToken cancellation);

    public sealed override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            Weather.ThrowIfAway();
            await OpenAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is StoreAwayException || Weather.Trouble is not null)
        {
            _away = failure as StoreAwayException ?? new StoreAwayException(failure.GetBaseException().Message);
        }
    }

    // Not before the call has come in: one that finds an activation about to end is sent on, and given up when it meets several of them.
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (_away is null)
            return context.Invoke();
        DeactivateOnIdle();
        return Task.FromException(_away);
    }
}
