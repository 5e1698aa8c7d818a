using System.Diagnostics;
using Workshop.Server.Doors;

namespace Workshop.Server.Tests.Live;

/// <summary>The real server as a process of its own, on a data folder that outlives it. Can be killed like a pulled plug and started again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string HostKey = "the-host-key-of-tests";

    private readonly string _data = Directory.CreateTempSubdirectory("workshop-test-").FullName;
    private readonly int _port = Settings.FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public string StorePath => Path.Combine(_data, "workshop.db");

    public static async Task<ServerProcess> Started()
    {
        var server = new ServerProcess();
        await server.Start();
        return server;
    }

    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Workshop.Server.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        (start.Environment["PORT"], start.Environment["WORKSHOP_DATA"], start.Environment["WORKSHOP_LISTEN"]) = ($"{_port}", _data, "127.0.0.1");
        start.Environment["WORKSHOP_HOST_KEY"] = HostKey;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReady();
    }

    private async Task UntilReady()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            if (_process!.HasExited)
                throw new InvalidOperationException($"The server ended with {_process.ExitCode} before it was ready.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
        throw new TimeoutException("The server did not become ready.");
    }

    /// <summary>SIGKILL: nothing in the process gets to say anything any more.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await Kill();
        Directory.Delete(_data, recursive: true);
    }
}
