using System.Globalization;

namespace Workshop.Load.Rooms;

/// <summary>One room alone, then many at once on the same server: how much slower each is for the others.</summary>
internal static class SideBySide
{
    private static readonly int[] Paces = [2, 20];

    public static async Task RunAsync(int rooms, int people, int seconds)
    {
        await using var target = await Target.Start(new WorkshopTalk());
        Console.WriteLine($"… a room of {people} people alone, then {rooms} of them at once");
        var all = new List<Run>();
        // Compiling what runs is nobody's in particular.
        await Measured(target, [await Room(target, people, seconds, all)], Paces[^1]);
        var alone = new List<Figures>();
        foreach (var pace in Paces)
            alone.Add(await Measured(target, all, pace));
        while (all.Count < rooms)
            await Room(target, people, seconds, all);
        Console.WriteLine($"\n{"notes/s in each room",-24}{"p50 ms",10}{"p99 ms",10}{"cpu ms/1000",14}");
        foreach (var (i, pace) in Paces.Index())
        {
            var together = await Measured(target, all, pace);
            Print($"{pace}, one room", alone[i], "N1");
            Print($"{pace}, {rooms} rooms", together, "N1");
            Print($"{rooms} rooms / one", new(together.P50 / alone[i].P50, together.P99 / alone[i].P99, together.CpuPerThousand / alone[i].CpuPerThousand), "N2");
        }
        all.ForEach(room => room.Leave());
    }

    private static async Task<Run> Room(Target target, int people, int seconds, List<Run> all)
    {
        var room = new Run(new WorkshopTalk(), people, seconds);
        await room.Come(target);
        all.Add(room);
        return room;
    }

    private sealed record Figures(double P50, double P99, double CpuPerThousand);

    private static async Task<Figures> Measured(Target target, List<Run> rooms, int pace)
    {
        var cpu = target.Cpu;
        var delays = (await Task.WhenAll(rooms.Select((room, i) => room.Delays(pace, (double)i / rooms.Count)))).SelectMany(d => d).Order().ToList();
        return new(delays[delays.Count / 2], delays[(int)(delays.Count * .99)], (target.Cpu - cpu) * 1000 / delays.Count * 1000);
    }

    private static void Print(string what, Figures figures, string format)
    {
        string Word(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        Console.WriteLine($"{what,-24}{Word(figures.P50),10}{Word(figures.P99),10}{Word(figures.CpuPerThousand),14}");
    }
}
