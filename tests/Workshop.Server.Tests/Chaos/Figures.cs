using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Workshop.Player;

namespace Workshop.Server.Tests.Chaos;

/// <summary>What was done to whom when, and what came of it, in numbers.</summary>
internal sealed class Figures(TextWriter trace)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly ConcurrentDictionary<string, int> _faults = [];
    private readonly ConcurrentBag<Sent> _sent = [];
    private readonly ConcurrentBag<(long Records, int Views, bool Recalled)> _proven = [];
    private int _twice;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    /// <summary>Everything that was sent and answered.</summary>
    public int Answered => _sent.Count;

    public IReadOnlyDictionary<string, int> Faults => _faults;

    public void Fault(string kind, string what)
    {
        _faults.AddOrUpdate(kind, 1, (_, n) => n + 1);
        Say($"{kind}: {what}");
    }

    public void Say(string what)
    {
        lock (trace)
            trace.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds,8:0.0} s  {what}"));
    }

    public void SentTwice() => Interlocked.Increment(ref _twice);

    public void Proven(IEnumerable<Sent> sent, long records, int views, bool recalled)
    {
        foreach (var one in sent)
            _sent.Add(one);
        _proven.Add((records, views, recalled));
    }

    public string Table()
    {
        var waits = _sent.Select(s => s.Took.TotalMilliseconds).Order().ToList();
        string At(double part) => waits.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{waits[(int)((waits.Count - 1) * part)]:0} ms");
        var rows = new (string What, object Number)[]
        {
            ("commands answered", _sent.Count), ("  acknowledged", _sent.Count(s => s.Answer.Version is not null)),
            ("  refused", _sent.Count(s => s.Answer.Refused is not null)), ("  sent again until answered", _sent.Count(s => s.Tries > 1)),
            ("  sent twice on purpose", _twice), ("workshops proven", _proven.Count), ("  with a snapshot", _proven.Count(p => p.Recalled)), ("records proven", _proven.Sum(p => p.Records)),
            ("  most of one workshop", _proven.Select(p => p.Records).DefaultIfEmpty().Max()), ("views compared", _proven.Sum(p => p.Views)),
            ("median answer", At(.5)), ("99th of a hundred", At(.99)), ("longest pause", At(1)),
        };
        return string.Join('\n', rows.Select(r => $"{r.What,-30}{r.Number,12}").Concat(_faults.OrderBy(f => f.Key).Select(f => $"{"fault: " + f.Key,-30}{f.Value,12}")));
    }
}
