using Microsoft.Extensions.Diagnostics.HealthChecks;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>
/// How this server fares, as JSON: <c>{status, checks: {store: {status, since?, why?}}}</c>. Why, which may name hosts and files, is told only
/// to those who may create workshops.
/// </summary>
internal static class TellingHealth
{
    public static async Task Write(HttpContext http, HealthReport report)
    {
        var known = await http.RequestServices.GetRequiredService<MayCreate>().Is(http);
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(new
        {
            status = Named(report.Status),
            checks = report.Entries.ToDictionary(e => e.Key, e => new
            {
                status = Named(e.Value.Status),
                since = e.Value.Data.GetValueOrDefault("since"),
                why = known ? e.Value.Description : null,
            }),
        }, Json.Options);
    }

    private static string Named(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        _ => "down",
    };
}
