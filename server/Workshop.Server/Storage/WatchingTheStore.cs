using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workshop.Server.Journals;

namespace Workshop.Server.Storage;

/// <summary>
/// While the store is in trouble, tries every second whether it is back, so that sessions need not, and looks after it where nobody else has
/// for a while. Tells health what is known by then, at once: a balancer takes a server that is slow to say that it is ready for one that is not.
/// </summary>
internal sealed class WatchingTheStore(WatchedStorage storage, StoreWeather weather, TimeProvider time) : BackgroundService, IHealthCheck
{
    internal const string Kind = "trial";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Longer than an answer may take before the watched storage says that there is none.</summary>
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(4);
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
                    await Try(Patience, stopping);
                else if (time.GetUtcNow() - weather.LastHeard > Fresh)
                    await Try(FirstPatience, stopping);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    // What comes of it, the watched storage tells by itself.
    private async Task Try(TimeSpan longest, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(longest);
        var trial = new Cell(storage, Kind, StoreKey.Name(Kind, "store"));
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
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(weather.Trouble is { } trouble
            ? HealthCheckResult.Degraded(trouble.Why, data: new Dictionary<string, object> { ["since"] = trouble.Since })
            : HealthCheckResult.Healthy());
}
