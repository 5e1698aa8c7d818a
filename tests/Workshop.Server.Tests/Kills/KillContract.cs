using System.Diagnostics;
using System.Globalization;
using System.Text;
using Orleans.Storage;
using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Kills;

/// <summary>
/// Kills a program that appends, without warning and again and again, at random moments: while it opens and repairs, while it commits,
/// between the commit and the answer. What it had acknowledged must be there once, under the same hash, and everything readable.
/// </summary>
/// <remarks>WORKSHOP_KILLS says how often, WORKSHOP_KILLS_SEED repeats a run's moments.</remarks>
public abstract class KillContract(ITestOutputHelper output)
{
    private const int SessionsAtOnce = 4;
    private readonly Dictionary<string, Acknowledged> _acknowledged = [];
    private long _records;

    private sealed record Acknowledged(long Version, string Head);

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    protected abstract string Store { get; }

    protected abstract string Connection { get; }

    protected abstract int Usual { get; }

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_once_after_it()
    {
        var kills = Setting("WORKSHOP_KILLS") ?? Usual;
        var seed = Setting("WORKSHOP_KILLS_SEED") ?? Random.Shared.Next();
        output.WriteLine($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        for (var kill = 0; kill < kills; kill++)
        {
            // Some of the same sessions a few times in a row, so that what a kill left behind is appended to and killed again.
            var sessions = Enumerable.Range(0, SessionsAtOnce).Select(i => $"s{kill / 5}-{i}").ToArray();
            await KillAsync(sessions, random);
            await CheckAsync(sessions);
        }

        _records = 0;
        await CheckAsync([.. _acknowledged.Keys]);
        Assert.True(_acknowledged.Count > 0, "Nothing was ever acknowledged, so nothing was tested.");
        output.WriteLine($"{_acknowledged.Values.Sum(a => a.Version)} records acknowledged, {_records} read in the end");
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private async Task KillAsync(string[] sessions, Random random)
    {
        using var appender = Start(sessions);
        var reading = ReadAsync(appender.StandardOutput, out var first);
        // One in eight is killed while it starts, opens and repairs.
        if (random.Next(8) > 0)
            await Task.WhenAny(first, reading);
        await Task.Delay(random.Next(150), Patience);
        appender.Kill();
        await appender.WaitForExitAsync(Patience);
        await reading;
        Assert.Equal(137, appender.ExitCode);
    }

    private Process Start(string[] sessions)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Appender.Verb, Store, Connection, string.Join(',', sessions)])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private Task ReadAsync(StreamReader lines, out Task first)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        first = begun.Task;
        return Task.Run(async () =>
        {
            while (await lines.ReadLineAsync(Patience) is { } line)
            {
                // The last line may have been cut off by the kill; then it was not acknowledged.
                if (line.Split(' ') is [var session, var version, { Length: 64 } head])
                    _acknowledged[session] = new(long.Parse(version, CultureInfo.InvariantCulture), head);
                begun.TrySetResult();
            }
        }, Patience);
    }

    private async Task CheckAsync(string[] sessions)
    {
        var storage = await Appender.OpenAsync(Store, Connection);
        foreach (var session in sessions)
            await CheckAsync(storage, session, _acknowledged.GetValueOrDefault(session));
        if (storage is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private async Task CheckAsync(IGrainStorage storage, string session, Acknowledged? acknowledged)
    {
        var expected = 0L;
        await foreach (var record in Journal.ReadAsync(storage, session, 0, Patience))
        {
            expected++;
            Assert.Equal((expected, $"record {expected}"), (record.Version, Encoding.UTF8.GetString(record.Body.Span)));
            if (record.Version == acknowledged?.Version)
                Assert.Equal(acknowledged.Head, Convert.ToHexString(record.Hash.Span));
        }

        _records += expected;
        // At most the group on its way when the kill came may be there without having been acknowledged; a kill while starting may follow one.
        Assert.InRange(expected, acknowledged?.Version ?? 0, (acknowledged?.Version ?? 0) + (5 * Appender.MostAtOnce));
    }
}
