using System.Globalization;

namespace Workshop.Server.Tests.Fuzz;

/// <summary><c>npm run fuzz -- --messages N --seed S</c></summary>
internal static class Fuzz
{
    internal const string Verb = "fuzz";
    private const string Usage = "npm run fuzz -- [--messages N] [--seed S]";

    internal static async Task<int> RunAsync(string[] args)
    {
        var (messages, seed) = (100_000L, (ulong)Random.Shared.NextInt64(1, 1_000_000));
        foreach (var pair in args.Chunk(2))
            switch (pair)
            {
                case ["--messages", var text] when long.TryParse(text, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 1_000_000_000:
                    messages = n;
                    break;
                case ["--seed", var text] when ulong.TryParse(text, CultureInfo.InvariantCulture, out var s):
                    seed = s;
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        var tally = new Tally(Console.Out);
        try
        {
            await new Fuzzing(seed, messages, tally).Run();
            Console.WriteLine($"\n{tally.Table()}\nnothing found");
            return 0;
        }
        catch (Exception found)
        {
            Console.WriteLine($"\n{tally.Table()}\nFOUND with --messages {messages} --seed {seed}: {found}");
            return 1;
        }
    }
}
