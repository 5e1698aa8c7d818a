using System.Globalization;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Chaos;

/// <summary><c>npm run chaos -- --minutes M --seed S [--store postgres|redis] [--only lines]</c></summary>
internal static class Chaos
{
    internal const string Verb = "chaos";
    private const string Usage = "npm run chaos -- [--minutes M] [--seed S] [--store postgres|redis] [--only lines]";

    internal static async Task<int> RunAsync(string[] args)
    {
        var (minutes, seed, name, onlyLines) = (2.0, (ulong)Random.Shared.NextInt64(1, 1_000_000), "postgres", false);
        foreach (var pair in args.Chunk(2))
            switch (pair)
            {
                case ["--minutes", var text] when double.TryParse(text, CultureInfo.InvariantCulture, out var m) && m is > 0 and < 10_000:
                    minutes = m;
                    break;
                case ["--seed", var text] when ulong.TryParse(text, CultureInfo.InvariantCulture, out var s):
                    seed = s;
                    break;
                case ["--store", "postgres" or "redis"]:
                    name = pair[1];
                    break;
                case ["--only", "lines"]:
                    onlyLines = true;
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        var (time, figures) = (TimeSpan.FromMinutes(minutes), new Figures(Console.Out));
        if (onlyLines)
            return await RunAsync(new TornLines(seed, time, figures).Run, figures);
        await using LocalServer store = name == "redis" ? new Redis() : new Postgres();
        await store.InitializeAsync();
        if (store.Missing is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }
        return await RunAsync(new Turmoil(store, seed, time, figures).Run, figures);
    }

    private static async Task<int> RunAsync(Func<Task> run, Figures figures)
    {
        try
        {
            await run();
            Console.WriteLine(figures.Table());
            return 0;
        }
        catch (Exception found)
        {
            Console.WriteLine($"{figures.Table()}\n\nFOUND after {figures.Elapsed.TotalSeconds:0} s: {found}");
            return 1;
        }
    }
}
