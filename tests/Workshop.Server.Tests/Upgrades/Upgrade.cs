using Workshop.Server.Tests.Storage.Servers;

namespace Workshop.Server.Tests.Upgrades;

/// <summary><c>npm run upgrade -- --from REF [--store postgres|redis]</c>, once the old version is built.</summary>
internal static class Upgrade
{
    internal const string Verb = "upgrade";
    private const string Usage = "upgrade --old Workshop.Server.dll [--store postgres|redis]";

    internal static async Task<int> RunAsync(string[] args)
    {
        var (old, name) = ("", "postgres");
        foreach (var pair in args.Chunk(2))
            switch (pair)
            {
                case ["--old", var path] when File.Exists(path):
                    old = path;
                    break;
                case ["--store", "postgres" or "redis"]:
                    name = pair[1];
                    break;
                default:
                    old = "";
                    break;
            }
        if (old.Length == 0)
        {
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
        try
        {
            await new Upgrading(store, old, Console.Out).Run();
            return 0;
        }
        catch (Exception found)
        {
            Console.WriteLine($"\nFOUND: {found}");
            return 1;
        }
    }
}
