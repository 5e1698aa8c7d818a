using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Workshop.Server.Doors;

namespace Workshop.Server.Watching;

/// <summary>Sends traces, metrics and logs to where the host says, by the standard's own settings; to nowhere unless they say so.</summary>
internal static class SendingTelemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether calls between grains carry their trace along.</summary>
    public static bool IsOn(IConfiguration settings) => Settings.Read(settings, Endpoint) is { } text
        && (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? true
            : throw new SettingRefusedException($"{Endpoint} must be like http://collector:4317, not '{text}'."));

    public static void Add(WebApplicationBuilder builder)
    {
        if (!IsOn(builder.Configuration))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("workshop", serviceVersion: typeof(SendingTelemetry).Assembly.GetName().Version?.ToString(3)))
            // What is asked stands in no query of ours, and bodies and headers are never recorded.
            .WithTracing(tracing => tracing.AddSource(Measured.Name, "Microsoft.Orleans.Application").AddAspNetCoreInstrumentation(http =>
                http.Filter = asked => !asked.Request.Path.StartsWithSegments("/health") && asked.Request.Path != SigningIn.Callback && !asked.Request.Path.StartsWithSegments("/assets")))
            .WithMetrics(metrics => metrics.AddMeter(Measured.Name, "Microsoft.Orleans", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"))
            .WithLogging()
            .UseOtlpExporter();
    }
}
