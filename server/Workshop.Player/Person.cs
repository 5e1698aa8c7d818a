using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Workshop.Player;

/// <summary>The server's answer to a command: a version that it is remembered at, or the code of a refusal.</summary>
public sealed record Answer(long? Version, string? Refused, int? Limit);

/// <summary>A command that was answered: how often it had to be sent, and how long it took.</summary>
public sealed record Sent(string Id, string Command, int Tries, TimeSpan Took, Answer Answer);

/// <summary>The answer to a look: a head or a refusal as JSON, and the frames as they are.</summary>
[MessagePack.MessagePackObject]
public sealed record Looked(
    [property: MessagePack.Key("head")] byte[] Head, [property: MessagePack.Key("shared")] byte[]? Shared, [property: MessagePack.Key("own")] byte[]? Own);

/// <summary>The server knows this seat and lets it in no more, or never did.</summary>
public sealed class TurnedAwayException(string reason) : InvalidOperationException(reason);

/// <summary>
/// Somebody at a device: one connection and one view. Comes back by itself when the line or the server goes away, and sends a command
/// again under the same name until it is answered.
/// </summary>
public sealed class Person(Uri server, string name, string seat) : IAsyncDisposable
{
    // As the client's: a server that lives says something every two seconds.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _entering = new(1);
    private readonly CancellationTokenSource _leaving = new();
    private HubConnection? _line;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _catchingUp;
    private readonly List<Sent> _sendings = [];
    private int _door;
    private int _underWay;

    /// <summary>Ways to the same workshop; a line that breaks or does not come about is made anew through the next one.</summary>
    public IReadOnlyList<Uri> Doors { get; init; } = [server];

    /// <summary>The way that the line goes, or will go next.</summary>
    public Uri Door => Doors[_door % Doors.Count];

    public string Name { get; } = name;
    public string Seat { get; } = seat;
    public View View { get; } = new();

    /// <summary>How often the line was made anew; 0 while it never broke.</summary>
    public int Returns { get; private set; } = -1;

    /// <summary>How many shared frames came in.</summary>
    public int Frames { get; private set; }

    /// <summary>How often the server said that this device read too slowly.</summary>
    public int FellBehind { get; private set; }

    /// <summary>How many participants and staff are connected, as this device was told last.</summary>
    public (int Participants, int Staff) Here { get; private set; }

    /// <summary>From how many devices somebody sits by each link; told to those who run the room.</summary>
    public IReadOnlyDictionary<string, int> Team { get; private set; } = new Dictionary<string, int>();

    /// <summary>The server said that it can't save just now.</summary>
    public bool Unsaved { get; private set; }

    /// <summary>Commands that were answered with a version, by their names.</summary>
    public Dictionary<string, long> Remembered { get; } = [];

    /// <summary>Everything that was answered, in no order.</summary>
    public IReadOnlyCollection<Sent> Sendings
    {
        get
        {
            lock (_sendings)
                return [.. _sendings];
        }
    }

    /// <summary>As what this seat was let in, such as "participant"; empty until then.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Which participant this is, if one.</summary>
    public string? Self { get; private set; }

    public int RememberedCount
    {
        get
        {
            lock (Remembered)
                return Remembered.Count;
        }
    }

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Sends a command until it is answered, across lost lines and restarted servers.</summary>
    /// <exception cref="TimeoutException">No answer within <paramref name="patience"/>.</exception>
    public async Task<Answer> Send(object command, string? id = null, TimeSpan? patience = null)
    {
        var (name, text) = (id ?? NewId(), JsonSerializer.Serialize(command));
        var began = Stopwatch.GetTimestamp();
        for (var tries = 1; Stopwatch.GetElapsedTime(began) < (patience ?? TimeSpan.FromSeconds(60)); tries++)
        {
            if (await Try(name, text) is { } answer)
            {
                lock (_sendings)
                    _sendings.Add(new(name, text, tries, Stopwatch.GetElapsedTime(began), answer));
                if (answer.Version is { } version)
                    lock (Remembered)
                        Remembered[name] = version;
                return answer;
            }
            await Task.Delay(Jitter(50));
        }
        throw new TimeoutException($"{Name} got no answer to {text}");
    }

    private async Task<Answer?> Try(string id, string text)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            var line = await Line();
            var answer = Json(await line.InvokeAsync<byte[]>("Send", id, text, _leaving.Token));
            return answer.TryGetProperty("version", out var version) ? new(version.GetInt64(), null, null)
                : answer.TryGetProperty("refused", out var refused)
                    ? new(null, refused.GetProperty("code").GetString(), refused.TryGetProperty("limit", out var limit) ? limit.GetInt32() : null)
                : null;
        }
        catch (Exception lost) when (IsLost(lost))
        {
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    /// <summary>Makes sure of a line, however often it takes. Called by itself when something is sent; call it to just be there.</summary>
    public async Task Enter(TimeSpan? patience = null)
    {
        for (var deadline = DateTime.UtcNow + (patience ?? TimeSpan.FromSeconds(60)); ; await Task.Delay(Jitter(200)))
            try
            {
                await Line();
                return;
            }
            catch (Exception lost) when (IsLost(lost) && lost is not TurnedAwayException && DateTime.UtcNow < deadline)
            {
                // The next door, or the same one a moment later.
            }
    }

    private bool IsLost(Exception failure) =>
        failure is HubException or HttpRequestException or IOException or InvalidOperationException or TimeoutException or System.Net.WebSockets.WebSocketException
        || (failure is OperationCanceledException && !_leaving.IsCancellationRequested);

    private async Task<HubConnection> Line()
    {
        if (_line is { State: HubConnectionState.Connected } ready)
            return ready;
        await _entering.WaitAsync(_leaving.Token);
        try
        {
            if (_line is { State: HubConnectionState.Connected } meanwhile)
                return meanwhile;
            if (_line is { } old)
                await old.DisposeAsync();
            _line = null;
            var line = NewLine();
            try
            {
                // A server that hangs takes the line and never says a word.
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
                patience.CancelAfter(LongestSilence);
                await line.StartAsync(patience.Token);
                Take(await EnterThrough(line, patience.Token));
            }
            catch
            {
                _door++;
                await line.DisposeAsync();
                throw;
            }
            Returns++;
            return _line = line;
        }
        finally
        {
            _entering.Release();
        }
    }

    private async Task<Looked> EnterThrough(HubConnection line, CancellationToken patience)
    {
        var entered = await line.InvokeAsync<Looked>("Enter", Seat, View.Version, patience);
        return Json(entered.Head).TryGetProperty("refused", out var refused)
            ? throw new TurnedAwayException($"{Name} may not enter: {refused}")
            : entered;
    }

    private HubConnection NewLine()
    {
        var line = new HubConnectionBuilder()
            .WithUrl(new Uri(Door, "/hub"), http => (http.Transports, http.SkipNegotiation) = (HttpTransportType.WebSockets, true))
            .AddMessagePackProtocol()
            .WithServerTimeout(LongestSilence)
            .Build();
        line.On<byte[]>("frame", frame => TakeFrame(Json(frame), line));
        line.On<byte[]>("own", frame => View.TakeOwn(Json(frame)));
        line.On<byte[]>("presence", presence => TakePresence(Json(presence)));
        line.On("behind", () =>
        {
            FellBehind++;
            Missing(line);
        });
        line.On("moving", () => Move(line));
        line.Closed += _ => line != _line || _leaving.IsCancellationRequested ? Task.CompletedTask : ComeBack();
        return line;
    }

    // What is under way is given a moment to be answered; if it is not, it is sent again under the same name.
    private async Task Move(HubConnection line)
    {
        await Task.Delay(Jitter(250));
        for (var waited = 0; waited < 1_000 && Volatile.Read(ref _underWay) > 0; waited += 20)
            await Task.Delay(20);
        if (line == _line)
            await line.StopAsync(CancellationToken.None);
    }

    // Forty devices must not return in one instant.
    private async Task ComeBack()
    {
        _door++;
        for (var attempt = 0; attempt < 200 && !_leaving.IsCancellationRequested; attempt++)
        {
            try
            {
                await Task.Delay(Jitter(Math.Min(1000, 50 << Math.Min(attempt, 5))), _leaving.Token);
                await Line();
                return;
            }
            catch (Exception again) when (again is not TurnedAwayException)
            {
                // The server is not back yet.
            }
        }
    }

    private void Take(Looked look)
    {
        if (look.Shared is not { } shared)
            throw new IOException("The server can't read the workshop just now.");
        if (look.Own is { } own)
            View.TakeOwn(Json(own));
        var head = Json(look.Head);
        Unsaved = head.TryGetProperty("unsaved", out _);
        Role = head.GetProperty("role").GetString()!;
        Self = head.TryGetProperty("self", out var self) ? self.GetString() : null;
        View.Take(Json(shared));
        Changed();
    }

    private void TakeFrame(JsonElement frame, HubConnection line)
    {
        Frames++;
        if (!View.Take(frame))
            Missing(line);
        Changed();
    }

    private void TakePresence(JsonElement presence)
    {
        Here = (presence.GetProperty("here").GetInt32(), presence.GetProperty("staff").GetInt32());
        Team = presence.TryGetProperty("team", out var team) ? team.EnumerateArray().ToDictionary(l => l.GetProperty("link").GetString()!, l => l.GetProperty("devices").GetInt32()) : Team;
        Unsaved = presence.TryGetProperty("unsaved", out _);
        Changed();
    }

    private void Missing(HubConnection line)
    {
        if (_catchingUp)
            return;
        _catchingUp = true;
        _ = CatchUp(line);
    }

    private async Task CatchUp(HubConnection line)
    {
        try
        {
            Take(await line.InvokeAsync<Looked>("CatchUp", View.Version, _leaving.Token));
        }
        catch (Exception lost) when (IsLost(lost) || lost is OperationCanceledException)
        {
            // The next line enters from the version that the view has.
        }
        finally
        {
            _catchingUp = false;
        }
    }

    private void Changed() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until the view is as wished.</summary>
    /// <exception cref="TimeoutException">It did not become so within <paramref name="patience"/>.</exception>
    public async Task Until(Func<View, bool> wish, TimeSpan? patience = null)
    {
        var deadline = DateTime.UtcNow + (patience ?? TimeSpan.FromSeconds(30));
        while (true)
        {
            var next = _changed.Task;
            if (wish(View))
                return;
            var left = deadline - DateTime.UtcNow;
            if (left <= TimeSpan.Zero)
                throw new TimeoutException($"{Name} waited in vain at version {View.Version}");
            await Task.WhenAny(next, Task.Delay(left < TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1)));
        }
    }

    private static TimeSpan Jitter(int milliseconds) => TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(milliseconds / 2, milliseconds + 1));

    private static JsonElement Json(byte[] bytes) => Tables.Read(bytes);

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_line is { } line)
            await line.DisposeAsync();
    }
}
