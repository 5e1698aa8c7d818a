using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Workshop.Load.Rooms;

/// <summary>
/// Our server and what others do on the same work, side by side on the same machine in one run: compare rows, not runs. See ROOMS.md.
/// </summary>
internal static class RoomBench
{
    private static readonly Dictionary<string, Func<Talk>> Talks = new()
    {
        ["workshop"] = () => new WorkshopTalk(),
        ["signalr"] = () => new BareHubTalk(),
        ["raw"] = () => new PlainTalk(),
        ["hocuspocus"] = () => new HocuspocusTalk(),
        ["socketio"] = () => new SocketIoTalk(),
    };

    internal static async Task<int> RunAsync(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        int[] sizes = [.. (Value("--people") ?? "40,200,1000").Split(',').Select(int.Parse)];
        var seconds = int.Parse(Value("--seconds") ?? "4", CultureInfo.InvariantCulture);
        string[] named = Value("--servers")?.Split(',') ?? [.. Talks.Keys];
        var all = new List<Measured>();
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}; the server on one core, the load on the other");
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
            System.Diagnostics.Process.GetCurrentProcess().ProcessorAffinity = 2;
        if (Value("--rooms") is { } rooms)
        {
            await SideBySide.RunAsync(int.Parse(rooms, CultureInfo.InvariantCulture), sizes[0], seconds);
            return 0;
        }
        foreach (var people in sizes)
        {
            foreach (var name in named)
                all.Add(await Attempt(name, people, seconds));
            Print(all, people);
        }
        if (Value("--json") is { } file)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(all, JsonOptions));
        return 0;
    }

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private static async Task<Measured> Attempt(string name, int people, int seconds)
    {
        var talk = Talks[name]();
        Console.WriteLine($"… {talk.Name}, {people} people");
        var measured = new Measured(talk.Name, people);
        try
        {
            measured = await new Run(talk, people, seconds).Go();
            measured.Kept = await Run.Kill(Talks[name]());
        }
        catch (TimeoutException)
        {
            Console.WriteLine($"  {talk.Name} did not come to the end of it; what it did not do stands as n/a");
        }
        return measured;
    }

    private static readonly (string Name, Func<Measured, double> Of, string Format, bool MoreIsBetter)[] Columns =
    [
        ("join KB", m => m.JoinKB, "N1", false), ("storm s", m => m.StormSeconds, "N2", false),
        ("20/s p50", m => m.QuietP50, "N1", false), ("p99", m => m.QuietP99, "N1", false),
        ("200/s p50", m => m.BusyP50, "N1", false), ("p99", m => m.BusyP99, "N1", false),
        ("KB/client", m => m.BusyKB, "N1", false), ("msgs", m => m.BusyMessages, "N0", false),
        ("cpu ms/1000", m => m.CpuPerThousand, "N2", false), ("most/s", m => m.MostPerSecond, "N0", true),
        ("vote lag", m => m.VoteLag, "N0", false), ("vote KB", m => m.VoteKB, "N1", false), ("vote cpu s", m => m.VoteCpuSeconds, "N2", false),
        ("MB", m => m.MegaBytes, "N0", false), ("lost", m => m.Lost, "N0", false), ("kept", m => m.Kept ?? double.NaN, "N0", true),
        ("gen cpu", m => m.GeneratorCpuShare, "P0", false),
    ];

    private static void Print(List<Measured> all, int people)
    {
        var rows = all.Where(m => m.People == people).ToList();
        Console.WriteLine($"\n{people} people");
        Console.WriteLine($"{"",-20}{string.Concat(Columns.Select(c => $"{c.Name,12}"))}");
        foreach (var row in rows)
            Console.WriteLine($"{row.Server,-20}{string.Concat(Columns.Select(c => $"{Word(c.Of(row), c.Format),12}"))}");
        var ours = rows.FirstOrDefault(r => r.Server == "Workshop");
        foreach (var other in rows.Where(r => ours is not null && r != ours))
            Console.WriteLine($"{"ours / " + other.Server,-20}{string.Concat(Columns.SkipLast(3).Select(c => $"{Word(c.Of(ours!) / c.Of(other), "N2"),12}"))}");
        Console.WriteLine();
    }

    private static string Word(double value, string format) => double.IsNaN(value) ? "n/a" : value.ToString(format, CultureInfo.InvariantCulture);
}
