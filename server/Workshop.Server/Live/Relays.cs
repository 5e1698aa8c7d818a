using Workshop.Domain;
using Workshop.Domain.Sessions;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>The relays of a session's silos, as long as they renew themselves and their silo lives, and who is connected through them.</summary>
/// <param name="isDead">Whether a silo is known to have gone: its people are elsewhere by now, or nowhere.</param>
internal sealed class Relays(Func<SiloAddress, bool> isDead)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Dictionary<SiloAddress, Known> _bySilo = [];
    private byte[] _told = [];

    private sealed record Known(IRelay Relay, Presence Presence, DateTimeOffset At, long Told);

    /// <summary>Whether somebody came or went, so that presence must be told.</summary>
    public bool Renew(IRelay relay, SiloAddress silo, Presence presence, DateTimeOffset now, long told)
    {
        var isNew = !_bySilo.ContainsKey(silo);
        _bySilo[silo] = new(relay, presence, now, told);
        foreach (var gone in _bySilo.Where(r => now - r.Value.At > Patience || isDead(r.Key)).Select(r => r.Key).ToList())
            _bySilo.Remove(gone);
        Count();
        return isNew || HasChanged;
    }

    /// <summary>
    /// The version that a relay must have heard by now if nothing was lost on the way: what was told when it last renewed itself, for what was
    /// told since may still be under way. Everything, if this activation has told it nothing.
    /// </summary>
    public long MustHaveHeard(IRelay relay, SiloAddress silo, long told) =>
        _bySilo.TryGetValue(silo, out var known) && known.Relay.Equals(relay) ? known.Told : told;

    /// <summary>Whether presence must be told.</summary>
    public bool Part(IRelay relay, SiloAddress silo)
    {
        // Another may have come in its place meanwhile.
        if (_bySilo.TryGetValue(silo, out var known) && known.Relay.Equals(relay))
            _bySilo.Remove(silo);
        Count();
        return HasChanged;
    }

    private void Count() => Devices = _bySilo.Values.Sum(r => r.Presence.Seats.Sum(s => s.Devices));

    /// <summary>How many devices are connected, through any silo.</summary>
    public int Devices { get; private set; }

    /// <summary>Everybody's who is connected, through any silo.</summary>
    public IEnumerable<Sitting> Seats => _bySilo.Values.SelectMany(r => r.Presence.Seats).Select(s => s.By).Distinct();

    private bool HasChanged => !_told.AsSpan().SequenceEqual(Presence(unsaved: false).Staff);

    public void Tell(Told told) => ToAll(relay => relay.Tell(told));

    public void TellEnd() => ToAll(relay => relay.TellEnd());

    public void TellOut(Sitting[] seats) => ToAll(relay => relay.TellOut(seats));

    /// <summary>Everybody must look again for themselves.</summary>
    public void TellBehind(long version) => ToAll(relay => relay.TellBehind(version));

    /// <param name="unsaved">Nothing can be saved just now.</param>
    public void TellPresence(bool unsaved)
    {
        _told = Presence(unsaved: false).Staff;
        var presence = Presence(unsaved);
        ToAll(relay => relay.TellPresence(presence));
    }

    /// <summary>Who is here: participants once each, others by device. Which of the team, only the team is told.</summary>
    public WhoIsHere Presence(bool unsaved)
    {
        var seats = _bySilo.Values.SelectMany(r => r.Presence.Seats).ToList();
        var here = seats.Where(s => s.By.Participant is not null).Select(s => s.By.Participant).Distinct().Count();
        var staff = seats.Where(s => s.By.Role is Role.Facilitator or Role.Rapporteur).Sum(s => s.Devices);
        var isUnsaved = unsaved ? true : (bool?)null;
        var team = seats.Where(s => s.By.Participant is null).GroupBy(s => GivingLinks.LinkOf(s.By.ToSeat()).Text).OrderBy(l => l.Key, StringComparer.Ordinal)
            .Select(l => new { link = l.Key, devices = l.Sum(s => s.Devices) });
        return new(Json.Bytes(new { here, staff, unsaved = isUnsaved }), Json.Bytes(new { here, staff, team, unsaved = isUnsaved }));
    }

    private void ToAll(Func<IRelay, Task> tell)
    {
        foreach (var known in _bySilo.Values)
            tell(known.Relay).Ignore();
    }
}
