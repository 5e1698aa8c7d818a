using Orleans.Concurrency;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>The relays of a session's silos, as long as they renew themselves and their silo lives, and who is connected through them.</summary>
/// <param name="isDead">Whether a silo is known to have gone: its people are elsewhere by now, or nowhere.</param>
internal sealed class Relays(Func<SiloAddress, bool> isDead)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Dictionary<SiloAddress, Known> _bySilo = [];
    private (int Here, int Staff) _told = (-1, -1);

    private sealed record Known(IRelay Relay, Presence Presence, DateTimeOffset At, long Told);

    /// <summary>Whether somebody came or went, so that presence must be told.</summary>
    public bool Renew(IRelay relay, SiloAddress silo, Presence presence, DateTimeOffset now, long told)
    {
        var isNew = !_bySilo.ContainsKey(silo);
        _bySilo[silo] = new(relay, presence, now, told);
        foreach (var gone in _bySilo.Where(r => now - r.Value.At > Patience || isDead(r.Key)).Select(r => r.Key).ToList())
            _bySilo.Remove(gone);
        return isNew || Count() != _told;
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
        return Count() != _told;
    }

    public void Tell(Told told) => ToAll(relay => relay.Tell(told));

    public void TellEnd() => ToAll(relay => relay.TellEnd());

    /// <summary>Everybody must look again for themselves.</summary>
    public void TellBehind(long version) => ToAll(relay => relay.TellBehind(version));

    /// <param name="unsaved">Nothing can be saved just now.</param>
    public void TellPresence(bool unsaved)
    {
        _told = Count();
        var presence = Presence(unsaved);
        ToAll(relay => relay.TellPresence(presence));
    }

    /// <summary>What everybody is told of who is here, as JSON.</summary>
    public Immutable<byte[]> Presence(bool unsaved)
    {
        var (here, staff) = Count();
        return Json.Bytes(new { here, staff, unsaved = unsaved ? true : (bool?)null }).AsImmutable();
    }

    private void ToAll(Func<IRelay, Task> tell)
    {
        foreach (var known in _bySilo.Values)
            tell(known.Relay).Ignore();
    }

    private (int, int) Count() =>
        (_bySilo.Values.SelectMany(r => r.Presence.Participants).Distinct().Count(), _bySilo.Values.Sum(r => r.Presence.Staff));
}
