using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Workshop.Server.Watching;

/// <summary>
/// What the server does, in figures that any OpenTelemetry collector understands. No label ever holds a person, a word or a session: each has
/// few values, and whoever watches machines learns nothing of a room.
/// </summary>
internal static class Measured
{
    public const string Name = "Workshop";

    private static readonly Meter Meter = new(Name);

    /// <summary>For traces: the append and the opening of a session, beneath the call that made them happen.</summary>
    public static readonly ActivitySource Source = new(Name);

    public static readonly UpDownCounter<int> Connections =
        Meter.CreateUpDownCounter<int>("workshop.connections", "{connection}", "Live lines to this server.");

    public static readonly Histogram<int> FrameSize =
        Meter.CreateHistogram<int>("workshop.frame.size", "By", "Bytes of one frame as it goes over the line; each counts once, however many hear it.");

    public static readonly Counter<long> FramesSent =
        Meter.CreateCounter<long>("workshop.frames.sent", "{frame}", "Frames offered to lines.");

    public static readonly Counter<long> FellBehind =
        Meter.CreateCounter<long>("workshop.readers.behind", "{time}", "How often a line read too slowly and was told that it is behind.");

    public static readonly Histogram<double> AppendDuration = Meter.CreateHistogram<double>("workshop.append.duration", "s", "From handing an append to the store until it is durable.",
        advice: new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] });

    public static readonly Histogram<int> AppendRecords = Meter.CreateHistogram<int>("workshop.append.records", "{record}", "Commands remembered together in one append.",
        advice: new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });

    public static readonly Histogram<double> ActivationDuration = Meter.CreateHistogram<double>("workshop.activation.duration", "s", "Opening a session from its journal.",
        advice: new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30] });

    public static readonly UpDownCounter<int> Sessions =
        Meter.CreateUpDownCounter<int>("workshop.sessions", "{session}", "Sessions that are open on this server.");

    /// <summary>By <c>code</c>, of which there is a closed list.</summary>
    public static readonly Counter<long> Refusals =
        Meter.CreateCounter<long>("workshop.refusals", "{refusal}", "What was asked for and refused, by code.");

    public static void Refused(string? code)
    {
        if (code is not null)
            Refusals.Add(1, new KeyValuePair<string, object?>("code", code));
    }
}
