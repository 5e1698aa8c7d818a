using System.Diagnostics;
using System.Globalization;
using Workshop.Load.Rooms;
using Workshop.Player;
using Workshop.Server.Tests.Attackers;

namespace Workshop.Load;

/// <summary>
/// A room in which people write, now without and now with somebody who asks for as much as a machine can, from four devices in one seat; in one
/// run, by turns, so that the machine is the same for both. See ROOMS.md.
/// </summary>
internal static class FloodBench
{
    private const int People = 40, PerSecond = 20, Devices = 4, Turns = 2;

    internal static async Task<int> RunAsync(string[] args)
    {
        var seconds = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10;
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
            Process.GetCurrentProcess().ProcessorAffinity = 2;
        var talk = new WorkshopTalk();
        await using var target = await Target.Start(talk);
        var room = new Run(talk, People, seconds);
        await room.Come(target);
        // Compiling what runs is nobody's in particular.
        await room.Delays(PerSecond);
        var (without, with, answered) = (new List<double>(), new List<double>(), 0L);
        var flooded = TimeSpan.Zero;
        for (var turn = 0; turn < Turns; turn++)
        {
            without.AddRange(await room.Delays(PerSecond));
            using var over = new CancellationTokenSource();
            var began = Stopwatch.GetTimestamp();
            var flood = Task.WhenAll(Enumerable.Range(0, Devices).Select(_ => Flood(new($"http://127.0.0.1:{target.Port}"), talk, over.Token)));
            with.AddRange(await room.Delays(PerSecond));
            await over.CancelAsync();
            answered += (await flood).Sum();
            flooded += Stopwatch.GetElapsedTime(began);
        }
        room.Leave();
        Console.WriteLine($"{People} people, {PerSecond} notes/s, {Turns} times {seconds} s each; the flooder was answered {answered / flooded.TotalSeconds:0} times a second");
        Console.WriteLine($"{"",-20}{"p50 ms",10}{"p99 ms",10}");
        Print("without a flood", At(without, .5), At(without, .99), "N1");
        Print("with one", At(with, .5), At(with, .99), "N1");
        Print("with / without", At(with, .5) / At(without, .5), At(with, .99) / At(without, .99), "N2");
        return 0;
    }

    private static async Task<long> Flood(Uri server, WorkshopTalk talk, CancellationToken over)
    {
        await using var line = Tries.Line(server);
        await line.StartAsync(CancellationToken.None);
        await Tries.Enter(line, talk.LastSeat);
        var answered = 0L;
        for (; !over.IsCancellationRequested; answered++)
            await Tries.Send(line, new { @is = "write-note", id = Person.NewId()[..20], stage = talk.Writing, text = "More and more" });
        return answered;
    }

    private static double At(List<double> delays, double part) => delays.Order().ElementAt((int)((delays.Count - 1) * part));

    private static void Print(string what, double p50, double p99, string format)
    {
        string Word(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        Console.WriteLine($"{what,-20}{Word(p50),10}{Word(p99),10}");
    }
}
