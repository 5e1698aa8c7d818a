using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Workshop.Server.Cluster;

/// <summary>Ready once this silo has joined, and no longer as soon as it leaves or was shut out.</summary>
internal sealed class BeingAMember(ISiloStatusOracle silos, Leaving leaving) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(leaving.HasBegun ? HealthCheckResult.Unhealthy("leaving")
            : silos.CurrentStatus == SiloStatus.Active ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"not a member: {silos.CurrentStatus}"));
}
