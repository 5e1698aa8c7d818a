using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workshop.Server.Journals;

namespace Workshop.Server.Storage;

/// <summary>While the store is in trouble, tries every second whether it is back, so that sessions need not; and tells health how it fares.</summary>
internal sealed class WatchingTheStore(WatchedStorage storage, StoreWeather weather, TimeProvider time) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>As large as a segment of a journal: where only crumbs fit, the store is not back yet.</summary>
    private const int TrialBytes = 64 * 1024;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
                if (weather.Trouble is not null)
                    await Try(stopping);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    // What comes of it, the watched storage tells by itself.
    private async Task Try(CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        var trial = new Cell(storage, "trial", StoreKey.Name("trial", "store"));
        try
        {
            await trial.ReadAsync(patience.Token);
            if (!weather.IsWritable)
                await trial.WriteAsync(new byte[TrialBytes], patience.Token);
        }
        catch (Exception away) when (!stopping.IsCancellationRequested)
        {
            _ = away;
        }
    }

    /// <summary>Degraded, not unhealthy, while it is away: people are still well served by pages that say so and keep what they do.</summary>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (time.GetUtcNow() - weather.LastHeard > Fresh)
            await Try(cancellationToken);
        return weather.Trouble is { } trouble
            ? HealthCheckResult.Degraded(trouble.Why, data: new Dictionary<string, object> { ["since"] = trouble.Since })
            : HealthCheckResult.Healthy();
    }
}
