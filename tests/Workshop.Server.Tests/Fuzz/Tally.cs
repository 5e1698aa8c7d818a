using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>What went in and what came out, counted.</summary>
internal sealed class Tally(TextWriter trace)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly ConcurrentDictionary<string, long> _counts = [];
    private long _messages;

    /// <summary>Messages, requests and files in all.</summary>
    public long Messages => Interlocked.Read(ref _messages);

    public void Sent(string kind, int n = 1)
    {
        Interlocked.Add(ref _messages, n);
        Note($"sent: {kind}", n);
    }

    public void Note(string what, long n = 1) => _counts.AddOrUpdate(what, n, (_, before) => before + n);

    public void Most(string what, long value) => _counts.AddOrUpdate(what, value, (_, before) => Math.Max(before, value));

    public long Of(string what) => _counts.GetValueOrDefault(what);

    /// <summary>How many kinds of what begins so were counted.</summary>
    public int Kinds(string beginning) => _counts.Keys.Count(k => k.StartsWith(beginning, StringComparison.Ordinal));

    public void Say(string what)
    {
        lock (trace)
            trace.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(_began).TotalSeconds,8:0.0} s  {what}"));
    }

    public string Table()
    {
        var seconds = Stopwatch.GetElapsedTime(_began).TotalSeconds;
        var rows = _counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key,-44}{c.Value,12:N0}"));
        return string.Join('\n', rows.Append(string.Create(CultureInfo.InvariantCulture, $"{"messages in all",-44}{Messages,12:N0}  in {seconds:0} s")));
    }
}
