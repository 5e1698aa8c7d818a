using System.Collections.Concurrent;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.Sessions;
using Workshop.Player;
using Workshop.Player.Rehearsing;
using Workshop.Server.Doors;
using Workshop.Server.Journals;
using Workshop.Server.Live;
using Workshop.Server.Storage;

namespace Workshop.Server.Rehearsals;

/// <summary>
/// Seats those who are not there, through the door that everybody uses, and sees to it that nothing of a rehearsal is left: it is deleted when it
/// is ended, when its time is over, and when whoever runs it has long been gone. Which there are is stored, so that any server deletes them when the
/// one that seated the people is gone.
/// </summary>
internal sealed partial class Rehearsing(
    WatchedStorage storage, StoreWeather weather, Seats seats, JoinCodes codes, Addresses addresses, IGrainFactory grains, TimeProvider time, ILogger<Rehearsing> log)
    : BackgroundService
{
    public const int MostAtOnce = 5;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    private readonly RehearsalRegister _register = new(storage);
    private readonly ConcurrentDictionary<string, Seated> _here = new();

    /// <summary>Stored before the rehearsal is begun, so that none is ever forgotten.</summary>
    /// <returns>False where there are too many.</returns>
    public async Task<bool> Claim(string session, string of)
    {
        weather.ThrowIfAway();
        var now = time.GetUtcNow();
        return await _register.ChangeAsync(all =>
            all.Any(r => r.Session == session) ? all : all.Count >= MostAtOnce ? null : [.. all, new Rehearsal(session, of, now, now)]) is not null;
    }

    /// <summary>Brings in what was brought in, and seats people. Where the session was not begun, there is nothing to do.</summary>
    public async Task Begin(string session, CreateSession plan, byte[][] brought, int people)
    {
        if (await grains.GetGrain<ISessionGrain>(session).Read() is null || !_here.TryAdd(session, new()))
            return;
        foreach (var (i, import) in brought.Index())
            await grains.GetGrain<ISessionGrain>(session).Send($"door-brought-{i}", new(Role.Facilitator), import.AsImmutable());
        _here[session].Seat(Enumerable.Range(0, people).Select(i => Somebody(session, plan, i)));
    }

    private (Person, Simulated) Somebody(string session, CreateSession plan, int i)
    {
        var person = new Person(addresses.Itself, $"simulated {i + 1}", seats.Seal(new(session, Role.Participant, Seats.NewId())));
        return (person, new(person, i, plan.Groups[i % plan.Groups.Count].Id.Text, Phrases.In(plan.Language)));
    }

    /// <summary>Deletes it for good. Ending it again does no harm.</summary>
    public async Task End(string session)
    {
        if (await grains.GetGrain<ISessionGrain>(session).EndRehearsal() is { } code)
            await codes.Release(code, session);
        await _register.ChangeAsync(all => all.Any(r => r.Session == session) ? [.. all.Where(r => r.Session != session)] : null);
        await Unseat(session);
    }

    private async Task Unseat(string session)
    {
        if (_here.TryRemove(session, out var seated))
            await seated.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
                if (weather.Trouble is null)
                    await Look();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        foreach (var session in _here.Keys)
            await Unseat(session);
    }

    private async Task Look()
    {
        try
        {
            var (now, all) = (time.GetUtcNow(), await _register.AllAsync());
            foreach (var over in all.Where(r => r.IsOver(now)))
                await End(over.Session);
            // Ended through another server.
            foreach (var gone in _here.Keys.Where(s => all.All(r => r.Session != s)))
                await Unseat(gone);
            if (all.Any(r => IsToBeNoted(r, now)))
                await _register.ChangeAsync(known => [.. known.Select(r => IsToBeNoted(r, now) ? r with { Seen = now } : r)]);
        }
        catch (Exception failure)
        {
            // The next look tries again.
            LogFailed(failure.GetBaseException().Message);
        }
    }

    private bool IsToBeNoted(Rehearsal r, DateTimeOffset now) => now - r.Seen > Noted && _here.TryGetValue(r.Session, out var seated) && seated.IsRun;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rehearsals could not be looked after just now: {Why}")]
    private partial void LogFailed(string why);
}
