using System.Diagnostics;
using System.Text;

namespace Workshop.Server.Tests.Live;

/// <summary>The real server as a process of its own, on a data folder that outlives it. Can be killed like a pulled plug and started again.</summary>
/// <param name="settings">What its environment says besides where it listens.</param>
/// <param name="folder">Its data folder, where it is that of a test and stays when the server goes.</param>
/// <param name="program">The server of another version.</param>
internal sealed class ServerProcess(IReadOnlyDictionary<string, string>? settings = null, string? folder = null, string? program = null) : IAsyncDisposable
{
    public const string HostKey = "the-host-key-of-tests";

    private readonly string _data = folder ?? Directory.CreateTempSubdirectory("workshop-test-").FullName;
    private readonly int _port = Ports.Free();
    private readonly StringBuilder _said = new();
    private readonly SemaphoreSlim _starting = new(1);
    private Process? _process;
    private bool _isMeantToRun;

    /// <summary>What it has written to its terminal since it was first started.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    public Uri Address => new($"{(settings?.ContainsKey("WORKSHOP_CERTIFICATE") is true ? "https" : "http")}://127.0.0.1:{settings?.GetValueOrDefault("PORT") ?? $"{_port}"}");

    public string Folder => _data;

    public string StorePath => Path.Combine(_data, "workshop.db");

    public static async Task<ServerProcess> Started(IReadOnlyDictionary<string, string>? settings = null)
    {
        var server = new ServerProcess(settings);
        await server.Start();
        return server;
    }

    /// <summary>Comes back when people may be sent to it. Whoever starts it while somebody else does waits for the same process.</summary>
    public async Task Start()
    {
        await _starting.WaitAsync();
        try
        {
            if (_process is not { HasExited: false })
                Begin();
            await UntilReady();
        }
        finally
        {
            _starting.Release();
        }
    }

    private void Begin()
    {
        var start = new ProcessStartInfo("dotnet", [program ?? Path.Combine(AppContext.BaseDirectory, "Workshop.Server.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        (start.Environment["PORT"], start.Environment["WORKSHOP_DATA"], start.Environment["WORKSHOP_LISTEN"]) = ($"{_port}", _data, "127.0.0.1");
        start.Environment["WORKSHOP_HOST_KEY"] = HostKey;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _isMeantToRun = true;
        Starts++;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        // Nothing is the end of one of its two streams, and no line.
        if (line is null)
            return;
        lock (_said)
            _said.AppendLine(line);
    }

    /// <summary>Whether it says that people may be sent to it.</summary>
    public async Task<bool> IsReady()
    {
        try
        {
            // Whether its certificate is the right one is a question for a test.
            using var anyCertificate = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
            using var http = new HttpClient(anyCertificate) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
            return (await http.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task UntilReady()
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            if (await IsReady())
                return;
            if (_process!.HasExited)
            {
                // All that it said is heard only then.
                await _process.WaitForExitAsync();
                throw new InvalidOperationException($"The server ended with {_process.ExitCode} before it was ready. It said: {Said}");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
        throw new TimeoutException($"The server did not become ready. It said: {Said}");
    }

    /// <summary>SIGKILL: nothing in the process gets to say anything any more.</summary>
    public async Task Kill()
    {
        _isMeantToRun = false;
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: it does nothing any more and keeps its lines open, like a machine that is stuck.</summary>
    public Task Hang() => Signal("STOP");

    /// <summary>SIGCONT: it goes on as if nothing had been.</summary>
    public Task GoOn() => Signal("CONT");

    /// <summary>SIGTERM: it is asked to go, and goes. Comes back when it has.</summary>
    public async Task Leave()
    {
        _isMeantToRun = false;
        await Signal("TERM");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process!.WaitForExitAsync(patience.Token);
    }

    /// <summary>Whether it ended though nobody told it to.</summary>
    public bool EndedByItself => _isMeantToRun && _process is { HasExited: true };

    /// <summary>The memory that it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await Kill();
        _starting.Dispose();
        if (folder is null)
            Directory.Delete(_data, recursive: true);
    }
}
