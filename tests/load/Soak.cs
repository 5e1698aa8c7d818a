using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Workshop.Load.Rooms;
using Workshop.Player;

namespace Workshop.Load;

/// <summary>
/// The London workshop with its 43 people, again and again on one server, each to its closed report: what the server holds, and how long people
/// wait, after each. Flat is what by its median is no more in the last third of the time than in the second, but for the slack that stands in
/// <see cref="Columns"/>; the first third is for growing to size.
/// </summary>
internal static class Soak
{
    /// <summary>A workshop of a hundred minutes in twenty seconds.</summary>
    private const double Speed = 300;

    private sealed record After(double Minute, double MegaBytes, double Handles, double P50, double P99);

    private static readonly (string Name, Func<After, double> Of, double Slack)[] Columns =
        [("memory MB", a => a.MegaBytes, 1.10), ("handles", a => a.Handles, 1.05), ("p50 ms", a => a.P50, 1.25), ("p99 ms", a => a.P99, 1.50)];

    internal static async Task<int> RunAsync(string[] args)
    {
        var minutes = args is ["--minutes", var text] ? double.Parse(text, CultureInfo.InvariantCulture) : 30;
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}; {minutes} minutes");
        Console.WriteLine($"{"minute",8}{string.Concat(Columns.Select(c => $"{c.Name,12}"))}");
        await using var target = await Target.Start(new WorkshopTalk());
        var (clock, all) = (Stopwatch.StartNew(), new List<After>());
        while (clock.Elapsed.TotalMinutes < minutes)
        {
            var took = await Workshop(new($"http://127.0.0.1:{target.Port}"));
            all.Add(new(clock.Elapsed.TotalMinutes, target.MegaBytes, target.Handles, At(took, .5), At(took, .99)));
            Console.WriteLine(Row($"{all[^1].Minute:0.0}", Columns.Select(c => c.Of(all[^1])), "0.0"));
        }
        return Judge(all, minutes);
    }

    /// <returns>How long each command of everybody's took to be answered.</returns>
    private static async Task<List<double>> Workshop(Uri server)
    {
        using var room = await Room.Create(server, Play.Setup(Scenario.London()));
        await using var play = new Play(Scenario.London(), room, Speed, _ => Task.CompletedTask);
        await play.Run();
        await room.Report(play.Rapporteur, "docx");
        return [.. play.People.Values.Append(play.Facilitator).Append(play.Rapporteur).SelectMany(p => p.Sendings).Select(s => s.Took.TotalMilliseconds).Order()];
    }

    private static int Judge(List<After> all, double minutes)
    {
        List<After> Third(int nth) => [.. all.Where(a => Math.Min(2, (int)(a.Minute / minutes * 3)) == nth)];
        var (second, last) = (Third(1), Third(2));
        Console.WriteLine($"\n{all.Count} workshops of 43 people");
        if (second.Count < 3 || last.Count < 3)
        {
            Console.WriteLine("too few to say whether it is flat: give it more minutes");
            return 1;
        }
        Console.WriteLine($"{"",-12}{"second third",14}{"last third",14}{"ratio",8}{"at most",9}");
        var flat = true;
        foreach (var (name, of, slack) in Columns)
        {
            var (before, now) = (At([.. second.Select(of).Order()], .5), At([.. last.Select(of).Order()], .5));
            flat &= now <= before * slack;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{before,14:0.0}{now,14:0.0}{now / before,8:0.00}{slack,9:0.00}  {(now <= before * slack ? "flat" : "NOT FLAT")}"));
        }
        return flat ? 0 : 1;
    }

    private static double At(List<double> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)];

    private static string Row(string first, IEnumerable<double> values, string format) =>
        $"{first,8}{string.Concat(values.Select(v => $"{v.ToString(format, CultureInfo.InvariantCulture),12}"))}";
}
