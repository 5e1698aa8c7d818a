using System.Diagnostics;
using System.Net.Sockets;

namespace Workshop.Load.Rooms;

/// <summary>One server under measurement: a process of its own, on one core where the machine can pin it.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly Process _process;

    private Target(Process process, int port, string folder) => (_process, Port, Folder) = (process, port, folder);

    public int Port { get; }
    public string Folder { get; }

    public static async Task<Target> Start(Talk talk, string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("workshop-bench-").FullName;
        var port = Workshop.Server.Doors.Settings.FreePort();
        var (program, arguments) = talk.Start(port, folder);
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("taskset", ["-c", "0", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        foreach (var (name, value) in new[] { ("PORT", $"{port}"), ("WORKSHOP_DATA", folder), ("WORKSHOP_LISTEN", "127.0.0.1") })
            start.Environment[name] = value;
        // The generator's own settings are not the server's.
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS");
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT");
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var target = new Target(process, port, folder);
        await Wait.Until(() => process.HasExited || Answers(port), TimeSpan.FromSeconds(60));
        return process.HasExited ? throw new InvalidOperationException($"{talk.Name} did not start:\n{string.Join('\n', said)}") : target;
    }

    private static bool Answers(int port)
    {
        try
        {
            using var socket = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Processor time used so far, in seconds.</summary>
    public double Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    public double MegaBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Files, sockets and whatever else it holds open.</summary>
    public int Handles
    {
        get
        {
            _process.Refresh();
            return _process.HandleCount;
        }
    }

    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}

internal static class Peers
{
    /// <summary>A script beside the peers' own packages; the run script says where they were installed.</summary>
    public static string Script(string name) => Path.Combine(Environment.GetEnvironmentVariable("WORKSHOP_BENCH_PEERS") ?? "tests/load/peers", name);
}

internal static class Wait
{
    public static async Task Until(Func<bool> wish, TimeSpan? patience = null)
    {
        var until = DateTime.UtcNow + (patience ?? TimeSpan.FromSeconds(60));
        while (!wish())
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException("Waited in vain.");
            await Task.Delay(1);
        }
    }

    /// <summary>Until a count has not moved for half a second.</summary>
    public static async Task UntilStill(Func<long> count)
    {
        for (var before = -1L; count() is var now && now != before; before = now)
            await Task.Delay(500);
    }
}

/// <summary>Made-up notes whose words follow each other as they do in the notes of the London workshop, so that they are as alike as people's are.</summary>
internal static class Texts
{
    private static readonly string[][] Notes = [.. Workshop.Player.Scenario.London().Notes.Select(n => n.Text.Split(' ')).Where(w => w.All(t => t.All(char.IsAscii)))];
    private static readonly ILookup<string, string> Following = Notes.SelectMany(w => w.Zip(w.Skip(1))).ToLookup(p => p.First, p => p.Second);
    private static readonly Random Mixed = new(2015);

    public static string Next(int number)
    {
        var (text, word) = (new System.Text.StringBuilder(), "");
        while (text.Length < 80)
        {
            var next = Following[word].ToList();
            word = next.Count > 0 ? next[Mixed.Next(next.Count)] : Notes[Mixed.Next(Notes.Length)][0];
            text.Append(word).Append(' ');
        }
        return Talk.Marked(number, text.ToString());
    }

    /// <summary>As our client makes them: letters of 64.</summary>
    public static string Id(int letters = 22)
    {
        const string all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return string.Create(letters, all, (span, a) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = a[Random.Shared.Next(64)];
        });
    }
}
