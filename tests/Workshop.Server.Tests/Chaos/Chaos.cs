using System.Globalization;
using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Chaos;

/// <summary><c>npm run chaos -- --minutes M --seed S [--store postgres|redis]</c></summary>
internal static class Chaos
{
    internal const string Verb = "chaos";
    private const string Usage = "npm run chaos -- [--minutes M] [--seed S] [--store postgres|redis]";

    internal static async Task<int> RunAsync(string[] args)
    {
        var (minutes, seed, name) = (2.0, (ulong)Random.Shared.NextInt64(1, 1_000_000), "postgres");
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
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        await using LocalServer store = name == "redis" ? new Redis() : new Postgres();
        await store.InitializeAsync();
        if (store.Missing is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 2;
        }
        return await RunAsync(new Turmoil(store, seed, TimeSpan.FromMinutes(minutes), Console.Out));
    }

    private static async Task<int> RunAsync(Turmoil turmoil)
    {
        try
        {
            await turmoil.Run();
            Console.WriteLine(turmoil.Figures.Table());
            return 0;
        }
        catch (Exception found)
        {
            Console.WriteLine($"{turmoil.Figures.Table()}\n\nFOUND after {turmoil.Figures.Elapsed.TotalSeconds:0} s: {found}");
            return 1;
        }
    }
}
