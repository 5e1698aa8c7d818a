using System.Diagnostics;

namespace Workshop.Load.Rooms;

/// <summary>Puts one server through the whole program with so many people, one workload after the other on the same board.</summary>
internal sealed class Run(Talk talk, int people, int seconds)
{
    private const int OnTheBoard = 500, InFlight = 200;
    private static readonly double Tick = 1000.0 / Stopwatch.Frequency;

    private readonly Measured _measured = new(talk.Name, people);
    private readonly List<double> _delays = [];
    private Target _target = null!;
    private Line[] _lines = [];
    private long[] _sent = [];
    private int[] _heard = [];
    private int[] _votes = [];
    private double[] _sawFinal = [];
    private int _from;
    private int _next;
    private int _seen;
    private int _votesInAll;
    private int _nth;
    private long _last;

    public async Task<Measured> Go()
    {
        var (cpu, clock) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        await using (_target = await Target.Start(talk))
        {
            await Come(_target);
            await LateJoin();
            await Storm();
            await AtPace(20, (p50, p99) => (_measured.QuietP50, _measured.QuietP99) = (p50, p99));
            await Busy();
            await Flood();
            await Votes();
            _measured.MegaBytes = _target.MegaBytes;
            Leave();
        }
        _measured.GeneratorCpuShare = (Process.GetCurrentProcess().TotalProcessorTime - cpu) / clock.Elapsed;
        return _measured;
    }

    /// <summary>Everybody comes into a room of their own on a server that runs, and fills its board.</summary>
    public async Task Come(Target target)
    {
        _target = target;
        await talk.Prepare(target.Port, people + 1);
        (_heard, _votes, _sawFinal) = (new int[people], new int[people], new double[people]);
        _lines = await Task.WhenAll(Enumerable.Range(0, people).Select(i => talk.Enter(target.Port, i, Hear)));
        await Fill();
    }

    /// <summary>Milliseconds from sending to each receipt, of notes that are written at this pace.</summary>
    /// <param name="later">What part of the time between two notes this room is behind the first: rooms do not write in step.</param>
    public async Task<IReadOnlyList<double>> Delays(int perSecond, double later = 0)
    {
        await AtPace(perSecond, (_, _) => { }, later);
        return [.. _delays];
    }

    public void Leave()
    {
        foreach (var line in _lines)
            line.Dispose();
    }

    private void Hear(Line line, ReadOnlySpan<byte> message)
    {
        var said = talk.Read(message);
        foreach (var number in said.Notes)
            if (number >= _from)
            {
                _heard[line.Number]++;
                _last = Stopwatch.GetTimestamp();
                _delays.Add((_last - _sent[number - _from]) * Tick);
                if (line.Number == 0)
                    Interlocked.Increment(ref _seen);
            }
        _votes[line.Number] += said.Votes;
        if ((said.Final || (said.Votes > 0 && _votes[line.Number] == talk.VotesHeard(_votesInAll))) && _sawFinal[line.Number] == 0)
            _sawFinal[line.Number] = Stopwatch.GetTimestamp() * Tick;
    }

    private async Task Begin(int most)
    {
        await talk.BeginNotes(_lines);
        await Wait.UntilStill(() => _lines.Sum(l => l.BytesIn));
        (_from, _seen, _sent) = (_next, 0, new long[most]);
        _delays.Clear();
        _delays.EnsureCapacity(most * people);
        Array.Clear(_heard);
    }

    // Line 0 only looks on: what it has seen, others have seen.
    private void Write()
    {
        var (number, writer) = (_next++, 1 + (_next % (people - 1)));
        _sent[number - _from] = Stopwatch.GetTimestamp();
        talk.Write(_lines[writer], number, Texts.Next(number));
    }

    private async Task End()
    {
        var written = _next - _from;
        await Wait.UntilStill(() => _heard.Sum(h => (long)h));
        _measured.Lost += (int)(((long)written * people) - _heard.Sum(h => (long)h));
    }

    private async Task Fill()
    {
        await Begin(OnTheBoard);
        for (var i = 0; i < OnTheBoard; i++)
        {
            Write();
            if (i % 50 == 49)
                await Wait.Until(() => _seen >= i - 20);
        }
        await End();
    }

    private async Task LateJoin()
    {
        using var late = await talk.Enter(_target.Port, people, (_, _) => { });
        _measured.JoinKB = late.BytesIn / 1000.0;
    }

    private async Task Storm()
    {
        foreach (var line in _lines)
            line.Dispose();
        await Task.Delay(500);
        var clock = Stopwatch.StartNew();
        _lines = await Task.WhenAll(Enumerable.Range(0, people).Select(i => talk.Enter(_target.Port, i, Hear)));
        _measured.StormSeconds = clock.Elapsed.TotalSeconds;
    }

    private async Task AtPace(int perSecond, Action<double, double> take, double later = 0)
    {
        var count = perSecond * seconds;
        await Begin(count);
        await Task.Delay(TimeSpan.FromSeconds(later / perSecond));
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            while ((Stopwatch.GetTimestamp() - begin) * Tick < i * 1000.0 / perSecond)
                await Task.Delay(1);
            Write();
        }
        await Wait.Until(() => _seen >= count, TimeSpan.FromSeconds(90));
        await End();
        var sorted = _delays.Order().ToList();
        take(sorted[sorted.Count / 2], sorted[(int)(sorted.Count * .99)]);
    }

    private async Task Busy()
    {
        var (cpu, bytes, messages) = (0.0, 0L, 0L);
        await Begin(0);
        (cpu, bytes, messages) = (_target.Cpu, _lines.Sum(l => l.BytesIn), _lines.Sum(l => l.MessagesIn));
        await AtPace(200, (p50, p99) => (_measured.BusyP50, _measured.BusyP99) = (p50, p99));
        _measured.CpuPerThousand = (_target.Cpu - cpu) * 1000 / _delays.Count * 1000;
        _measured.BusyKB = (_lines.Sum(l => l.BytesIn) - bytes) / 1000.0 / people;
        _measured.BusyMessages = (_lines.Sum(l => l.MessagesIn) - messages) / (double)people;
    }

    private async Task Flood()
    {
        var most = Math.Min(20_000, 45 * (people - 1));
        await Begin(most);
        var (begin, until) = (Stopwatch.GetTimestamp(), Stopwatch.StartNew());
        while (_next - _from < most && until.Elapsed.TotalSeconds < seconds)
            if (_next - _from - _seen < InFlight)
                Write();
            else
                await Task.Yield();
        await Wait.Until(() => _seen >= _next - _from, TimeSpan.FromSeconds(90));
        await End();
        _measured.MostPerSecond = _delays.Count / ((_last - begin) * Tick / 1000);
    }

    private async Task Votes()
    {
        // The first round of a process pays for compiling what it runs; a workshop has several.
        await Round(1, over: 1);
        var (cpu, bytes) = (_target.Cpu, _lines.Sum(l => l.BytesIn));
        var last = await Round(5, over: 10);
        _measured.VoteLag = _sawFinal.Order().ElementAt((int)((people - 1) * .99)) - last;
        _measured.VoteKB = (_lines.Sum(l => l.BytesIn) - bytes) / 1000.0 / people;
        _measured.VoteCpuSeconds = _target.Cpu - cpu;
    }

    /// <summary>Everybody votes so many times, spread evenly, until everybody has seen the final tallies.</summary>
    private async Task<double> Round(int each, int over)
    {
        await talk.BeginVotes(_lines);
        await Wait.UntilStill(() => _lines.Sum(l => l.BytesIn));
        Array.Clear(_votes);
        Array.Clear(_sawFinal);
        _votesInAll = people * each;
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < _votesInAll; i++)
        {
            while ((Stopwatch.GetTimestamp() - begin) * Tick < i * 1000.0 * over / _votesInAll)
                await Task.Delay(1);
            talk.Vote(_lines[i % people], _nth + (i / people), Random.Shared.Next(9));
        }
        _nth += each;
        var last = Stopwatch.GetTimestamp() * Tick;
        talk.EndVotes(_lines);
        await Wait.Until(() => _sawFinal.All(s => s > 0), TimeSpan.FromSeconds(120));
        return last;
    }

    /// <summary>Kills the server at the moment at which others have seen the last of 200 notes, and counts what is there when it is back.</summary>
    public static async Task<int> Kill(Talk talk)
    {
        var run = new Run(talk, 5, 1);
        (run._heard, run._votes, run._sawFinal) = (new int[5], new int[5], new double[5]);
        await using var first = run._target = await Target.Start(talk);
        await talk.Prepare(first.Port, 6);
        run._lines = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => talk.Enter(first.Port, i, run.Hear)));
        await run.Begin(200);
        for (var i = 0; i < 200; i++)
            run.Write();
        await Wait.Until(() => run._seen >= 200);
        await first.Kill();
        foreach (var line in run._lines)
            line.Dispose();
        await using var second = await Target.Start(talk, first.Folder);
        using var back = await talk.Enter(second.Port, 0, (_, _) => { });
        return ((Talk.Waiting)back.Note!).Board?.Distinct().Count() ?? 0;
    }
}
