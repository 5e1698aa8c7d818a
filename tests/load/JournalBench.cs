using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Orleans.Storage;
using Workshop.Server.Journals;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Load;

/// <summary>
/// Measures the journal on every store, beside a baseline in the same run: one write per command without group commit. The figures compare
/// rows of one run; the machine, its disk and its neighbours decide the rest.
/// </summary>
internal static class JournalBench
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var seconds = args.Length > 0 && double.TryParse(args[0], CultureInfo.InvariantCulture, out var given) ? given : 3;
        var named = args.Where(arg => Stores.ContainsKey(arg)).ToList();
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}; records of 200 bytes, {seconds} s a row");
        foreach (var (name, open) in Stores.Where(store => named.Count == 0 || named.Contains(store.Key)))
            await open(storages => MeasureAsync(name, storages, TimeSpan.FromSeconds(seconds)));
        return 0;
    }

    /// <summary>The store as the product has it, and the one for the baseline: the same, but that it commits nothing together.</summary>
    private sealed record Storages(IGrainStorage Product, IGrainStorage Baseline);

    private static readonly Dictionary<string, Func<Func<Storages, Task>, Task>> Stores = new()
    {
        ["sqlite"] = WithSqliteAsync,
        ["azure"] = measure => WithServerAsync(new Azurite(), measure),
        ["postgres"] = measure => WithServerAsync(new Postgres(), measure),
        ["redis"] = measure => WithServerAsync(new Redis(), measure),
    };

    private static async Task WithSqliteAsync(Func<Storages, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("workshop-load-");
        await using (var product = Sqlite(folder, 256))
        await using (var baseline = Sqlite(folder, 1))
            await measure(new(product, baseline));
        folder.Delete(recursive: true);
    }

    private static SqliteGrainStorage Sqlite(DirectoryInfo folder, int together)
    {
        var storage = new SqliteGrainStorage(new() { Path = Path.Combine(folder.FullName, $"{together}.db"), MostTogether = together });
        storage.Start();
        return storage;
    }

    private static async Task WithServerAsync(LocalServer server, Func<Storages, Task> measure)
    {
        await server.InitializeAsync();
        if (server.Missing is { } missing)
            Console.WriteLine($"\n{missing}");
        else
            await measure(new((await server.SiloAsync()).Storage, (await server.SiloAsync()).Storage));
        await server.DisposeAsync();
    }

    private static async Task MeasureAsync(string store, Storages storages, TimeSpan time)
    {
        Console.WriteLine($"\n{store,-10}{"sessions x at once",22}{"commit",14}{"acked/s",10}{"x",7}{"p50 ms",9}{"p99 ms",9}");
        var baseline = 0.0;
        foreach (var (sessions, clients, pause) in ((int, int, TimeSpan)[])[(1, 64, default), (20, 16, default), (20, 1, TimeSpan.FromMilliseconds(100))])
            foreach (var commit in (Commit[])[Commit.OneByOne, Commit.Together])
            {
                var storage = commit == Commit.Together ? storages.Product : storages.Baseline;
                await LoadAsync(storage, sessions, clients, pause, commit, time / 4);
                var latencies = await LoadAsync(storage, sessions, clients, pause, commit, time);
                var rate = latencies.Count / time.TotalSeconds;
                baseline = commit == Commit.OneByOne ? rate : baseline;
                var load = pause == default ? $"{sessions} x {clients}" : $"{sessions} x 10/s";
                Console.WriteLine($"{"",-10}{load,22}{(commit == Commit.Together ? "group" : "one by one"),14}"
                    + $"{rate,10:N0}{rate / baseline,7:0.0}{At(latencies, .5),9:N2}{At(latencies, .99),9:N2}");
            }

        await new Recovery(storages.Product).MeasureAsync();
    }

    private static double At(List<TimeSpan> sorted, double part) => sorted.Count == 0 ? double.NaN : sorted[(int)(sorted.Count * part)].TotalMilliseconds;

    private static async Task<List<TimeSpan>> LoadAsync(IGrainStorage storage, int sessions, int clients, TimeSpan pause, Commit commit, TimeSpan time)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, sessions).Select(async _ =>
            new Commands(await Journal.OpenAsync(storage, $"{Guid.NewGuid():N}"), commit)));
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(all.SelectMany(commands => Enumerable.Range(0, clients).Select(_ =>
            Task.Run(() => SendAsync(commands, pause, until)))));
        return [.. latencies.SelectMany(latency => latency).Order()];
    }

    private static async Task<List<TimeSpan>> SendAsync(Commands commands, TimeSpan pause, long until)
    {
        var latencies = new List<TimeSpan>();
        // Spread out: people do not press all at once.
        await Task.Delay(pause * Random.Shared.NextDouble());
        while (Stopwatch.GetTimestamp() < until)
        {
            latencies.Add(await commands.SendAsync());
            if (pause != default)
                await Task.Delay(pause);
        }

        return latencies;
    }
}
