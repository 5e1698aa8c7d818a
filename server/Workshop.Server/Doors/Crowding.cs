using System.Collections.Concurrent;

namespace Workshop.Server.Doors;

/// <summary>
/// How much one seat, one line and all together may ask for. Generous for people: nobody taps fifty times a second. Whoever does is made to wait,
/// and those who ask from many devices at once are refused; nobody else notices. Never by address: a whole room shares one.
/// </summary>
internal sealed class Crowding(TimeProvider time)
{
    /// <summary>Commands of one seat, from all its devices: what a phone kept while it was offline goes out at once.</summary>
    public const int CommandsAtOnce = 300;
    public const int CommandsPerSecond = 50;

    /// <summary>Looks of one line; each may be a whole board.</summary>
    public const int LooksAtOnce = 20;
    public const int LooksPerSecond = 2;

    /// <summary>Documents of one seat.</summary>
    public const int ExportsAtOnce = 10;
    public const double ExportsPerSecond = 0.5;

    /// <summary>Devices on which one participant sits.</summary>
    public const int Devices = 12;

    /// <summary>Devices that came by one link of the team, which a whole row of observers may share.</summary>
    public const int DevicesByLink = 600;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(TakenSeat, string What), Allowance> _seats = [];
    private readonly ConcurrentDictionary<TakenSeat, int> _devices = [];
    private long _swept = time.GetTimestamp();

    /// <summary>Waits until a command of this seat may be decided.</summary>
    /// <returns>False where so many wait already that it is no use.</returns>
    public Task<bool> ForCommand(TakenSeat seat, CancellationToken gone) => Wait(Of(seat, "command", CommandsAtOnce, CommandsPerSecond), gone);

    public Task<bool> ForExport(TakenSeat seat, CancellationToken gone) => Wait(Of(seat, "export", ExportsAtOnce, ExportsPerSecond), gone);

    public Allowance ForALine() => new(LooksAtOnce, LooksPerSecond, time);

    public static async Task<bool> Wait(Allowance allowance, CancellationToken gone)
    {
        if (allowance.Take(LongestWait) is not { } wait)
            return false;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, gone);
        return true;
    }

    /// <summary>One more device in a seat.</summary>
    /// <returns>False where there are as many as there may be.</returns>
    public bool TrySit(TakenSeat seat)
    {
        var most = seat.Participant is null ? DevicesByLink : Devices;
        for (var now = _devices.GetValueOrDefault(seat); now < most; now = _devices.GetValueOrDefault(seat))
            if (now == 0 ? _devices.TryAdd(seat, 1) : _devices.TryUpdate(seat, now + 1, now))
                return true;
        return false;
    }

    public void Rise(TakenSeat seat)
    {
        while (_devices.TryGetValue(seat, out var now))
            if (now > 1 ? _devices.TryUpdate(seat, now - 1, now) : _devices.TryRemove(new(seat, now)))
                return;
    }

    private Allowance Of(TakenSeat seat, string what, double atOnce, double perSecond)
    {
        if (time.GetElapsedTime(Interlocked.Read(ref _swept)) > SweepEvery)
            Sweep();
        return _seats.GetOrAdd((seat, what), _ => new(atOnce, perSecond, time));
    }

    // Seats that have been quiet are as good as never seen.
    private void Sweep()
    {
        Interlocked.Exchange(ref _swept, time.GetTimestamp());
        foreach (var quiet in _seats.Where(s => s.Value.IsFull))
            _seats.TryRemove(quiet);
    }
}
