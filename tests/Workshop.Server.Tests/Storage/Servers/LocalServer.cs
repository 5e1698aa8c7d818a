using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Storage.Servers;

/// <summary>
/// A real storage server that tests start for themselves on a free loopback port, in a folder that goes with it. Where it is not installed,
/// <see cref="Missing"/> says so and what to install; tests then count as skipped, never as passed.
/// </summary>
public abstract class LocalServer : IAsyncLifetime
{
    private readonly StringBuilder _said = new();
    private readonly Lock _lock = new();
    private Process? _process;
    private string[] _command = [];
    private Task<StoreSilo>? _silo;

    /// <summary>Why there is no server; nothing if there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>What the program's settings would say: see StorageChoice.</summary>
    public abstract string Store { get; }

    public abstract string Connection { get; }

    protected int Port { get; } = Ports.Free();

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("workshop-store-");

    /// <summary>One silo with this store for all tests of the server: starting one takes longer than most of them.</summary>
    public Task<StoreSilo> SiloAsync()
    {
        lock (_lock)
            return _silo ??= StoreSilo.StartAsync(Store, Connection);
    }

    /// <summary>The program if it is installed.</summary>
    protected abstract string? Find();

    protected abstract string HowToInstall { get; }

    /// <summary>What to do before the first start, such as making a database; and then the command to run.</summary>
    protected abstract Task<string[]> PrepareAsync(string program);

    protected virtual Task AfterStartAsync() => Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
        {
            Missing = $"{Store} IS NOT TESTED here: {HowToInstall}";
            return;
        }

        _command = await PrepareAsync(program);
        _process = Start(_command);
        await AnswersAsync();
        await AfterStartAsync();
    }

    /// <summary>Kills the server without warning, as a crash would, and starts it again on what it left.</summary>
    public async Task KillAndStartAsync()
    {
        await KillAsync();
        await StartAgainAsync();
    }

    /// <summary>Kills the server without warning.</summary>
    public async Task KillAsync()
    {
        if (KeepsWhatItAcknowledged)
            using (var server = Process.GetProcessById(await PidAsync()))
                server.Kill();
        await StopAsync();
    }

    /// <summary>Also when it is killed. What does not is asked to end instead, for else it would be gone with what was acknowledged.</summary>
    protected virtual bool KeepsWhatItAcknowledged => true;

    /// <summary>Starts it on what it left.</summary>
    public async Task StartAgainAsync()
    {
        _process = Start(_command);
        await AnswersAsync();
    }

    /// <summary>It keeps its lines open and says nothing any more, like a machine that is stuck.</summary>
    public Task HangAsync() => SignalAsync("STOP");

    /// <summary>It goes on as if nothing had been.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    private async Task<int> PidAsync() => int.Parse(await File.ReadAllTextAsync(PidFile), CultureInfo.InvariantCulture);

    // Its children too: PostgreSQL answers each line in a process of its own.
    private async Task SignalAsync(string signal)
    {
        var server = $"{await PidAsync()}";
        var children = (await File.ReadAllTextAsync($"/proc/{server}/task/{server}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var pid in children.Prepend(server))
        {
            using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", pid]) { RedirectStandardError = true })!;
            await kill.WaitForExitAsync();
        }
    }

    private string PidFile => Path.Combine(Folder.FullName, "pid-of-child");

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_silo is { IsCompletedSuccessfully: true } silo)
            await (await silo).DisposeAsync();
        await StopAsync();
        Folder.Delete(recursive: true);
    }

    private async Task StopAsync()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);
        }
        catch (OperationCanceledException)
        {
            // Azurite waits for those who keep their lines open. It writes to the disk every five seconds, so by now all is there.
            await SignalAsync("KILL");
            await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);
        }
        _process.Dispose();
        _process = null;
    }

    // The shell ends the server when its input ends: also when these tests are killed, which could tell nobody.
    private Process Start(string[] command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "pid=$1; shift; \"$@\" & child=$!; echo $child >$pid; read _; kill -INT $child; wait $child", "sh", PidFile, .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Heard(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }

    /// <summary>Throws as long as the server does not answer what it is there for; taking connections is not enough while it repairs.</summary>
    protected virtual async Task TryAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
    }

    private async Task AnswersAsync()
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                await TryAsync();
                return;
            }
            catch (Exception notYet) when (notYet is SocketException or IOException or System.Data.Common.DbException)
            {
                if (attempt == 600)
                    throw new InvalidOperationException($"{Store} did not start on port {Port}. It said: {_said}", notYet);
                await Task.Delay(100);
            }
    }

    /// <summary>Runs a command to its end and insists that it succeeds.</summary>
    protected static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {string.Concat(said)}");
    }

    /// <summary>The first of these files that exists on the search path or in the given folders.</summary>
    protected static string? FindProgram(string name, params IEnumerable<string> folders) => folders
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
